import { isAscii } from "./ascii.ts";
import { streamSafe } from "./stream-safe.ts";
import { withoutTradeMarks } from "./trade-marks.ts";

const MARKS = /\p{M}+/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
const BETWEEN_ASCII_WORDS = /[^a-z0-9]+/g;

/**
 * Text made comparable: NFKC, lower case, accents dropped, every run of other than letters and digits one space.
 * `"HUAWEI  Technologies, Co.,Ltd"` and `"Huawei-Technologies Co Ltd"` fold to the same text.
 */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase().replace(BETWEEN_ASCII_WORDS, " ").trim();
  const plain = streamSafe(withoutTradeMarks(text))
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKD")
    .replace(MARKS, "");
  return plain.normalize("NFKC").replace(BETWEEN_WORDS, " ").trim();
}

const MARKS = /\p{M}+/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;

/**
 * Text made comparable: NFKC, lower case, accents dropped, every run of other than letters and digits one space.
 * `"HUAWEI  Technologies, Co.,Ltd"` and `"Huawei-Technologies Co Ltd"` fold to the same text.
 */
export function fold(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase().normalize("NFKD").replace(MARKS, "");
  return plain.normalize("NFKC").replace(BETWEEN_WORDS, " ").trim();
}

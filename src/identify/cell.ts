import type { Asset } from "../model/asset.ts";
import { fold } from "../text/fold.ts";
import { latinWords } from "../text/look-alike.ts";
import { plainDashes } from "../text/plain-dashes.ts";
import { streamSafe } from "../text/stream-safe.ts";
import { withoutTradeMarks } from "../text/trade-marks.ts";

/** Fields of an asset in which a maker can be recognised. The supplier is not among them: it sells, it does not make. */
export const CELL_FIELDS = [
  "vendor",
  "model",
  "partNumber",
  "description",
  "name",
  "serialNumber",
  "softwareVersion",
  "hardwareVersion",
  "macAddress",
  "sysObjectId",
  "countryOfProduction",
  "role",
] as const satisfies readonly (keyof Asset)[];
export type CellField = (typeof CELL_FIELDS)[number];

/** One cell, made ready for comparing once. */
export interface Cell {
  readonly field: CellField;
  /** As it prints in plain letters, with a count parted from the name that it counts. */
  readonly text: string;
  readonly lower: string;
  readonly folded: string;
  /** Words of the folded text. */
  readonly words: readonly string[];
}

const SPACES = /\s+/g;
const WIDE = /[^\x21-\x7e ]| {2}/;
/** What shows nothing: joiners, selectors of variants, marks of direction. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** `3x` of `3xRRU5909`, and `RRU5909` of `RRU5909x3`: what is counted has letters and at least three digits. */
const COUNT_BEFORE = /(?<![\p{L}\p{N}])([1-9]\d?[x×])(?=\p{L}{1,5}[ _-]?\d{3})/giu;
const COUNT_BEHIND = /(?<![\p{L}\p{N}])(\p{L}{1,5}[ _-]?\d{3,5}\p{L}?)(?=[x×][1-9]\d?(?![\p{L}\p{N}]))/gu;

/** Identifiers are compared as they are written; they have no words. */
export const WORDLESS_FIELDS: readonly CellField[] = ["serialNumber", "macAddress", "sysObjectId"];

export function toCell(field: CellField, read: string): Cell {
  const text = WIDE.test(read) ? plainText(read) : read.trim();
  const lower = text.toLowerCase();
  if (WORDLESS_FIELDS.includes(field)) return { field, text, lower, folded: lower, words: [lower] };
  const parted = text.replace(COUNT_BEFORE, "$1 ").replace(COUNT_BEHIND, "$1 ");
  const folded = fold(parted);
  return {
    field,
    text: parted,
    lower: parted === text ? lower : parted.toLowerCase(),
    folded,
    words: folded.split(" "),
  };
}

/** Compatibility forms, dashes, look-alike letters and runs of spaces evened out, without what cannot be seen. */
function plainText(read: string): string {
  const seen = streamSafe(withoutTradeMarks(read)).normalize("NFKC").replace(INVISIBLE, "");
  return latinWords(plainDashes(seen)).replace(SPACES, " ").trim();
}

import type { Asset } from "../model/asset.ts";
import { fold } from "../text/fold.ts";
import { streamSafe } from "../text/stream-safe.ts";

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
  /** As read, compatibility forms and runs of spaces evened out. */
  readonly text: string;
  readonly lower: string;
  readonly folded: string;
  /** Words of the folded text. */
  readonly words: readonly string[];
}

const SPACES = /\s+/g;
const WIDE = /[^\x21-\x7e ]| {2}/;

/** Identifiers are compared as they are written; they have no words. */
export const WORDLESS_FIELDS: readonly CellField[] = ["serialNumber", "macAddress", "sysObjectId"];

export function toCell(field: CellField, read: string): Cell {
  const text = WIDE.test(read) ? streamSafe(read).normalize("NFKC").replace(SPACES, " ").trim() : read.trim();
  const lower = text.toLowerCase();
  if (WORDLESS_FIELDS.includes(field)) return { field, text, lower, folded: lower, words: [lower] };
  const folded = fold(text);
  return { field, text, lower, folded, words: folded.split(" ") };
}

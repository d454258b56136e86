import { cellPlace } from "./cell-place.ts";
import { memberOf, type Parts, textOf } from "./parts.ts";

/** Cells that were merged over several rows: the text of the first is that of all. */
export interface MergedColumn {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

const MOST = 200_000;
const LONGEST_TAG = 1_000;
const TAG = /<(?:\w+:)?mergeCell\s[^>]*?\bref=["']([A-Z]+\d+):([A-Z]+\d+)["'][^>]*>/gi;

/**
 * The merged cells of a sheet, in the order of their first rows. They are listed behind the rows, so the sheet is
 * unpacked once more for them; markup cannot stand in text, so the tags are found without a parser.
 */
export async function readMergedCells(parts: Parts, path: string): Promise<readonly MergedColumn[]> {
  const merged: MergedColumn[] = [];
  let [carry, behind] = ["", false];
  for await (const piece of textOf(memberOf(parts, path))) {
    const text = carry + piece;
    behind ||= text.includes("mergeCell");
    if (behind) for (const [, from = "", to = ""] of text.matchAll(TAG)) addColumn(merged, from, to);
    carry = behind ? text.slice(text.lastIndexOf(">") + 1) : text.slice(-10);
    if (carry.length > LONGEST_TAG) carry = "";
    if (merged.length > MOST) break;
  }
  return merged.sort((a, b) => a.first - b.first);
}

/** Only the first column of a merged block is filled: a title over several columns stays one cell. */
function addColumn(merged: MergedColumn[], from: string, to: string): void {
  const [start, end] = [cellPlace(from), cellPlace(to)];
  if (start !== undefined && end !== undefined && end.row > start.row)
    merged.push({ column: start.column, first: start.row, last: end.row });
}

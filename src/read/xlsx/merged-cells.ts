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
// Bounded inside, so that a text made of tags without end costs no more than its length.
const TAG = /<(?:\w{1,40}:)?mergeCell\s[^<>]{0,200}?\bref=["']([A-Z]+\d+):([A-Z]+\d+)["']/gi;

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

/** Fills empty cells of a row from the merged cells above and gives how many. Rows come in order; empty ones are left out. */
export type MergedFill = (row: number, cells: (string | undefined)[], numeric: ReadonlySet<number>) => number;

/** Most columns that are filled at a time; a real table has a few, and more would make each row costly. */
const MOST_ACTIVE = 1_000;

/** A filler for the rows of one sheet. Numbers are not repeated: a quantity for several rows is one quantity. */
export function mergedFill(merged: readonly MergedColumn[]): MergedFill {
  let next = 0;
  let active: { readonly column: number; readonly last: number; readonly text: string }[] = [];
  return (row, cells, numeric) => {
    let filled = 0;
    if (active.length > 0) active = active.filter(({ last }) => last >= row);
    for (const { column, text } of active) {
      if (cells[column] !== undefined) continue;
      cells[column] = text;
      filled += 1;
    }
    for (let one = merged[next]; one !== undefined && one.first <= row; one = merged[++next]) {
      const text = cells[one.column];
      if (one.first !== row || text === undefined || numeric.has(one.column) || active.length >= MOST_ACTIVE) continue;
      active.push({ column: one.column, last: one.last, text });
    }
    return filled;
  };
}

import type { RowBatch } from "../model/row.ts";
import { cleanCell } from "./cell-text.ts";
import { headerKey } from "./header-fold.ts";
import type { Profile } from "./profile.ts";

/**
 * Tells, where a profile says in which column lines name their kind, the lines that are heads of a group or the header again;
 * undefined where none does.
 */
export function headRows(
  names: readonly string[],
  profile: Profile | undefined,
): ((batch: RowBatch, row: number) => "section" | "repeated-header" | undefined) | undefined {
  const { headRows } = profile ?? {};
  if (headRows === undefined) return undefined;
  const column = Math.max(
    0,
    names.findIndex((name) => headerKey(name) === headerKey(headRows.column)),
  );
  const words = new Set(headRows.words);
  // Where the lines of each kind begin with the kind itself, so does their header.
  const header = names[column]?.toLowerCase() === "line" ? undefined : cleanCell(names[column] ?? "");
  return (batch, row) => {
    const cell = cleanCell(batch.cell(row, column));
    if (words.has(cell.toLowerCase())) return "section";
    return cell === header ? "repeated-header" : undefined;
  };
}

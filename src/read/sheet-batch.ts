import type { ReadBatch, RejectedRecord } from "./source.ts";

/** One row that has a text. Empty cells are holes: a row may have one cell far to the right. */
export interface SheetRow {
  /** 1-based, as the spreadsheet shows it. */
  readonly number: number;
  readonly cells: readonly (string | undefined)[];
}

/** Rows of one sheet as a batch; which of them is the header is found out later. */
export function sheetBatch(
  sheet: string | undefined,
  { rows, rejected }: { readonly rows: readonly SheetRow[]; readonly rejected: readonly RejectedRecord[] },
): ReadBatch {
  return {
    sheet,
    header: undefined,
    length: rows.length,
    rejected,
    width: (row) => rows[row]?.cells.length ?? 0,
    cell: (row, column) => rows[row]?.cells[column] ?? "",
    record: (row) => rows[row]?.number ?? 0,
    line: () => undefined,
  };
}

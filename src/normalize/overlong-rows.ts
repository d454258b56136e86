import type { Diagnostic } from "../model/diagnostic.ts";
import type { Location } from "../model/location.ts";
import { type RowBatch, sheetInFile } from "../model/row.ts";

/** Records with filled cells behind the last column of their table: what one of them is told, and what the table is told once. */
export interface OverlongRows {
  readonly has: (batch: RowBatch, row: number) => boolean;
  readonly trouble: (location: Location) => Diagnostic;
  readonly remarks: readonly Diagnostic[];
}

const LOOKED_AT = 100;
const CODE = "cells-behind-header";

/**
 * In delimited text such a record may hold a delimiter without quotes, which has pushed its other cells on. Where most
 * records have such cells, the header has too few names. Beside the table of a worksheet stand notes, which push nothing.
 */
export function overlongRows(width: number, batch: RowBatch, from: number, location: Location): OverlongRows {
  const has = (rows: RowBatch, row: number): boolean => {
    for (let column = width; column < rows.width(row); column += 1)
      if (rows.cell(row, column).trim() !== "") return true;
    return false;
  };
  const trouble = (place: Location): Diagnostic => {
    const message = `the record has more cells than the header has names (${width}): a delimiter without quotes may have pushed them on`;
    return { level: "warning", code: CODE, message, location: place, field: undefined };
  };
  const none = { has: () => false, trouble, remarks: [] };
  if (batch.header !== undefined || sheetInFile(batch) !== undefined) return none;
  const rows = Array.from({ length: Math.min(LOOKED_AT, batch.length - from) }, (_, at) => from + at);
  const wide = rows.filter((row) => has(batch, row)).length;
  if (wide < 3 || wide < rows.length * 0.5) return { has, trouble, remarks: [] };
  const message = `most records have more cells than the header has names (${width}): what stands behind them was not read`;
  return { ...none, remarks: [{ level: "warning", code: CODE, message, location, field: undefined }] };
}

import type { RowBatch } from "../model/row.ts";

/** A view of a batch from one record on. */
export function recordsFrom(batch: RowBatch, from: number): RowBatch {
  return {
    sheet: batch.sheet,
    member: batch.member,
    header: batch.header,
    length: batch.length - from,
    width: (row) => batch.width(row + from),
    cell: (row, column) => batch.cell(row + from, column),
    record: (row) => batch.record(row + from),
    line: (row) => batch.line(row + from),
  };
}

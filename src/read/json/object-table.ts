import type { DroppedColumns } from "../dropped-columns.ts";
import type { ReadBatch, RejectedRecord } from "../source.ts";
import { keyColumns } from "./key-columns.ts";

/** Collects objects as rows. Columns are the keys met so far; a new key gives a new header, old columns keep their place. */
export interface ObjectTable {
  readonly rows: number;
  readonly rejections: number;
  add(value: object, record: number): void;
  reject(rejected: RejectedRecord): void;
  /** What was collected since the last call. */
  take(): ReadBatch;
}

/** A table of one array of objects. */
export function objectTable(sheet: string | undefined, dropped: DroppedColumns): ObjectTable {
  const columns = keyColumns(dropped);
  let rows: (readonly (string | undefined)[])[] = [];
  let records: number[] = [];
  let rejected: RejectedRecord[] = [];
  return {
    get rows() {
      return rows.length;
    },
    get rejections() {
      return rejected.length;
    },
    add(value, record) {
      rows.push(columns.cellsOf(value));
      records.push(record);
    },
    reject(one) {
      rejected.push(one);
    },
    take() {
      const batch = batchOf(sheet, columns.header(), rows, records, rejected);
      rows = [];
      records = [];
      rejected = [];
      return batch;
    },
  };
}

function batchOf(
  sheet: string | undefined,
  header: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
  records: readonly number[],
  rejected: readonly RejectedRecord[],
): ReadBatch {
  return {
    sheet,
    header,
    length: rows.length,
    rejected,
    width: () => header.length,
    cell: (row, column) => rows[row]?.[column] ?? "",
    record: (row) => records[row] ?? 0,
    line: () => undefined,
  };
}

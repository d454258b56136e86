import type { RejectionCode } from "../model/diagnostic-code.ts";
import type { DroppedColumns } from "./dropped-columns.ts";
import { keyColumns } from "./json/key-columns.ts";
import type { ReadBatch, RejectedRecord } from "./source.ts";

/** One row of a table: texts by column. */
type Cells = Readonly<Record<string, string>>;

/** Collects rows under the columns met so far; a new column gives a new header, old ones keep their place. */
export interface RowTable {
  /** Rows and rejections that wait to be taken. */
  readonly waiting: number;
  /** Rows and rejections so far. */
  readonly records: number;
  add(cells: Cells, line: number): void;
  reject(line: number, code: RejectionCode, message: string): void;
  take(): ReadBatch;
}

interface Row {
  readonly cells: readonly (string | undefined)[];
  readonly record: number;
  readonly line: number;
}

/** A table that begins with these columns. */
export function rowTable(first: readonly string[], dropped: DroppedColumns): RowTable {
  const columns = keyColumns(dropped);
  columns.cellsOf(Object.fromEntries(first.map((key) => [key, ""])));
  let rows: Row[] = [];
  let rejected: RejectedRecord[] = [];
  let records = 0;
  return {
    get waiting() {
      return rows.length;
    },
    get records() {
      return records;
    },
    add(cells, line) {
      rows.push({ cells: columns.cellsOf(cells), record: ++records, line });
    },
    reject(line, code, message) {
      rejected.push({ record: ++records, line, code, message });
    },
    take() {
      const batch = batchOf(columns.header(), rows, rejected);
      rows = [];
      rejected = [];
      return batch;
    },
  };
}

function batchOf(header: readonly string[], rows: readonly Row[], rejected: readonly RejectedRecord[]): ReadBatch {
  return {
    sheet: undefined,
    header,
    length: rows.length,
    rejected,
    width: () => header.length,
    cell: (row, column) => rows[row]?.cells[column] ?? "",
    record: (row) => rows[row]?.record ?? 0,
    line: (row) => rows[row]?.line,
  };
}

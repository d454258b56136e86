import type { ReadLimits } from "../limits.ts";
import type { ReadBatch, RejectedRecord } from "../source.ts";
import { flatten } from "./flatten.ts";

/** Collects objects as rows. Columns are the keys met so far; a new key gives a new header, old columns keep their place. */
export interface ObjectTable {
  readonly rows: number;
  add(value: object, record: number, line: number | undefined): void;
  reject(rejected: RejectedRecord): void;
  readonly rejections: number;
  /** Keys beyond the limit for columns, which were not read. */
  readonly droppedKeys: number;
  /** What was collected since the last call. */
  take(): ReadBatch;
}

/** A table of one array of objects, or of the lines of an NDJSON source. */
export function objectTable(sheet: string | undefined, limits: ReadLimits): ObjectTable {
  const columns = new Map<string, number>();
  let header: readonly string[] = [];
  const keys: string[] = [];
  let rows: (string | undefined)[][] = [];
  let records: number[] = [];
  let lines: (number | undefined)[] = [];
  let rejected: RejectedRecord[] = [];
  let row: (string | undefined)[] = [];
  let expected = 0;
  let dropped = 0;

  function columnOf(key: string): number {
    // Records of one source mostly have the same keys in the same order.
    const guess = expected++;
    if (keys[guess] === key) return guess;
    const known = columns.get(key);
    if (known !== undefined) {
      expected = known + 1;
      return known;
    }
    if (keys.length >= limits.columns) {
      dropped++;
      return -1;
    }
    columns.set(key, keys.length);
    return keys.push(key) - 1;
  }

  function sink(key: string, text: string): void {
    const column = columnOf(key);
    if (column < 0) return;
    while (row.length < column) row.push(undefined);
    row[column] = text;
  }

  return {
    get rows() {
      return rows.length;
    },
    get rejections() {
      return rejected.length;
    },
    get droppedKeys() {
      return dropped;
    },
    add(value, record, line) {
      row = [];
      expected = 0;
      flatten(value, sink);
      rows.push(row);
      records.push(record);
      lines.push(line);
    },
    reject: (one) => void rejected.push(one),
    take() {
      if (keys.length !== header.length) header = [...keys];
      const batch = batchOf(sheet, header, rows, records, lines, rejected);
      rows = [];
      records = [];
      lines = [];
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
  lines: readonly (number | undefined)[],
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
    line: (row) => lines[row],
  };
}

import type { DroppedColumns } from "../dropped-columns.ts";
import { flatten } from "./flatten.ts";

/** The columns of a table of objects: the keys met so far. A new key is added behind the others. */
export interface KeyColumns {
  readonly keys: readonly string[];
  /** Texts of one object by column; columns that it lacks are undefined. */
  cellsOf(value: object): (string | undefined)[];
  /** The present keys; the same array as long as there are no new ones. */
  header(): readonly string[];
}

/** No columns yet. Values under keys beyond the limit are counted as dropped. */
export function keyColumns(dropped: DroppedColumns): KeyColumns {
  const most = dropped.limits.columns;
  const columns = new Map<string, number>();
  const keys: string[] = [];
  let header: readonly string[] = [];
  let row: (string | undefined)[] = [];
  let expected = 0;

  function columnOf(key: string): number {
    // Records of one source mostly have the same keys in the same order.
    const guess = expected++;
    if (keys[guess] === key) return guess;
    const known = columns.get(key);
    if (known !== undefined) {
      expected = known + 1;
      return known;
    }
    if (keys.length >= most) {
      dropped.add();
      return -1;
    }
    columns.set(key, keys.length);
    return keys.push(key) - 1;
  }

  function sink(key: string, text: string): void {
    const column = columnOf(key);
    if (column < 0) return;
    // Not filled up to here: a record with a key of its own in each of ten thousand would take a hundred kilobytes.
    row[column] = text;
  }

  return {
    keys,
    cellsOf(value) {
      row = [];
      expected = 0;
      flatten(value, sink);
      return row;
    },
    header() {
      if (keys.length !== header.length) header = [...keys];
      return header;
    },
  };
}

/**
 * Where the records of a window stand. `cells` holds two numbers a cell: its start, and its end; the end is negated
 * (`-end - 1`) when doubled quotes must be undone. A row whose first cell starts below zero was read by csv-parse: its texts
 * are `exact[-start - 1]`; it takes one cell.
 */
export interface RowIndex {
  rows: number;
  cellCount: number;
  cells: Int32Array;
  /** Index of the first cell of each row, and one more entry that closes the last row. */
  first: Int32Array;
  /** Offset of each row, and the offset behind its content. */
  starts: Int32Array;
  ends: Int32Array;
  /** Records in front of each row in this window, rejected ones included. */
  ordinals: Int32Array;
  /** Line ends in front of each row in this window. */
  lines: Int32Array;
  /** 1 when all bytes of the row are below 0x80. */
  ascii: Uint8Array;
  readonly exact: (readonly (string | undefined)[])[];
}

/** Where a row stands. */
export interface RowPlace {
  readonly start: number;
  readonly end: number;
  readonly ordinal: number;
  readonly line: number;
}

/** Adds a row that csv-parse has read. */
export function addExactRow(index: RowIndex, cells: readonly (string | undefined)[], place: RowPlace): void {
  const row = index.rows++;
  index.cells[2 * index.cellCount++] = -index.exact.length - 1;
  index.exact.push(cells);
  index.first[row + 1] = index.cellCount;
  index.starts[row] = place.start;
  index.ends[row] = place.end;
  index.ordinals[row] = place.ordinal;
  index.lines[row] = place.line;
  index.ascii[row] = 0;
}

/** An index without rows. */
export function emptyIndex(): RowIndex {
  return {
    rows: 0,
    cellCount: 0,
    cells: new Int32Array(0),
    first: new Int32Array(1),
    starts: new Int32Array(0),
    ends: new Int32Array(0),
    ordinals: new Int32Array(0),
    lines: new Int32Array(0),
    ascii: new Uint8Array(0),
    exact: [],
  };
}

/** Forgets the rows. */
export function clearIndex(index: RowIndex): void {
  index.rows = 0;
  index.cellCount = 0;
  index.exact.length = 0;
}

/**
 * Makes room for the rows of so many bytes, and keeps what is there. Untouched room costs no memory, but the collector counts it: small files
 * are given little.
 */
export function growIndex(index: RowIndex, bytes: number): void {
  if (index.cells.length >= 2 * (bytes + 2)) return;
  const most = bytes + (bytes >> 2) + 2; // the next window may be a little longer
  // A record is at least one byte and its line end.
  const room = (most >> 1) + 2;
  const { rows, cellCount } = index;
  index.cells = grown(new Int32Array(2 * most), index.cells, 2 * cellCount);
  index.first = grown(new Int32Array(room), index.first, rows + 1);
  index.starts = grown(new Int32Array(room), index.starts, rows);
  index.ends = grown(new Int32Array(room), index.ends, rows);
  index.ordinals = grown(new Int32Array(room), index.ordinals, rows);
  index.lines = grown(new Int32Array(room), index.lines, rows);
  index.ascii = grown(new Uint8Array(room), index.ascii, rows);
}

function grown<A extends Int32Array | Uint8Array>(into: A, from: A, used: number): A {
  into.set(from.subarray(0, used));
  return into;
}

import type { RowIndex } from "../row-index.ts";

/** Why a scan stopped: at the `end` of the window; in front of a record that runs on behind it (`open`) or that is not plain (`odd`). */
export type ScanStop = "end" | "open" | "odd";

/** The scan of one window. It is changed in place: this is where the time of a large scan goes. */
export interface PlainScan {
  bytes: Uint8Array;
  /** Bytes to look at; `bytes[length]` must be writable and becomes a sentinel. */
  length: number;
  /** Nothing follows behind `length`. */
  ended: boolean;
  /** Where the next record begins. */
  at: number;
  /** Line ends and records in front of `at`, counted from the beginning of the window. */
  line: number;
  ordinal: number;
  readonly index: RowIndex;
  readonly delimiter: number;
  readonly quote: number;
  /** Byte that ends a record beside `\n`: `\r`, or `\n` once more. */
  readonly otherEnd: number;
  /** Longest record in bytes, and most cells. */
  readonly limit: number;
  readonly columns: number;
  /** All bytes of the present record or-ed; its line breaks inside quotes. */
  high: number;
  breaks: number;
}

const LF = 10;
const CR = 13;
const OPEN = -1;
const ODD = -2;

/**
 * Finds records and cells as csv-parse would cut them and adds them to the index. It understands unquoted cells, and
 * cells that are quoted whole with doubled quotes and line breaks inside; it stops in front of anything else.
 */
export function plainScan(scan: PlainScan): ScanStop {
  scan.bytes[scan.length] = LF;
  while (scan.at < scan.length) {
    const blank = lineEndAt(scan, scan.at);
    if (blank > 0) {
      scan.at += blank;
      scan.line++;
      continue;
    }
    const end = scanRecord(scan);
    if (end < 0) return end === OPEN ? "open" : "odd";
    addRow(scan, end);
  }
  return "end";
}

/** Length of the line end at an offset; 0 when there is none. */
function lineEndAt(scan: PlainScan, at: number): number {
  const byte = scan.bytes[at];
  if (byte === LF) return at < scan.length ? 1 : 0;
  if (byte !== CR) return 0;
  if (at + 1 < scan.length && scan.bytes[at + 1] === LF) return 2;
  return scan.otherEnd === CR ? 1 : 0;
}

/** Adds the cells of the record at `scan.at`; returns the offset behind its content, or OPEN or ODD. */
function scanRecord(scan: PlainScan): number {
  const { bytes, length, index, delimiter, quote } = scan;
  const start = scan.at;
  const firstCell = index.cellCount;
  scan.high = 0;
  scan.breaks = 0;
  let at = start;
  for (;;) {
    at = bytes[at] === quote ? quotedCell(scan, at) : plainCell(scan, at);
    if (at < 0 || bytes[at] !== delimiter) break;
    at++;
  }
  const isOpen = at === OPEN || (at >= length && !scan.ended);
  const end = at > start && at < length && bytes[at] === LF && bytes[at - 1] === CR ? at - 1 : at;
  if (!isOpen && at >= 0 && end - start <= scan.limit && index.cellCount - firstCell <= scan.columns) return end;
  index.cellCount = firstCell;
  return isOpen ? OPEN : ODD;
}

/** Adds the unquoted cell at `from`; returns the offset of what ended it. */
function plainCell(scan: PlainScan, from: number): number {
  const { bytes, delimiter, otherEnd } = scan;
  let high = scan.high;
  let at = from;
  let byte = bytes[at] as number;
  while (byte !== delimiter && byte !== LF && byte !== otherEnd) {
    high |= byte;
    byte = bytes[++at] as number;
  }
  scan.high = high;
  const hasCr = byte === LF && at > from && at < scan.length && bytes[at - 1] === CR;
  addCell(scan.index, from, hasCr ? at - 1 : at);
  return at;
}

/** Adds the cell that is quoted from `from` on; returns the offset of what ended it, or OPEN or ODD. */
function quotedCell(scan: PlainScan, from: number): number {
  const { bytes, length, quote } = scan;
  let doubled = false;
  let at = from + 1;
  for (;;) {
    at = nextQuote(scan, at);
    if (at >= length) return scan.ended ? ODD : OPEN;
    if (bytes[at + 1] !== quote || at + 1 >= length) break;
    doubled = true;
    at += 2;
  }
  const behind = at + 1;
  const isClosed = behind >= length || bytes[behind] === scan.delimiter || lineEndAt(scan, behind) > 0;
  if (!isClosed) return behind + 1 >= length && !scan.ended ? OPEN : ODD;
  addCell(scan.index, from + 1, doubled ? -at - 1 : at);
  const hasCr = behind + 1 < length && bytes[behind] === CR && bytes[behind + 1] === LF && scan.otherEnd === LF;
  return hasCr ? behind + 1 : behind;
}

/** Offset of the next quote, or `length`; counts the line breaks passed. */
function nextQuote(scan: PlainScan, from: number): number {
  const { bytes, length, quote, otherEnd } = scan;
  let high = scan.high;
  let at = from;
  for (;;) {
    let byte = bytes[at] as number;
    while (byte !== quote && byte !== LF && byte !== otherEnd) {
      high |= byte;
      byte = bytes[++at] as number;
    }
    if (byte === quote || at >= length) break;
    scan.breaks++;
    at += Math.max(1, lineEndAt(scan, at));
  }
  scan.high = high;
  return Math.min(at, length);
}

function addCell(index: RowIndex, from: number, to: number): void {
  const at = 2 * index.cellCount;
  index.cells[at] = from;
  index.cells[at + 1] = to;
  index.cellCount++;
}

function addRow(scan: PlainScan, end: number): void {
  const { index } = scan;
  const row = index.rows++;
  index.first[row + 1] = index.cellCount;
  index.starts[row] = scan.at;
  index.ends[row] = end;
  index.ordinals[row] = scan.ordinal++;
  index.lines[row] = scan.line;
  index.ascii[row] = scan.high < 0x80 ? 1 : 0;
  const ending = end < scan.length ? lineEndAt(scan, end) : 0;
  scan.line += scan.breaks + (ending > 0 ? 1 : 0);
  scan.at = end + ending;
}

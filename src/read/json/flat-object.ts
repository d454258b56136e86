import type { RowIndex } from "../row-index.ts";

/** The scan of one line that holds a flat object with the keys of the header, in their order. */
export interface FlatScan {
  bytes: Uint8Array;
  readonly index: RowIndex;
  /** Each key as JSON writes it, with its quotes. */
  readonly keys: Uint8Array[];
  /** All bytes of the line's texts or-ed. */
  high: number;
}

const NOT_FLAT = -1;
const LF = 10;
const SPACE = 32;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const WORDS = ["true", "false", "null"].map((word) => new TextEncoder().encode(word));

/**
 * Adds the values of the object at `from` as cells, without parsing it; returns the offset of the line end behind it.
 * Gives up with -1, and adds nothing, at whatever is not plain: nesting, escapes, other keys, numbers but whole ones.
 * There must be a line end behind the line.
 */
export function scanFlatObject(scan: FlatScan, from: number): number {
  const { bytes, index, keys } = scan;
  const firstCell = index.cellCount;
  scan.high = 0;
  let at = skipSpaces(bytes, from);
  if (bytes[at] !== OPEN) return NOT_FLAT;
  for (const key of keys) {
    at = value(scan, afterKey(bytes, skipSpaces(bytes, at + 1), key));
    if (at < 0) break;
    at = skipSpaces(bytes, at);
    if (bytes[at] !== COMMA) break;
  }
  if (at >= 0 && bytes[at] === CLOSE) {
    at = skipSpaces(bytes, at + 1);
    if (bytes[at] === LF) return at;
  }
  index.cellCount = firstCell;
  return NOT_FLAT;
}

/** Spaces and tabs, and `\r`, which may stand before the line end. */
function skipSpaces(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === SPACE || bytes[at] === 9 || bytes[at] === 13) at++;
  return at;
}

/** Offset of the value behind a key, or -1 when another key stands there. */
function afterKey(bytes: Uint8Array, from: number, key: Uint8Array): number {
  for (let at = 0; at < key.length; at++) if (bytes[from + at] !== key[at]) return NOT_FLAT;
  const colon = skipSpaces(bytes, from + key.length);
  return bytes[colon] === COLON ? skipSpaces(bytes, colon + 1) : NOT_FLAT;
}

function value(scan: FlatScan, from: number): number {
  if (from < 0) return NOT_FLAT;
  const byte = scan.bytes[from] as number;
  if (byte === QUOTE) return text(scan, from + 1);
  return byte >= 0x30 && byte <= 0x39 ? wholeNumber(scan, from) : word(scan, from);
}

function text(scan: FlatScan, from: number): number {
  const { bytes } = scan;
  let high = scan.high;
  let at = from;
  let byte = bytes[at] as number;
  while (byte !== QUOTE && byte !== BACKSLASH && byte >= SPACE) {
    high |= byte;
    byte = bytes[++at] as number;
  }
  scan.high = high;
  if (byte !== QUOTE) return NOT_FLAT;
  addCell(scan.index, from, at);
  return at + 1;
}

function wholeNumber(scan: FlatScan, from: number): number {
  const { bytes } = scan;
  let at = from;
  while ((bytes[at] as number) >= 0x30 && (bytes[at] as number) <= 0x39) at++;
  const isPadded = bytes[from] === 0x30 && at > from + 1;
  if (isPadded || bytes[at] === 0x2e || ((bytes[at] as number) | 0x20) === 0x65) return NOT_FLAT;
  addCell(scan.index, from, at);
  return at;
}

/** `true`, `false`, or `null`, which is an empty text. */
function word(scan: FlatScan, from: number): number {
  const { bytes } = scan;
  const found = WORDS.find((letters) => letters.every((letter, at) => bytes[from + at] === letter));
  if (found === undefined) return NOT_FLAT;
  addCell(scan.index, from, found === WORDS[2] ? from : from + found.length);
  return from + found.length;
}

function addCell(index: RowIndex, from: number, to: number): void {
  const at = 2 * index.cellCount;
  index.cells[at] = from;
  index.cells[at + 1] = to;
  index.cellCount++;
}

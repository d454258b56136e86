/** How a delimited text is written. */
export interface Dialect {
  /** UTF-8 bytes of the delimiter between cells. */
  readonly delimiter: Uint8Array;
  /** `"` or `'`; doubled inside a quoted cell. */
  readonly quote: string;
  /** `lf`: `\n` or `\r\n` ends a record. `cr`: a bare `\r` does so too. */
  readonly lineEnd: "lf" | "cr";
}

const CR = 13;
const LF = 10;

/** Offset just behind the first line end at or after `start`, or -1 when `bytes[start..end)` has none. */
export function afterLineEnd(bytes: Uint8Array, start: number, end: number, lineEnd: Dialect["lineEnd"]): number {
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === LF) return at + 1;
    if (byte === CR && lineEnd === "cr") return bytes[at + 1] === LF && at + 1 < end ? at + 2 : at + 1;
  }
  return -1;
}

/** Number of line ends in `bytes[start..end)`. */
export function countLineEnds(bytes: Uint8Array, start: number, end: number, lineEnd: Dialect["lineEnd"]): number {
  let count = 0;
  for (let at = afterLineEnd(bytes, start, end, lineEnd); at >= 0; at = afterLineEnd(bytes, at, end, lineEnd)) count++;
  return count;
}

/** Length of the line end that `bytes[start..end)` ends with: 0, 1 or 2. */
export function lineEndLength(bytes: Uint8Array, start: number, end: number, lineEnd: Dialect["lineEnd"]): number {
  if (end <= start) return 0;
  const last = bytes[end - 1];
  if (last === LF) return end - 1 > start && bytes[end - 2] === CR ? 2 : 1;
  return last === CR && lineEnd === "cr" ? 1 : 0;
}

/** Slots of one column; a text that falls on a taken slot takes it over. */
const SLOTS = 4096;
const LONGEST = 64;
/** After so many cells a column whose texts seldom repeat is left alone. */
const TRIAL = 4096;

interface Column {
  readonly texts: (string | undefined)[];
  tried: number;
  missed: number;
}

/** Gives equal cells of a column the same string, so that they are decoded once and found quickly in every memo. */
export interface CellCache {
  /** Text of the ASCII bytes from `from` up to `to`; undefined when the column is not worth it. */
  text(column: number, bytes: Uint8Array, from: number, to: number): string | undefined;
}

/** An empty cache; one serves all rows of a source. `decode` makes the text of ASCII bytes. */
export function createCellCache(decode: (bytes: Uint8Array, from: number, to: number) => string): CellCache {
  const columns: (Column | undefined)[] = [];
  return {
    text(at, bytes, from, to) {
      if (to - from > LONGEST) return undefined;
      columns[at] ??= { texts: new Array<string | undefined>(SLOTS).fill(undefined), tried: 0, missed: 0 };
      const column = columns[at];
      if (column.missed > TRIAL && column.missed * 2 > column.tried) return undefined;
      column.tried += 1;
      let hash = 0;
      for (let index = from; index < to; index += 1) hash = (Math.imul(hash, 31) + (bytes[index] as number)) | 0; // within bounds
      const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
      const known = column.texts[slot];
      if (known !== undefined && isText(known, bytes, from, to)) return known;
      column.missed += 1;
      const text = decode(bytes, from, to);
      column.texts[slot] = text;
      return text;
    },
  };
}

function isText(text: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  for (let index = from; index < to; index += 1) {
    if (text.charCodeAt(index - from) !== bytes[index]) return false;
  }
  return true;
}

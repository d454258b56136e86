/** Where a cell stands. */
export interface CellPlace {
  /** 0-based. */
  readonly column: number;
  /** 1-based, as spreadsheets count. */
  readonly row: number;
}

/** Reads a reference such as `AB12`; undefined when it is none. */
export function cellPlace(reference: string): CellPlace | undefined {
  const column = columnOf(reference);
  let at = 0;
  while (at < reference.length && reference.charCodeAt(at) > 57) at++;
  const row = Number(reference.slice(at));
  return column < 0 || !Number.isSafeInteger(row) || row < 1 ? undefined : { column, row };
}

/** 0-based column of a reference such as `AB12`; -1 when there is none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (column > 1_000_000) return column;
  }
  return column - 1;
}

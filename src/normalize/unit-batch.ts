import type { ColumnCells, RowBatch } from "../model/row.ts";
import type { UnitCells } from "./unit-cells.ts";

/** The unit without a kind, and rows that are no records: as they stand, or headers. */
export const OWN = -1;
export const WHOLE = -2;
export const HEAD = -3;

/** Rows of units: of which record each is, and the place of its kind among the units, or one of the above. */
export interface Split {
  readonly batch: RowBatch;
  readonly rows: readonly number[];
  readonly units: readonly number[];
}

/** The column of kinds, behind those of the table. */
export interface KindColumn {
  readonly columns: number;
  readonly name: string;
  readonly header: readonly string[] | undefined;
}

/** Such rows as a batch: a row has the cells of its record that are told of its unit, and the kind of the unit. */
export function unitBatch(split: Split, cells: UnitCells, { columns, name, header }: KindColumn): RowBatch {
  const { batch, rows, units } = split;
  const row = (at: number): number => rows[at] ?? -1;
  const isShown = createShown(split, cells);
  const kinds = kindTexts(cells, name);
  const kind = (at: number): number => kindOf(units[at] ?? WHOLE, cells);
  const placeOf = (column: number): number => (column < columns ? column : column - 1);
  const shows = (at: number, column: number): boolean => column > columns || isShown(at, column);
  function codes(at: number): Int32Array {
    if (at === columns) return Int32Array.from(rows, (_, row) => kind(row));
    const of = batch.codes?.(placeOf(at));
    return Int32Array.from(rows, (place, row) => (shows(row, at) ? (of?.[place] ?? -1) : 0));
  }

  function column(at: number): ColumnCells {
    if (at === columns) return bytesOf(kinds, rows.length, kind);
    return gathered(batch.column?.(placeOf(at)) ?? NO_CELLS, rows, (row) => shows(row, at));
  }

  return {
    sheet: batch.sheet,
    member: batch.member,
    header,
    length: rows.length,
    width: (at) => Math.max(batch.width(row(at)), columns) + 1,
    cell(at, column) {
      if (column === columns) return kinds.texts[kind(at)] ?? "";
      return shows(at, column) ? batch.cell(row(at), placeOf(column)) : "";
    },
    ...(batch.codes && { codes: onceEach(codes) }),
    ...(batch.column && { column: onceEach(column) }),
    record: (at) => batch.record(row(at)),
    line: (at) => batch.line(row(at)),
  };
}

/** Remembers what was made of each column. */
function onceEach<Made>(make: (column: number) => Made): (column: number) => Made {
  const made = new Map<number, Made>();
  return (column) => {
    const known = made.get(column) ?? make(column);
    made.set(column, known);
    return known;
  };
}

const NO_CELLS: ColumnCells = { bytes: new Uint8Array(0), from: new Int32Array(0), to: new Int32Array(0) };

/** Whether a row shows a column of its record. */
function createShown({ rows, units }: Split, { units: kinds, own, once }: UnitCells) {
  return (at: number, column: number): boolean => {
    const unit = units[at] ?? WHOLE;
    if (unit < OWN || (once.has(column) && rows[at - 1] !== rows[at])) return true;
    return (unit === OWN ? own : kinds[unit]?.shown)?.has(column) ?? false;
  };
}

/** Number of the text in the column of kinds: 0 where it is empty, and behind the kinds the name of the column. */
function kindOf(unit: number, { units }: UnitCells): number {
  return unit === HEAD ? units.length + 1 : Math.max(0, unit + 1);
}

interface KindTexts {
  readonly texts: readonly string[];
  readonly bytes: Uint8Array;
  /** Where each text begins in the bytes; one more for the end. */
  readonly starts: readonly number[];
}

function kindTexts({ units }: UnitCells, name: string): KindTexts {
  const texts = ["", ...units.map(({ kind }) => kind), name];
  const encoded = texts.map((text) => new TextEncoder().encode(text));
  const starts = [0];
  for (const { length } of encoded) starts.push((starts.at(-1) ?? 0) + length);
  return { texts, bytes: Uint8Array.from(encoded.flatMap((bytes) => [...bytes])), starts };
}

function bytesOf({ bytes, starts }: KindTexts, length: number, kind: (at: number) => number): ColumnCells {
  const at = (by: number): Int32Array => Int32Array.from({ length }, (_, row) => starts[kind(row) + by] ?? 0);
  return { bytes, from: at(0), to: at(1) };
}

function gathered(
  { bytes, from, to }: ColumnCells,
  rows: readonly number[],
  shows: (at: number) => boolean,
): ColumnCells {
  const take = (ends: Int32Array): Int32Array =>
    Int32Array.from(rows, (row, at) => (shows(at) ? (ends[row] ?? -1) : 0));
  return { bytes, from: take(from), to: take(to) };
}

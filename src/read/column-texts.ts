import type { ColumnCells } from "../model/row.ts";
import {
  addText,
  type ByteTexts,
  bytesOfText,
  type FoundTexts,
  findText,
  findTexts,
  NOT_LOOKED,
  noByteTexts,
  noFoundTexts,
  viewOf,
} from "../text/byte-texts.ts";
import type { RowIndex } from "./row-index.ts";

/** Different texts of one column that are numbered; later ones stay without a number. */
const MOST_TEXTS = 262_144;
const LONGEST = 64;
/** After so many cells a column of which hardly one came twice is left alone, and later one of which three in four were new. */
const SHORT_TRIAL = 16_384;
const LONG_TRIAL = 131_072;

/** Number of a text that has none. */
export const NO_NUMBER = -1;

/** One column: what it has said so far, and its cells in the batch at hand. */
interface Column {
  known: ByteTexts;
  /** The texts by number, decoded when they are asked for first. */
  texts: (string | undefined)[];
  tried: number;
  missed: number;
  /** False when its texts seldom repeat. */
  worth: boolean;
  from: Int32Array;
  to: Int32Array;
  codes: Int32Array;
  readonly found: FoundTexts;
  /** True when all codes are `NO_NUMBER` and stay so. */
  blank: boolean;
}

/** Gives the texts of a column numbers by their bytes, so that a text that repeats is decoded once and found quickly in every memo. */
export interface ColumnTexts {
  /** The cells of one column of a batch; they stand until those of the next batch are asked for. */
  cells(column: number, bytes: Uint8Array, index: RowIndex): ColumnCells;
  /** Numbers of the texts of such cells. */
  codes(column: number, cells: ColumnCells, rows: number): Int32Array;
  /** Text of a number. */
  text(column: number, number: number): string;
}

/** Nothing numbered yet; one serves all rows of a source. `decode` makes a text of its bytes. */
export function createColumnTexts(decode: (bytes: Uint8Array, from: number, to: number) => string): ColumnTexts {
  const columns: Column[] = [];

  function columnAt(at: number): Column {
    columns[at] ??= emptyColumn();
    return columns[at];
  }

  return {
    cells(at, bytes, index) {
      const column = columnAt(at);
      if (column.from.length < index.rows) {
        column.from = new Int32Array(roomFor(index.rows));
        column.to = new Int32Array(roomFor(index.rows));
      }
      findCells(column, at, index);
      return { bytes, from: column.from, to: column.to };
    },
    codes(at, cells, rows) {
      const column = columnAt(at);
      if (column.codes.length < rows) {
        column.codes = new Int32Array(roomFor(rows));
        column.blank = false;
      }
      if (column.worth) numberCells(column, cells, rows);
      else if (!column.blank) {
        column.codes.fill(NO_NUMBER);
        column.blank = true;
      }
      return column.codes;
    },
    text(at, number) {
      const column = columns[at];
      if (column === undefined || number === 0) return "";
      const known = column.texts[number];
      if (known !== undefined) return known;
      const bytes = bytesOfText(column.known, number);
      const text = decode(bytes, 0, bytes.length);
      column.texts[number] = text;
      return text;
    },
  };
}

function emptyColumn(): Column {
  const none = new Int32Array(0);
  const room = { from: none, to: none, codes: none, found: noFoundTexts(), blank: false };
  return { known: noByteTexts(), texts: [], tried: 0, missed: 0, worth: true, ...room };
}

function roomFor(rows: number): number {
  return Math.ceil(rows * 1.25);
}

/** A cell that was read otherwise, or of which doubled quotes must be undone, is not these bytes: it begins below zero. */
function findCells({ from, to }: Column, at: number, { rows, first, cells }: RowIndex): void {
  let begin = first[0] as number; // within bounds, as all below
  for (let row = 0; row < rows; row += 1) {
    const next = first[row + 1] as number;
    const cell = begin + at;
    if ((cells[2 * begin] as number) < 0) {
      from[row] = -1;
      to[row] = -1;
    } else if (cell >= next) {
      from[row] = 0;
      to[row] = 0;
    } else {
      const end = cells[2 * cell + 1] as number;
      from[row] = end < 0 ? -1 : (cells[2 * cell] as number);
      to[row] = end;
    }
    begin = next;
  }
}

function numberCells(column: Column, cells: ColumnCells, rows: number): void {
  const { known, codes, found } = column;
  findTexts(known, cells, rows, LONGEST, found);
  const { numbers, hashes } = found;
  const bytes = viewOf(cells.bytes);
  for (let row = 0; row < rows; row += 1) {
    const number = numbers[row] as number; // within bounds, as below
    if (number >= 0) codes[row] = number;
    else if (number === NOT_LOOKED) codes[row] = NO_NUMBER;
    else {
      const [from, to, hash] = [cells.from[row] as number, cells.to[row] as number, hashes[row] as number];
      codes[row] = findText(known, bytes, from, to, hash) || addNew(column, bytes, from, to, hash);
      if (!column.worth) {
        codes.fill(NO_NUMBER, 0, rows);
        return;
      }
    }
  }
  column.tried += rows;
}

function addNew(column: Column, bytes: DataView, from: number, to: number, hash: number): number {
  column.missed += 1;
  if (isHopeless(column)) giveUp(column);
  return column.worth && column.known.count < MOST_TEXTS ? addText(column.known, bytes, from, to, hash) : NO_NUMBER;
}

function isHopeless({ tried, missed }: Column): boolean {
  return (tried > LONG_TRIAL && missed > 0.75 * tried) || (tried > SHORT_TRIAL && missed > 0.99 * tried);
}

/** Forgets a column whose texts are as good as unique. */
function giveUp(column: Column): void {
  column.worth = false;
  column.texts = [];
  column.known = noByteTexts();
}

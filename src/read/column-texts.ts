import type { ColumnCells } from "../model/row.ts";
import type { RowIndex } from "./row-index.ts";

/** Different texts of one column that are numbered; later ones stay without a number. */
const MOST_TEXTS = 262_144;
const LONGEST = 64;
/** After so many cells a column of which hardly one came twice is left alone, and later one of which three in four were new. */
const SHORT_TRIAL = 16_384;
const LONG_TRIAL = 131_072;
const FIRST_SLOTS = 256;

/** Number of a text that has none. */
export const NO_NUMBER = -1;

/** The texts of one column by their numbers, found again by their bytes, and the cells of the batch at hand. Number 0 is the empty text. */
interface Column {
  texts: (string | undefined)[];
  /** Bytes of all texts, one behind the other. */
  bytes: Uint8Array;
  /** Of each text its start in `bytes` and its hash, side by side as they are looked at together; it ends where the next begins. */
  places: Int32Array;
  /** Numbers by hash, open addressing; 0 is free. */
  slots: Int32Array;
  /** Texts numbered, the empty one included. */
  count: number;
  tried: number;
  missed: number;
  /** False when its texts seldom repeat. */
  worth: boolean;
  cells: Room | undefined;
}

/** Where the cells of a batch are told; used again for the next one. */
interface Room {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly codes: Int32Array;
  /** True when all codes are `NO_NUMBER` and stay so. */
  blank: boolean;
}

/** Gives the texts of a column numbers by their bytes, so that a text that repeats is decoded once and found quickly in every memo. */
export interface ColumnTexts {
  /** The cells of one column of a batch; they stand until those of the next batch are asked for. */
  cells(column: number, bytes: Uint8Array, index: RowIndex): ColumnCells;
  /** Text of a number; decoded when it is asked for first. */
  text(column: number, number: number): string;
}

/** Nothing numbered yet; one serves all rows of a source. `decode` makes a text of its bytes. */
export function createColumnTexts(decode: (bytes: Uint8Array, from: number, to: number) => string): ColumnTexts {
  const columns: (Column | undefined)[] = [];
  return {
    cells(at, bytes, index) {
      columns[at] ??= emptyColumn();
      const column = columns[at];
      const room = roomFor(column, index.rows);
      findCells(room, at, index);
      if (column.worth) numberCells(column, room, bytes, index.rows);
      else if (!room.blank) {
        room.codes.fill(NO_NUMBER);
        room.blank = true;
      }
      return { bytes, from: room.from, to: room.to, codes: room.codes };
    },
    text(at, number) {
      const column = columns[at];
      if (column === undefined || number === 0) return "";
      const known = column.texts[number];
      if (known !== undefined) return known;
      const text = decode(column.bytes, column.places[2 * number] ?? 0, column.places[2 * number + 2] ?? 0);
      column.texts[number] = text;
      return text;
    },
  };
}

function emptyColumn(): Column {
  return {
    texts: [],
    bytes: new Uint8Array(1024),
    places: new Int32Array(FIRST_SLOTS),
    slots: new Int32Array(FIRST_SLOTS),
    count: 1,
    tried: 0,
    missed: 0,
    worth: true,
    cells: undefined,
  };
}

function roomFor(column: Column, rows: number): Room {
  const { cells } = column;
  if (cells !== undefined && cells.codes.length >= rows) return cells;
  const size = Math.ceil(rows * 1.25);
  const room: Room = {
    from: new Int32Array(size),
    to: new Int32Array(size),
    codes: new Int32Array(size),
    blank: false,
  };
  column.cells = room;
  return room;
}

/** A cell that was read otherwise, or of which doubled quotes must be undone, is not these bytes: it begins below zero. */
function findCells({ from, to }: Room, at: number, { rows, first, cells }: RowIndex): void {
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

function numberCells(column: Column, { from, to, codes }: Room, bytes: Uint8Array, rows: number): void {
  let { slots, places, bytes: known } = column;
  let mask = slots.length - 1;
  let tried = 0;
  for (let row = 0; row < rows; row += 1) {
    const start = from[row] as number; // within bounds, as all below
    const end = to[row] as number;
    const length = end - start;
    if (start < 0 || length > LONGEST) {
      codes[row] = NO_NUMBER;
      continue;
    }
    if (length === 0) {
      codes[row] = 0;
      continue;
    }
    tried += 1;
    const hash = hashOf(bytes, start, end);
    let slot = hash & mask;
    let number = slots[slot] as number;
    while (number !== 0) {
      if (places[2 * number + 1] === hash) {
        const begin = places[2 * number] as number;
        if ((places[2 * number + 2] as number) - begin === length && isSame(known, begin, bytes, start, end)) break;
      }
      slot = (slot + 1) & mask;
      number = slots[slot] as number;
    }
    if (number !== 0) {
      codes[row] = number;
      continue;
    }
    column.tried += tried;
    tried = 0;
    codes[row] = addText(column, hash, bytes, start, end);
    if (!column.worth) {
      codes.fill(NO_NUMBER, 0, rows);
      return;
    }
    ({ slots, places, bytes: known } = column);
    mask = slots.length - 1;
  }
  column.tried += tried;
}

/** Four bytes a step: most cells are a few steps long. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from;
  let at = from;
  for (; at + 3 < to; at += 4) {
    const four =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24); // within bounds
    hash = Math.imul(hash ^ four, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSame(known: Uint8Array, begin: number, bytes: Uint8Array, from: number, to: number): boolean {
  for (let index = from, at = begin; index < to; index += 1, at += 1) if (known[at] !== bytes[index]) return false;
  return true;
}

function addText(column: Column, hash: number, bytes: Uint8Array, from: number, to: number): number {
  column.missed += 1;
  if (isHopeless(column)) giveUp(column);
  const number = column.count;
  if (!column.worth || number >= MOST_TEXTS) return NO_NUMBER;
  if (2 * number + 2 >= column.slots.length) widen(column);
  const start = column.places[2 * number] as number; // where the last text ended
  const end = start + to - from;
  if (end > column.bytes.length) column.bytes = grown(new Uint8Array(2 * end), column.bytes);
  column.bytes.set(bytes.subarray(from, to), start);
  column.places[2 * number + 1] = hash;
  column.places[2 * number + 2] = end;
  column.count += 1;
  place(column, number);
  return number;
}

function isHopeless({ tried, missed }: Column): boolean {
  return (tried > LONG_TRIAL && missed > 0.75 * tried) || (tried > SHORT_TRIAL && missed > 0.99 * tried);
}

/** Forgets a column whose texts are as good as unique. */
function giveUp(column: Column): void {
  column.worth = false;
  column.texts = [];
  column.slots = new Int32Array(0);
  column.places = new Int32Array(0);
  column.bytes = new Uint8Array(0);
}

function widen(column: Column): void {
  const size = 2 * column.slots.length;
  column.slots = new Int32Array(size);
  column.places = grown(new Int32Array(size), column.places);
  for (let number = 1; number < column.count; number += 1) place(column, number);
}

function place({ slots, places }: Column, number: number): void {
  const mask = slots.length - 1;
  let slot = (places[2 * number + 1] as number) & mask; // numbered
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = number;
}

function grown<A extends Int32Array | Uint8Array>(into: A, from: A): A {
  into.set(from);
  return into;
}

import type { UnitMarks } from "./unit-marks.ts";

/** A record that names a unit, by maker and serial number, which an earlier record names too. */
export interface DuplicateUnit {
  readonly first: RecordPlace;
  readonly again: RecordPlace;
  /** The two differ in site, network function, status or quantity. */
  readonly isConflicting: boolean;
}

/** Where a record stood. */
export interface RecordPlace {
  readonly source: string;
  readonly sheet: string | undefined;
  readonly record: number;
}

/** What was found out about units that are named more than once. */
export interface DuplicateUnits {
  /** False when there were more units than `limit`: then nothing is said of them. */
  readonly complete: boolean;
  readonly limit: number;
  /** Records beyond the first of their unit, and those among them that conflict with it. */
  readonly records: number;
  readonly conflicting: number;
  /** The first of them, in the order of the records. */
  readonly shown: readonly DuplicateUnit[];
}

/** The units met, one entry a record that has a serial number. Which of them are the same is looked at in the end. */
export interface UnitTally {
  readonly tables: { readonly source: string; readonly sheet: string | undefined }[];
  /** Of each record a hash of maker and serial number in two halves, and a hash of the facts that should agree. */
  marks: Int32Array;
  /** Number of its table times 2^32, plus its record. */
  places: Float64Array;
  count: number;
  complete: boolean;
}

/** Records with a serial number that are remembered, 20 bytes each. */
export const UNITS_KEPT = 2_000_000;
const SHOWN = 20;
const TABLE = 2 ** 32;

/** None yet. */
export function noUnits(): UnitTally {
  return { tables: [], marks: new Int32Array(0), places: new Float64Array(0), count: 0, complete: true };
}

/** Number of a table of records, the next one when it is new. */
export function tableNumber({ tables }: UnitTally, source: string, sheet: string | undefined): number {
  const known = tables.findIndex((table) => table.source === source && table.sheet === sheet);
  return known < 0 ? tables.push({ source, sheet }) - 1 : known;
}

/** Remembers a record; past the limit all are forgotten, as a part of them would mislead. */
export function addUnit(tally: UnitTally, { high, low, facts }: UnitMarks, table: number, record: number): void {
  if (!tally.complete) return;
  const at = tally.count;
  if (at >= UNITS_KEPT) {
    forget(tally);
    return;
  }
  if (at >= tally.places.length) grow(tally);
  tally.marks[3 * at] = high;
  tally.marks[3 * at + 1] = low;
  tally.marks[3 * at + 2] = facts;
  tally.places[at] = table * TABLE + record;
  tally.count += 1;
}

function forget(tally: UnitTally): void {
  tally.complete = false;
  tally.marks = new Int32Array(0);
  tally.places = new Float64Array(0);
  tally.count = 0;
}

function grow(tally: UnitTally): void {
  const size = Math.max(1024, 2 * tally.places.length);
  const [marks, places] = [new Int32Array(3 * size), new Float64Array(size)];
  marks.set(tally.marks);
  places.set(tally.places);
  tally.marks = marks;
  tally.places = places;
}

/** Adds those of a later part. */
export function mergeUnits(into: UnitTally, later: UnitTally): void {
  if (!later.complete) forget(into);
  const numbers = later.tables.map(({ source, sheet }) => tableNumber(into, source, sheet));
  for (let at = 0; at < later.count; at += 1) {
    const [high = 0, low = 0, facts = 0] = later.marks.subarray(3 * at, 3 * at + 3);
    const place = later.places[at] ?? 0;
    addUnit(into, { high, low, facts }, numbers[Math.floor(place / TABLE)] ?? 0, place % TABLE);
  }
}

/** Which records name a unit that an earlier one names. The order in which they were added does not show. */
export function duplicateUnits(tally: UnitTally): DuplicateUnits {
  const first = firstOfEach(tally);
  const again: number[] = [];
  for (let at = 0; at < tally.count; at += 1) if (first[at] !== at) again.push(at);
  const conflicts = (at: number): boolean => tally.marks[3 * at + 2] !== tally.marks[3 * (first[at] ?? 0) + 2];
  const shown = again
    .sort((a, b) => (tally.places[a] ?? 0) - (tally.places[b] ?? 0))
    .slice(0, SHOWN)
    .map((at) => ({ first: placeOf(tally, first[at] ?? 0), again: placeOf(tally, at), isConflicting: conflicts(at) }));
  const { complete } = tally;
  return { complete, limit: UNITS_KEPT, records: again.length, conflicting: again.filter(conflicts).length, shown };
}

/** Of each record the earliest one of the same unit. */
function firstOfEach({ marks, places, count }: UnitTally): Int32Array {
  let size = 1024;
  while (size < 2 * count) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const leader = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const [high, low] = [marks[3 * at] ?? 0, marks[3 * at + 1] ?? 0];
    let slot = (high ^ (low >>> 7)) & (size - 1);
    for (;;) {
      const other = slots[slot] ?? -1;
      if (other < 0 || (marks[3 * other] === high && marks[3 * other + 1] === low)) break;
      slot = (slot + 1) & (size - 1);
    }
    const other = slots[slot] ?? -1;
    if (other < 0 || (places[at] ?? 0) < (places[other] ?? 0)) slots[slot] = at;
    leader[at] = slot;
  }
  return leader.map((slot) => slots[slot] ?? -1);
}

function placeOf({ places, tables }: UnitTally, at: number): RecordPlace {
  const place = places[at] ?? 0;
  const { source = "", sheet } = tables[Math.floor(place / TABLE)] ?? {};
  return { source, sheet, record: place % TABLE };
}

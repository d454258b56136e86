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
  /** In blocks, so that nothing is copied when they grow. */
  blocks: UnitBlock[];
  count: number;
  complete: boolean;
}

/** Some of the entries; all blocks are full but the last. */
interface UnitBlock {
  /** Of each record a hash of maker and serial number in two halves, and a hash of the facts that should agree. */
  readonly marks: Int32Array;
  /** Number of its table times 2^32, plus its record. */
  readonly places: Float64Array;
}

/** Entries of a block, a power of two. */
const BITS = 15;
const BLOCK = 1 << BITS;
const WITHIN = BLOCK - 1;

/** Records with a serial number that are remembered, 20 bytes each. */
export const UNITS_KEPT = 2_000_000;
const SHOWN = 20;
const TABLE = 2 ** 32;

/** None yet. */
export function noUnits(): UnitTally {
  return { tables: [], blocks: [], count: 0, complete: true };
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
  const within = at & WITHIN;
  if (within === 0) tally.blocks.push({ marks: new Int32Array(3 * BLOCK), places: new Float64Array(BLOCK) });
  const { marks, places } = tally.blocks[tally.blocks.length - 1] as UnitBlock; // pushed before its first entry
  marks[3 * within] = high;
  marks[3 * within + 1] = low;
  marks[3 * within + 2] = facts;
  places[within] = table * TABLE + record;
  tally.count += 1;
}

function forget(tally: UnitTally): void {
  tally.complete = false;
  tally.blocks = [];
  tally.count = 0;
}

/** One of the three marks of an entry: high, low, facts. */
function markAt({ blocks }: UnitTally, at: number, which: 0 | 1 | 2): number {
  return blocks[at >>> BITS]?.marks[3 * (at & WITHIN) + which] ?? 0;
}

function placeAt({ blocks }: UnitTally, at: number): number {
  return blocks[at >>> BITS]?.places[at & WITHIN] ?? 0;
}

/** Adds those of a later part. */
export function mergeUnits(into: UnitTally, later: UnitTally): void {
  if (!later.complete) forget(into);
  const numbers = later.tables.map(({ source, sheet }) => tableNumber(into, source, sheet));
  for (let at = 0; at < later.count; at += 1) {
    const [high, low, facts] = [markAt(later, at, 0), markAt(later, at, 1), markAt(later, at, 2)];
    const place = placeAt(later, at);
    addUnit(into, { high, low, facts }, numbers[Math.floor(place / TABLE)] ?? 0, place % TABLE);
  }
}

/** Which records name a unit that an earlier one names. The order in which they were added does not show. */
export function duplicateUnits(tally: UnitTally): DuplicateUnits {
  const entries = candidates(tally);
  const first = firstOfEach(tally, entries);
  const again = entries.flatMap((at, index) => (first[index] === at ? [] : [{ at, first: first[index] ?? at }]));
  const conflicts = (one: { at: number; first: number }): boolean =>
    markAt(tally, one.at, 2) !== markAt(tally, one.first, 2);
  const shown = again
    .sort((a, b) => placeAt(tally, a.at) - placeAt(tally, b.at))
    .slice(0, SHOWN)
    .map((one) => ({
      first: placeOf(tally, one.first),
      again: placeOf(tally, one.at),
      isConflicting: conflicts(one),
    }));
  const { complete } = tally;
  return { complete, limit: UNITS_KEPT, records: again.length, conflicting: again.filter(conflicts).length, shown };
}

/** Bits of a hash by which most units are told to be named once, before they are compared. */
const SIEVE_BITS = 24;

/** Entries of which another one may name the same unit, in order. */
function candidates({ blocks, count }: UnitTally): readonly number[] {
  const seen = new Uint32Array(2 ** (SIEVE_BITS - 5));
  const again = new Uint32Array(seen.length);
  const hashAt = (at: number): number => {
    const { marks } = blocks[at >>> BITS] as UnitBlock; // within bounds, as below
    const within = 3 * (at & WITHIN);
    return ((marks[within] as number) ^ ((marks[within + 1] as number) >>> 7)) & (2 ** SIEVE_BITS - 1);
  };
  for (let at = 0; at < count; at += 1) {
    const hash = hashAt(at);
    const bit = 1 << (hash & 31);
    if (((seen[hash >>> 5] as number) & bit) !== 0) again[hash >>> 5] = (again[hash >>> 5] as number) | bit;
    else seen[hash >>> 5] = (seen[hash >>> 5] as number) | bit;
  }
  const entries: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const hash = hashAt(at);
    if (((again[hash >>> 5] as number) & (1 << (hash & 31))) !== 0) entries.push(at);
  }
  return entries;
}

/** Of each of some entries the one of the earliest record of the same unit. */
function firstOfEach(tally: UnitTally, entries: readonly number[]): Int32Array {
  let size = 1024;
  while (size < 2 * entries.length) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const leader = new Int32Array(entries.length);
  for (const [index, at] of entries.entries()) {
    const [high, low] = [markAt(tally, at, 0), markAt(tally, at, 1)];
    let slot = (Math.imul(high ^ (low >>> 7), 0x9e3779b1) >>> 8) & (size - 1);
    let other = slots[slot] as number; // within bounds, as below
    while (other >= 0 && (markAt(tally, other, 0) !== high || markAt(tally, other, 1) !== low)) {
      slot = (slot + 1) & (size - 1);
      other = slots[slot] as number;
    }
    if (other < 0 || placeAt(tally, at) < placeAt(tally, other)) slots[slot] = at;
    leader[index] = slot;
  }
  return leader.map((slot) => slots[slot] ?? -1);
}

function placeOf(tally: UnitTally, at: number): RecordPlace {
  const place = placeAt(tally, at);
  const { tables } = tally;
  const { source = "", sheet } = tables[Math.floor(place / TABLE)] ?? {};
  return { source, sheet, record: place % TABLE };
}

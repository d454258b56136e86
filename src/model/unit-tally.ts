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
  /** In blocks, so that nothing is copied when they grow or are put together. */
  blocks: UnitBlock[];
  count: number;
  complete: boolean;
}

/** Some of the entries, all of one table. */
interface UnitBlock {
  /** Of each record a hash of maker and serial number in two halves, and a hash of the facts that should agree. */
  readonly marks: Int32Array;
  /** Of each record how far it stands behind the first. */
  readonly steps: Int16Array;
  readonly table: number;
  /** The record of its first entry. */
  readonly first: number;
  count: number;
}

/** Entries of a block, a power of two: 56 KiB. */
const BITS = 12;
const BLOCK = 1 << BITS;
const WITHIN = BLOCK - 1;
const FARTHEST = 2 ** 15 - 1;

/** Records with a serial number that are remembered, 14 bytes each. */
export const UNITS_KEPT = 2_000_000;
const SHOWN = 20;

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
  if (tally.count >= UNITS_KEPT) {
    forgetUnits(tally);
    return;
  }
  const { blocks } = tally;
  const last = blocks[blocks.length - 1];
  const block = last !== undefined && hasRoom(last, table, record) ? last : addBlock(blocks, table, record);
  const { marks, steps, first, count } = block;
  marks[3 * count] = high;
  marks[3 * count + 1] = low;
  marks[3 * count + 2] = facts;
  steps[count] = record - first;
  block.count += 1;
  tally.count += 1;
}

function hasRoom(block: UnitBlock, table: number, record: number): boolean {
  const step = record - block.first;
  return block.count < BLOCK && block.table === table && step <= FARTHEST && step >= -FARTHEST;
}

function addBlock(blocks: UnitBlock[], table: number, first: number): UnitBlock {
  const block = { marks: new Int32Array(3 * BLOCK), steps: new Int16Array(BLOCK), table, first, count: 0 };
  blocks.push(block);
  return block;
}

/** Forgets all of them for good. */
export function forgetUnits(tally: UnitTally): void {
  tally.complete = false;
  tally.blocks = [];
  tally.count = 0;
}

/** Adds those of a later part, whose blocks are taken over. */
export function mergeUnits(into: UnitTally, later: UnitTally): void {
  if (!later.complete || into.count + later.count > UNITS_KEPT) forgetUnits(into);
  const numbers = later.tables.map(({ source, sheet }) => tableNumber(into, source, sheet));
  if (!into.complete) return;
  for (const block of later.blocks) into.blocks.push({ ...block, table: numbers[block.table] ?? 0 });
  into.count += later.count;
}

/** Number of an entry: its block and its place there. */
function* entriesOf({ blocks }: UnitTally): Iterable<number> {
  for (const [number, { count }] of blocks.entries())
    for (let within = 0; within < count; within += 1) yield number * BLOCK + within;
}

/** One of the three marks of an entry: high, low, facts. */
function markAt({ blocks }: UnitTally, at: number, which: 0 | 1 | 2): number {
  return blocks[at >>> BITS]?.marks[3 * (at & WITHIN) + which] ?? 0;
}

/** Below zero for an entry that stands before another. */
function inOrder(tally: UnitTally, one: number, other: number): number {
  const [a, b] = [blockOf(tally, one), blockOf(tally, other)];
  return a.table - b.table || recordAt(a, one) - recordAt(b, other);
}

function blockOf({ blocks }: UnitTally, at: number): UnitBlock {
  return blocks[at >>> BITS] as UnitBlock; // entries have numbers of blocks
}

function recordAt({ first, steps }: UnitBlock, at: number): number {
  return first + (steps[at & WITHIN] ?? 0);
}

/** Which records name a unit that an earlier one names. The order in which they were added does not show. */
export function duplicateUnits(tally: UnitTally): DuplicateUnits {
  const entries = candidates(tally);
  const first = firstOfEach(tally, entries);
  const again = entries.flatMap((at, index) => (first[index] === at ? [] : [{ at, first: first[index] ?? at }]));
  const conflicts = (one: { at: number; first: number }): boolean =>
    markAt(tally, one.at, 2) !== markAt(tally, one.first, 2);
  const shown = again
    .sort((a, b) => inOrder(tally, a.at, b.at))
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
function candidates(tally: UnitTally): readonly number[] {
  const seen = new Uint32Array(2 ** (SIEVE_BITS - 5));
  const again = new Uint32Array(seen.length);
  for (const at of entriesOf(tally)) {
    const hash = sieveHash(tally, at);
    const bit = 1 << (hash & 31);
    if (((seen[hash >>> 5] as number) & bit) !== 0) again[hash >>> 5] = (again[hash >>> 5] as number) | bit;
    else seen[hash >>> 5] = (seen[hash >>> 5] as number) | bit;
  }
  const entries: number[] = [];
  for (const at of entriesOf(tally)) {
    const hash = sieveHash(tally, at);
    if (((again[hash >>> 5] as number) & (1 << (hash & 31))) !== 0) entries.push(at);
  }
  return entries;
}

function sieveHash(tally: UnitTally, at: number): number {
  return (markAt(tally, at, 0) ^ (markAt(tally, at, 1) >>> 7)) & (2 ** SIEVE_BITS - 1);
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
    if (other < 0 || inOrder(tally, at, other) < 0) slots[slot] = at;
    leader[index] = slot;
  }
  return leader.map((slot) => slots[slot] ?? -1);
}

function placeOf(tally: UnitTally, at: number): RecordPlace {
  const block = blockOf(tally, at);
  const { source = "", sheet } = tally.tables[block.table] ?? {};
  return { source, sheet, record: recordAt(block, at) };
}

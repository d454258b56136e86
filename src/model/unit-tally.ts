import type { RecordPlace } from "./record-place.ts";
import type { UnitMarks } from "./unit-marks.ts";

/** The units met, one entry a record that has a serial number. Which of them are the same is looked at in the end. */
export interface UnitTally {
  readonly tables: { readonly source: string; readonly sheet: string | undefined }[];
  /** In blocks, so that little is copied when they grow and nothing when they are put together. */
  blocks: UnitBlock[];
  count: number;
  complete: boolean;
}

/** Some of the entries, all of one table. */
interface UnitBlock {
  /** Of each record a hash of maker and serial number in two halves, and a hash of the facts that should agree. */
  marks: Int32Array;
  /** Of each record how far it stands behind the first. */
  steps: Int16Array;
  readonly table: number;
  /** The record of its first entry. */
  readonly first: number;
  count: number;
}

/** Entries of a block, a power of two: 56 KiB. */
const BITS = 12;

const BLOCK = 1 << BITS;

/** A power of two as well. */
const FIRST_ROOM = 64;

const WITHIN = BLOCK - 1;

const FARTHEST = 2 ** 15 - 1;

/** Records with a serial number that are remembered, 14 bytes each. */
export const UNITS_KEPT = 2_000_000;

/** None yet. */
export function noUnits(): UnitTally {
  return { tables: [], blocks: [], count: 0, complete: true };
}

/** Number of a table of records, the next one when it is new. */
export function tableNumber({ tables }: UnitTally, source: string, sheet: string | undefined): number {
  const known = tables.findLastIndex((table) => table.source === source && table.sheet === sheet);
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
  const block = last !== undefined && isFor(last, table, record) ? last : addBlock(blocks, table, record);
  if (block.count >= block.steps.length) widen(block);
  const { marks, steps, first, count } = block;
  marks[3 * count] = high;
  marks[3 * count + 1] = low;
  marks[3 * count + 2] = facts;
  steps[count] = record - first;
  block.count += 1;
  tally.count += 1;
}

function isFor(block: UnitBlock, table: number, record: number): boolean {
  const step = record - block.first;
  return block.count < BLOCK && block.table === table && step <= FARTHEST && step >= -FARTHEST;
}

/** The first block of a table begins small, as a folder may hold thousands of small ones. */
function addBlock(blocks: UnitBlock[], table: number, first: number): UnitBlock {
  const room = blocks[blocks.length - 1]?.table === table ? BLOCK : FIRST_ROOM;
  const block = { marks: new Int32Array(3 * room), steps: new Int16Array(room), table, first, count: 0 };
  blocks.push(block);
  return block;
}

function widen(block: UnitBlock): void {
  const { marks, steps } = block;
  block.marks = new Int32Array(2 * marks.length);
  block.marks.set(marks);
  block.steps = new Int16Array(2 * steps.length);
  block.steps.set(steps);
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
export function* entriesOf({ blocks }: UnitTally): Iterable<number> {
  for (const [number, { count }] of blocks.entries())
    for (let within = 0; within < count; within += 1) yield number * BLOCK + within;
}

/** One of the three marks of an entry: high, low, facts. */
export function markAt({ blocks }: UnitTally, at: number, which: 0 | 1 | 2): number {
  return blocks[at >>> BITS]?.marks[3 * (at & WITHIN) + which] ?? 0;
}

/** Below zero for an entry that stands before another. */
export function inOrder(tally: UnitTally, one: number, other: number): number {
  const [a, b] = [blockOf(tally, one), blockOf(tally, other)];
  return a.table - b.table || recordAt(a, one) - recordAt(b, other);
}

function blockOf({ blocks }: UnitTally, at: number): UnitBlock {
  return blocks[at >>> BITS] as UnitBlock; // entries have numbers of blocks
}

function recordAt({ first, steps }: UnitBlock, at: number): number {
  return first + (steps[at & WITHIN] ?? 0);
}

export function placeOf(tally: UnitTally, at: number): RecordPlace {
  const block = blockOf(tally, at);
  const { source = "", sheet } = tally.tables[block.table] ?? {};
  return { source, sheet, record: recordAt(block, at) };
}

import type { RecordPlace } from "./record-place.ts";
import { entriesOf, inOrder, markAt, placeOf, UNITS_KEPT, type UnitTally } from "./unit-tally.ts";

/** A record that names a unit, by maker and serial number, which an earlier record names too. */
export interface DuplicateUnit {
  readonly first: RecordPlace;
  readonly again: RecordPlace;
  /** The two differ in site, network function, status or quantity. */
  readonly isConflicting: boolean;
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

const SHOWN = 20;

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

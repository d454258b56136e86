import { type Finding, findingState } from "./finding.ts";
import { FINDING_STATES, type FindingState } from "./outcome.ts";
import { addPrint, forEachPrint, noPrints, type PrintSet, printHalves, printText } from "./print-set.ts";

/** Fingerprints of one pack, sorted, under each state. */
export interface PackFingerprints extends Readonly<Record<FindingState, readonly string[]>> {
  readonly pack: string;
  /** Units of those that do not stand for one; absent when all do. */
  readonly units?: Readonly<Record<string, number>> | undefined;
}

/** All fingerprints of a result, for comparison with a later one; the lists are empty when they are not complete. */
export interface Fingerprints {
  readonly complete: boolean;
  readonly limit: number;
  readonly packs: readonly PackFingerprints[];
}

/** How many fingerprints a result keeps at most: 16 characters each. */
export const FINGERPRINTS_KEPT = 200_000;

/** What is kept of a fingerprint: its states as bits in the order of `FINDING_STATES`, and the most units of one finding. */
export interface KeptPrint {
  readonly bits: number;
  readonly units: number;
}

/** Fingerprints of one pack while they are being collected. */
interface PackPrints {
  readonly plain: PrintSet;
  /** Those with the number of a twin behind them. */
  readonly numbered: Map<string, KeptPrint>;
}

/** Fingerprints while they are being collected, by pack. */
export interface FingerprintTally {
  readonly packs: Map<string, PackPrints>;
  kept: number;
  complete: boolean;
}

/** None yet. */
export function noFingerprints(): FingerprintTally {
  return { packs: new Map(), kept: 0, complete: true };
}

/** A state as a bit. */
export function stateBit(state: FindingState): number {
  return 1 << FINDING_STATES.indexOf(state);
}

/** What is kept of a finding's fingerprint. */
export function printOf(finding: Finding): KeptPrint {
  return { bits: stateBit(findingState(finding)), units: unitsOf(finding) };
}

/** Units of a finding; what is found on the whole inventory is one thing. */
export function unitsOf({ asset, units }: Finding): number {
  return asset === undefined ? 1 : units;
}

/** Keeps the fingerprint of a finding while there is room; past it all are forgotten, as a part would mislead. */
export function addFingerprint(tally: FingerprintTally, pack: string, fingerprint: string, print: KeptPrint): void {
  if (!tally.complete) return;
  const halves = printHalves(fingerprint);
  if (halves !== undefined) {
    addHalves(tally, pack, halves.high, halves.low, print.bits, print.units);
    return;
  }
  const { numbered } = printsOf(tally, pack);
  const known = numbered.get(fingerprint);
  numbered.set(fingerprint, bothPrints(known, print));
  if (known === undefined) countNew(tally);
}

/** The same for a fingerprint in two halves. */
export function addHalves(
  tally: FingerprintTally,
  pack: string,
  high: number,
  low: number,
  bits: number,
  units: number,
): void {
  if (tally.complete && addPrint(printsOf(tally, pack).plain, high, low, bits, units)) countNew(tally);
}

/** What is kept of a fingerprint that stands for two findings. */
function bothPrints(known: KeptPrint | undefined, other: KeptPrint): KeptPrint {
  if (known === undefined) return other;
  return { bits: known.bits | other.bits, units: Math.max(known.units, other.units) };
}

function printsOf({ packs }: FingerprintTally, pack: string): PackPrints {
  const known = packs.get(pack);
  if (known !== undefined) return known;
  const prints: PackPrints = { plain: noPrints(), numbered: new Map() };
  packs.set(pack, prints);
  return prints;
}

function countNew(tally: FingerprintTally): void {
  tally.kept += 1;
  if (tally.kept > FINGERPRINTS_KEPT) forget(tally);
}

function forget(tally: FingerprintTally): void {
  tally.complete = false;
  tally.packs.clear();
  tally.kept = 0;
}

/** Adds those of a later part, which is given up. */
export function mergeFingerprints(into: FingerprintTally, later: FingerprintTally): void {
  if (!later.complete) forget(into);
  if (into.complete && into.packs.size === 0) {
    Object.assign(into, later);
    return;
  }
  for (const [pack, { plain, numbered }] of later.packs) {
    forEachPrint(plain, (high, low, bits, units) => addHalves(into, pack, high, low, bits, units));
    for (const [fingerprint, print] of numbered) addFingerprint(into, pack, fingerprint, print);
  }
}

/** The lists as a result holds them. */
export function listFingerprints(tally: FingerprintTally): Fingerprints {
  const packs = [...tally.packs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([pack, prints]) => listPack(pack, prints));
  return { complete: tally.complete, limit: FINGERPRINTS_KEPT, packs };
}

function listPack(pack: string, prints: PackPrints): PackFingerprints {
  const lists = Object.fromEntries(FINDING_STATES.map((state) => [state, [] as string[]])) as Record<
    FindingState,
    string[]
  >;
  const several: [string, number][] = [];
  const add = (fingerprint: string, bits: number, units: number): void => {
    for (const state of FINDING_STATES) if ((bits & stateBit(state)) !== 0) lists[state].push(fingerprint);
    if (units !== 1) several.push([fingerprint, units]);
  };
  for (const [fingerprint, { bits, units }] of prints.numbered) add(fingerprint, bits, units);
  forEachPrint(prints.plain, (high, low, bits, units) => add(printText(high, low), bits, units));
  for (const state of FINDING_STATES) lists[state].sort();
  const units = several.length === 0 ? undefined : Object.fromEntries(several.sort(([a], [b]) => (a < b ? -1 : 1)));
  return { pack, ...lists, units };
}

import { type BaselineState, WORSENINGS, type Worsening } from "./baseline-state.ts";
import type { Finding } from "./finding.ts";
import { findingState } from "./finding.ts";
import { stateBit, unitsOf } from "./fingerprint-tally.ts";
import type { IsoDate } from "./iso-date.ts";
import { FINDING_STATES, type FindingState } from "./outcome.ts";
import { sharedPrint, twinPrints } from "./twins.ts";

/** What an earlier result holds of a fingerprint: its states as bits, and its units where it says how many. */
export interface AcceptedPrint {
  readonly bits: number;
  readonly units: number | undefined;
}

/** An earlier result, as far as findings are held against it. */
export interface Baseline {
  /** The file as the person named it. */
  readonly name: string;
  readonly asOf: IsoDate;
  readonly act: string;
  /** Ids of the packs that it was judged by. */
  readonly packs: readonly string[];
  readonly prints: ReadonlyMap<string, AcceptedPrint>;
}

/** Counts of findings by their state, and of fingerprints of the earlier result that are gone. */
export interface BaselineResult {
  readonly name: string;
  readonly asOf: IsoDate;
  readonly new: number;
  readonly unchanged: number;
  readonly updated: number;
  readonly absent: number;
  /** Of the new ones, those that a gate may count: not waived and not of a proposed instrument. */
  readonly gating: number;
  /** Of the updated ones, those that are worse and that a gate may count; absent when there are none. */
  readonly worse?: Readonly<Partial<Record<Worsening, number>>> | undefined;
  /** Units of those that are worse because they have more, then and now. */
  readonly grown?: { readonly from: number; readonly to: number } | undefined;
}

/** The same while it is being counted; `seen` can hold no more than the baseline does. */
export interface BaselineTally {
  readonly counts: Record<BaselineState, number>;
  gating: number;
  readonly worse: Record<Worsening, number>;
  readonly grown: { from: number; to: number };
  readonly seen: Set<string>;
  /** Of equal assets at one place what the earlier result holds and no finding has taken yet, by shared fingerprint. */
  readonly left: Map<string, AcceptedPrint[]>;
}

/** Nothing compared yet. */
export function noBaselineTally(): BaselineTally {
  return {
    counts: { new: 0, unchanged: 0, updated: 0 },
    gating: 0,
    worse: { fail: 0, due: 0, review: 0, unwaived: 0, units: 0 },
    grown: { from: 0, to: 0 },
    seen: new Set(),
    left: new Map(),
  };
}

/** The finding with its state beside the baseline. */
export function besideBaseline(baseline: Baseline, { left }: BaselineTally, finding: Finding): Finding {
  const own = baseline.prints.get(finding.fingerprint);
  if (own === undefined) return { ...finding, baselineState: "new" };
  const accepted = takeTwin(twinsLeft(baseline, left, finding.fingerprint), finding) ?? own;
  if (isSame(accepted, finding)) return { ...finding, baselineState: "unchanged" };
  const worsening = worseningOf(accepted, finding);
  const baselineUnits = worsening === "units" ? accepted.units : undefined;
  return { ...finding, baselineState: "updated", worsening, baselineUnits };
}

/** Equal assets at one place have their numbers by the order of the rows, so that any of them may be this one; none where it has no equals. */
function twinsLeft({ prints }: Baseline, left: BaselineTally["left"], fingerprint: string): AcceptedPrint[] {
  const shared = sharedPrint(fingerprint);
  const known = left.get(shared);
  if (known !== undefined) return known;
  const twins = twinPrints(shared, (print) => prints.has(print)).flatMap((print) => prints.get(print) ?? []);
  if (twins.length < 2) return [];
  // The mildest first, so that a finding takes no worse one than it needs.
  twins.sort((a, b) => b.bits - a.bits || (a.units ?? 0) - (b.units ?? 0));
  left.set(shared, twins);
  return twins;
}

/** Takes the equal one away that the finding is: the same, or else one that was as bad, or else any. */
function takeTwin(left: AcceptedPrint[], finding: Finding): AcceptedPrint | undefined {
  const same = left.findIndex((accepted) => isSame(accepted, finding));
  const accepting = same >= 0 ? same : left.findIndex((accepted) => worseningOf(accepted, finding) === undefined);
  return left.splice(Math.max(0, accepting), 1)[0];
}

function isSame(accepted: AcceptedPrint, finding: Finding): boolean {
  return isAccepted(accepted, findingState(finding), unitsOf(finding));
}

/** True when a fingerprint was accepted in that state, for so many units where it says for how many. */
export function isAccepted({ bits, units }: AcceptedPrint, state: FindingState, count: number): boolean {
  return includes(bits, state) && (units === undefined || units === count);
}

/** How a finding is worse than what was accepted; undefined when it is not. */
function worseningOf({ bits, units }: AcceptedPrint, finding: Finding): Worsening | undefined {
  const state = findingState(finding);
  const asBad = FINDING_STATES.slice(0, FINDING_STATES.indexOf(state) + 1);
  if (state !== "waived" && !asBad.some((one) => includes(bits, one)))
    return state === "unknown" || bits === stateBit("waived") ? "unwaived" : state;
  return units !== undefined && unitsOf(finding) > units ? "units" : undefined;
}

function includes(bits: number, state: FindingState): boolean {
  return (bits & stateBit(state)) !== 0;
}

/** Counts a finding that has a state, under its own fingerprint or that of another one like it. */
export function countBaseline(tally: BaselineTally, finding: Finding, fingerprint = finding.fingerprint): void {
  const { baselineState: state, worsening, baselineUnits, waiver, force } = finding;
  if (state === undefined) return;
  tally.counts[state] += 1;
  if (state !== "new") tally.seen.add(fingerprint);
  if (waiver !== undefined || force === "proposed") return;
  if (state === "new") tally.gating += 1;
  if (worsening !== undefined) tally.worse[worsening] += 1;
  if (baselineUnits === undefined) return;
  tally.grown.from += baselineUnits;
  tally.grown.to += finding.units;
}

/** The counts as a result holds them. */
export function baselineResult({ name, asOf, prints }: Baseline, tally: BaselineTally): BaselineResult {
  const absent = prints.size - tally.seen.size;
  const some = WORSENINGS.filter((worsening) => tally.worse[worsening] > 0);
  const worse = Object.fromEntries(some.map((worsening) => [worsening, tally.worse[worsening]]));
  return {
    name,
    asOf,
    ...tally.counts,
    absent,
    gating: tally.gating,
    worse: some.length > 0 ? worse : undefined,
    grown: tally.worse.units > 0 ? { ...tally.grown } : undefined,
  };
}

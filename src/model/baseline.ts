import { BASELINE_STATES, type BaselineState, WORSENINGS, type Worsening } from "./baseline-state.ts";
import type { Finding } from "./finding.ts";
import { PRINT_STATES, type PrintState, printState, stateBit } from "./fingerprint-tally.ts";
import type { IsoDate } from "./iso-date.ts";
import { sharedPrint, twinPrints } from "./twins.ts";

/** An earlier result, as far as findings are held against it. */
export interface Baseline {
  /** The file as the person named it. */
  readonly name: string;
  readonly asOf: IsoDate;
  readonly act: string;
  /** Ids of the packs that it was judged by. */
  readonly packs: readonly string[];
  /** States of each fingerprint, as bits. */
  readonly states: ReadonlyMap<string, number>;
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
}

/** The same while it is being counted; `seen` can hold no more than the baseline does. */
export interface BaselineTally {
  readonly counts: Record<BaselineState, number>;
  gating: number;
  readonly worse: Record<Worsening, number>;
  readonly seen: Set<string>;
  /** Where the earlier result has equal assets at one place: the states that no finding of theirs has taken yet, by shared fingerprint. */
  readonly left: Map<string, number[]>;
}

/** Nothing compared yet. */
export function noBaselineTally(): BaselineTally {
  return {
    counts: { new: 0, unchanged: 0, updated: 0 },
    gating: 0,
    worse: noneWorse(),
    seen: new Set(),
    left: new Map(),
  };
}

function noneWorse(): Record<Worsening, number> {
  return { fail: 0, due: 0, review: 0, unwaived: 0 };
}

/** The finding with its state beside the baseline. */
export function besideBaseline(baseline: Baseline, { left }: BaselineTally, finding: Finding): Finding {
  const own = baseline.states.get(finding.fingerprint);
  if (own === undefined) return { ...finding, baselineState: "new" };
  const state = printState(finding);
  const bits = takeTwin(twinsLeft(baseline, left, finding.fingerprint), state) ?? own;
  if (includes(bits, state)) return { ...finding, baselineState: "unchanged" };
  return { ...finding, baselineState: "updated", worsening: worseningOf(bits, state) };
}

/** Equal assets at one place have their numbers by the order of the rows, so that any of them may be this one; none where it has no equals. */
function twinsLeft({ states }: Baseline, left: BaselineTally["left"], fingerprint: string): number[] {
  const shared = sharedPrint(fingerprint);
  const known = left.get(shared);
  if (known !== undefined) return known;
  const prints = twinPrints(shared, (print) => states.has(print));
  if (prints.length < 2) return [];
  // The mildest first, so that a finding takes no worse one than it needs.
  const twins = prints.map((print) => states.get(print) ?? 0).sort((a, b) => b - a);
  left.set(shared, twins);
  return twins;
}

/** Takes the equal one away that the finding is: the same, or else one that was as bad, or else any. */
function takeTwin(left: number[], state: PrintState): number | undefined {
  const same = left.findIndex((bits) => includes(bits, state));
  const accepting = same >= 0 ? same : left.findIndex((bits) => worseningOf(bits, state) === undefined);
  return left.splice(Math.max(0, accepting), 1)[0];
}

/** How a state is worse than all that the earlier result had; undefined when it is not. */
function worseningOf(bits: number, state: PrintState): Worsening | undefined {
  if (state === "waived" || PRINT_STATES.slice(0, PRINT_STATES.indexOf(state) + 1).some((one) => includes(bits, one)))
    return undefined;
  return state === "unknown" || bits === stateBit("waived") ? "unwaived" : state;
}

function includes(bits: number, state: PrintState): boolean {
  return (bits & stateBit(state)) !== 0;
}

/** Counts a finding that has a state. */
export function countBaseline(tally: BaselineTally, finding: Finding): void {
  const { baselineState: state, worsening, fingerprint, waiver, force } = finding;
  if (state === undefined) return;
  tally.counts[state] += 1;
  if (state !== "new") tally.seen.add(fingerprint);
  if (waiver !== undefined || force === "proposed") return;
  if (state === "new") tally.gating += 1;
  if (worsening !== undefined) tally.worse[worsening] += 1;
}

/** Adds what was counted in a later part of the inventory. */
export function mergeBaseline(into: BaselineTally, later: BaselineTally): void {
  for (const state of BASELINE_STATES) into.counts[state] += later.counts[state];
  into.gating += later.gating;
  for (const worsening of WORSENINGS) into.worse[worsening] += later.worse[worsening];
  for (const fingerprint of later.seen) into.seen.add(fingerprint);
}

/** The counts as a result holds them. */
export function baselineResult({ name, asOf, states }: Baseline, tally: BaselineTally): BaselineResult {
  const absent = states.size - tally.seen.size;
  const some = WORSENINGS.filter((worsening) => tally.worse[worsening] > 0);
  const worse = Object.fromEntries(some.map((worsening) => [worsening, tally.worse[worsening]]));
  return {
    name,
    asOf,
    ...tally.counts,
    absent,
    gating: tally.gating,
    worse: some.length > 0 ? worse : undefined,
  };
}

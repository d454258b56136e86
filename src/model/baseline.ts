import { BASELINE_STATES, type BaselineState } from "./baseline-state.ts";
import type { Finding } from "./finding.ts";
import { printState, stateBit } from "./fingerprint-tally.ts";
import type { IsoDate } from "./iso-date.ts";

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
}

/** The same while it is being counted; `seen` can hold no more than the baseline does. */
export interface BaselineTally {
  readonly counts: Record<BaselineState, number>;
  gating: number;
  readonly seen: Set<string>;
}

/** Nothing compared yet. */
export function noBaselineTally(): BaselineTally {
  return { counts: { new: 0, unchanged: 0, updated: 0 }, gating: 0, seen: new Set() };
}

/** The finding with its state beside the baseline; as it is when there is none. */
export function besideBaseline(baseline: Baseline | undefined, finding: Finding): Finding {
  if (baseline === undefined) return finding;
  const bits = baseline.states.get(finding.fingerprint);
  if (bits === undefined) return { ...finding, baselineState: "new" };
  return { ...finding, baselineState: (bits & stateBit(printState(finding))) === 0 ? "updated" : "unchanged" };
}

/** Counts a finding that has a state. */
export function countBaseline(tally: BaselineTally, finding: Finding): void {
  const { baselineState: state, fingerprint, waiver, force } = finding;
  if (state === undefined) return;
  tally.counts[state] += 1;
  if (state !== "new") tally.seen.add(fingerprint);
  else if (waiver === undefined && force !== "proposed") tally.gating += 1;
}

/** Adds what was counted in a later part of the inventory. */
export function mergeBaseline(into: BaselineTally, later: BaselineTally): void {
  for (const state of BASELINE_STATES) into.counts[state] += later.counts[state];
  into.gating += later.gating;
  for (const fingerprint of later.seen) into.seen.add(fingerprint);
}

/** The counts as a result holds them. */
export function baselineResult({ name, asOf, states }: Baseline, tally: BaselineTally): BaselineResult {
  return { name, asOf, ...tally.counts, absent: states.size - tally.seen.size, gating: tally.gating };
}

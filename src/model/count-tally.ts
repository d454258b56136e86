import type { AcceptedTally } from "./accepted-tally.ts";
import { noOutcomes, type Outcome } from "./outcome.ts";
import type { Weight } from "./weight.ts";

/** Assets and units per outcome, while they are being counted. */
export interface CountTally {
  readonly assets: Record<Outcome, number>;
  readonly units: Record<Outcome, number>;
  readonly waived: Record<Outcome, number>;
  notApplicable: number;
}

/** Counts of one pack. */
export interface PackTally {
  readonly counts: CountTally;
  readonly byFunction: Map<string, FunctionTally>;
  readonly accepted: AcceptedTally;
}

/** Assets of one network function per outcome; of those that pass, how many no rule of the pack spoke about. */
export interface FunctionTally {
  readonly assets: Record<Outcome, number>;
  notApplicable: number;
}

/** A function of which nothing was counted yet. */
export function emptyFunction(): FunctionTally {
  return { assets: noOutcomes(), notApplicable: 0 };
}

export function emptyCounts(): CountTally {
  return { assets: noOutcomes(), units: noOutcomes(), waived: noOutcomes(), notApplicable: 0 };
}

/** Where one asset ended, under one pack or overall. */
export interface Settled {
  readonly outcome: Outcome;
  /** True when every finding of the asset is waived; `outcome` is then the original one. */
  readonly waived: boolean;
  /** False when no rule spoke about the asset. */
  readonly applicable: boolean;
}

/** Counts assets under their outcome, or beside it when they are waived. */
export function addSettled(counts: CountTally, settled: Settled, { assets, units }: Weight): void {
  if (settled.waived) counts.waived[settled.outcome] += assets;
  else {
    counts.assets[settled.outcome] += assets;
    counts.units[settled.outcome] += units;
  }
  if (!settled.applicable) counts.notApplicable += assets;
}

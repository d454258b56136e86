import type { IsoDate } from "./iso-date.ts";
import type { Outcome, OutcomeCounts } from "./outcome.ts";

/** Assets and units per outcome; `waived` assets are counted here and under their original outcome nowhere else. */
export interface Counts {
  readonly assets: OutcomeCounts;
  readonly units: OutcomeCounts;
  /** Of the passed assets, those to which no rule of the pack applied. */
  readonly notApplicable: number;
  /** Waived assets by their original outcome. */
  readonly waived: OutcomeCounts;
}

/**
 * What can be said about one pack. When its rules are broken, or not decided, only where a waiver accepts it, it is accepted and
 * not met. When none of its rules spoke about any asset, there was nothing to check, and it is never met.
 */
export const VERDICTS = ["does-not-meet", "cannot-be-concluded", "accepted", "meets", "nothing-to-check"] as const;

export type Verdict = (typeof VERDICTS)[number];

/** What waivers accept under one pack, but for what is only due. */
export interface AcceptedByWaiver {
  /** Assets of which a finding that is waived breaks a rule that applies. */
  readonly breaches: number;
  /** Assets of which one that is waived is not decided or not known, and none breaks a rule. */
  readonly open: number;
  /** Limits on the whole network that are exceeded. */
  readonly limits: number;
  /** Limits that are not decided or not known; in results of before they were told apart, they stand under `open`. */
  readonly openLimits?: number | undefined;
  /** Ids of the waivers, sorted. */
  readonly waivers: readonly string[];
}

export interface PackResult {
  readonly pack: string;
  readonly verdict: Verdict;
  readonly counts: Counts;
  /** Absent when there is nothing of the kind. */
  readonly accepted?: AcceptedByWaiver | undefined;
  /** Next last allowed days: what stands after them becomes a breach. Sorted, at most three, none before the as-of day. */
  readonly nextDeadlines: readonly IsoDate[];
  /** Assets per network function (`unknown` when not known) and outcome. */
  readonly byFunction: readonly {
    readonly function: string;
    readonly name: string;
    readonly domain: string;
    readonly assets: OutcomeCounts;
    /** Of the passed ones, those to which no rule of the pack applied; absent in results of before it was counted. */
    readonly notApplicable?: number | undefined;
  }[];
}

/** A share judged on the whole inventory. */
export interface ShareResult {
  readonly pack: string;
  readonly rule: string;
  readonly title: string;
  readonly unit: "elements" | "sites" | "traffic";
  readonly numerator: number;
  readonly denominator: number;
  /** Left out of both because the maker or the function is not known. */
  readonly undetermined: number;
  /** Largest allowed share, 0 to 1. */
  readonly cap: number;
  /** Of what is counted already, how much may still be converted (negative: that must go), all else equal. */
  readonly headroom: number;
  readonly outcome: Outcome | "not-applicable";
  readonly deadline: IsoDate | undefined;
  /** The same share of the network without the order, when one is judged together with it. */
  readonly before?:
    | Pick<ShareResult, "numerator" | "denominator" | "undetermined" | "headroom" | "outcome">
    | undefined;
}

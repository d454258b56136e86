import type { IsoDate } from "./iso-date.ts";

/** Findings that a gate may count: not waived and not of a proposed instrument. `due` is by last allowed day. */
export interface GatingCounts {
  readonly fail: number;
  readonly review: number;
  readonly unknown: number;
  readonly due: readonly { readonly deadline: IsoDate; readonly findings: number }[];
}

export interface GateReason {
  /** The threshold that was crossed, as written: `fail`, `due:180d`, `coverage<95%`. */
  readonly threshold: string;
  readonly count: number;
  /** One sentence. */
  readonly text: string;
}

export interface GateResult {
  readonly passed: boolean;
  readonly thresholds: readonly string[];
  readonly reasons: readonly GateReason[];
}

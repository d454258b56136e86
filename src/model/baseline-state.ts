/** What a finding is beside an earlier result: updated means that its outcome, its units, or whether it is waived, has changed. */
export const BASELINE_STATES = ["new", "unchanged", "updated"] as const;
export type BaselineState = (typeof BASELINE_STATES)[number];

/**
 * How an updated finding is worse than the earlier result had it: its outcome is now one that stands before the other in
 * the order fail, due, review, unknown, or no waiver accepts it any more, or it stands for more units.
 */
export const WORSENINGS = ["fail", "due", "review", "unwaived", "units"] as const;
export type Worsening = (typeof WORSENINGS)[number];

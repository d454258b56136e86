/** What a finding is beside an earlier result: updated means that its outcome, or whether it is waived, has changed. */
export const BASELINE_STATES = ["new", "unchanged", "updated"] as const;
export type BaselineState = (typeof BASELINE_STATES)[number];

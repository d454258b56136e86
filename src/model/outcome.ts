import { z } from "zod";

/** Outcomes of a finding, worst first: what passes is none. */
export const FINDING_OUTCOMES = ["fail", "due", "review", "unknown"] as const;
export type FindingOutcome = (typeof FINDING_OUTCOMES)[number];

/** What a finding is in counts and lists: its outcome, or `waived` beside every outcome. */
export const FINDING_STATES = [...FINDING_OUTCOMES, "waived"] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** Where an asset ends, worst first; an asset under several rules takes the worst. */
export const OUTCOMES = [...FINDING_OUTCOMES, "pass"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What one rule says of one asset: an outcome, or that the rule does not speak about it. */
export type RuleOutcome = Outcome | "not-applicable";

/** Weight of a rule's instrument; a proposed one never fails the gate. */
export const FORCES = ["binding", "policy", "advisory", "proposed"] as const;
export const forceSchema = z.enum(FORCES);
export type Force = z.infer<typeof forceSchema>;

export const SEVERITIES = ["critical", "high", "medium", "low", "info"] as const;
export const severitySchema = z.enum(SEVERITIES);
export type Severity = z.infer<typeof severitySchema>;

/** Number of things per outcome. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** The worse of two outcomes. */
export function worse(a: Outcome, b: Outcome): Outcome {
  return OUTCOMES.indexOf(a) <= OUTCOMES.indexOf(b) ? a : b;
}

/** Counts of nothing yet. */
export function noOutcomes(): Record<Outcome, number> {
  return { fail: 0, due: 0, review: 0, unknown: 0, pass: 0 };
}

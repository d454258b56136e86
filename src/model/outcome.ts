import { z } from "zod";

/** Where an asset ends, worst first; an asset under several rules takes the worst. */
export const OUTCOMES = ["fail", "due", "review", "unknown", "pass"] as const;
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

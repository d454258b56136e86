import { type Finding, findingState } from "./finding.ts";
import { FINDING_STATES, type FindingState } from "./outcome.ts";

/** Findings of one rule by outcome; the waived ones are counted here and under no outcome. */
export type RuleCounts = Record<FindingState, number>;

/** Counts of nothing yet. */
export function emptyRule(): RuleCounts {
  return { fail: 0, due: 0, review: 0, unknown: 0, waived: 0 };
}

/** Counts so many findings like this one under their rule, by `pack/rule`. */
export function countRule(rules: Map<string, RuleCounts>, finding: Finding, times: number): void {
  const key = `${finding.pack}/${finding.rule}`;
  let counts = rules.get(key);
  if (counts === undefined) {
    counts = emptyRule();
    rules.set(key, counts);
  }
  counts[findingState(finding)] += times;
}

/** Adds the counts of a later part of the same inventory. */
export function mergeRules(into: Map<string, RuleCounts>, later: ReadonlyMap<string, RuleCounts>): void {
  for (const [key, counts] of later) {
    const known = into.get(key) ?? emptyRule();
    for (const kind of FINDING_STATES) known[kind] += counts[kind];
    into.set(key, known);
  }
}

import type { Finding } from "../../model/finding.ts";
import { countRule, emptyRule, type RuleCounts } from "../../model/rule-tally.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { ruleForce } from "../facts/force-words.ts";
import { findingTotal } from "../facts/totals.ts";
import { count, list } from "../format.ts";
import { type PackRule, ruleIdOf } from "./rule-index.ts";

/** What a test report says of one rule. */
export interface RuleState {
  readonly state: "passed" | "failed" | "skipped";
  /** What holds by itself, whatever the gate makes of it. */
  readonly kind: "met" | "broken" | "undecided" | "accepted" | "off";
  /** Why, one sentence; empty when it passed without a remark. */
  readonly message: string;
  /** Those of its findings that the result keeps. */
  readonly findings: readonly Finding[];
}

/** Facts about a whole run that the state of each rule is read from. */
export interface RunFacts {
  readonly result: ScanResult;
  readonly byRule: ReadonlyMap<string, readonly Finding[]>;
  readonly counts: ReadonlyMap<string, RuleCounts>;
  /** True when the numbers are of the kept findings only, and some were not kept. */
  readonly partial: boolean;
}

/** Groups the findings of a result by rule. Results of before the exact numbers were kept are counted from their list. */
export function runFacts(result: ScanResult): RunFacts {
  const { byRule: exact, shown } = result.findings;
  const byRule = new Map<string, Finding[]>();
  const counted = new Map<string, RuleCounts>();
  for (const finding of shown) {
    const id = ruleIdOf(finding);
    byRule.set(id, byRule.get(id) ?? []);
    byRule.get(id)?.push(finding);
    countRule(counted, finding, 1);
  }
  return {
    result,
    byRule,
    counts: exact === undefined ? counted : new Map(exact.map((one) => [ruleIdOf(one), one])),
    partial: exact === undefined && findingTotal(result) > shown.length,
  };
}

/**
 * failed: broken, and the gate failed · skipped: switched off, nothing decided, accepted, proposed, or broken where the gate lets
 * it pass · passed: everything else. So a test report has failures exactly when the gate failed.
 */
export function ruleState(entry: PackRule, facts: RunFacts): RuleState {
  const findings = facts.byRule.get(entry.id) ?? [];
  const counts = facts.counts.get(entry.id) ?? emptyRule();
  return { ...verdict(entry, counts, facts), findings };
}

function verdict({ rule }: PackRule, counts: RuleCounts, facts: RunFacts): Omit<RuleState, "findings"> {
  const { fail, due, review, unknown, waived } = counts;
  const some = (value: number) => `${facts.partial ? "at least " : ""}${count(value, "finding")}`;
  if (!rule.enabled) return skipped("off", `The rule is switched off. ${rule.caution ?? ""}`.trim());
  if (fail > 0) return broken(rule.force, `Broken: ${some(fail)}.`, facts);
  if (review + unknown > 0) return skipped("undecided", undecided(review, unknown, some));
  const later = due > 0 ? `Not broken yet: ${some(due)} due on a later day.` : "";
  if (waived > 0) return skipped("accepted", `Accepted by waiver: ${some(waived)}. ${later}`.trim());
  if (due > 0) return { state: "passed", kind: "met", message: later };
  // A rule without a kept finding may have some among those that were not kept: that is no pass.
  if (facts.partial)
    return skipped(
      "undecided",
      "Not concluded: the result does not keep all findings, and none of the kept ones is of this rule.",
    );
  return { state: "passed", kind: "met", message: "" };
}

function undecided(review: number, unknown: number, some: (value: number) => string): string {
  const parts = [
    review > 0 ? `${some(review)} for a person` : "",
    unknown > 0 ? `${some(unknown)} where the maker or a fact is not known` : "",
  ];
  return `Not decided: ${list(parts.filter((part) => part !== ""))}.`;
}

function broken(force: Finding["force"], said: string, { result }: RunFacts): Omit<RuleState, "findings"> {
  const message = `${said} ${ruleForce(force)}`.trimEnd();
  if (force === "proposed") return skipped("broken", message);
  if (result.gate.passed) return skipped("broken", `${message} The gate does not count it.`);
  return { state: "failed", kind: "broken", message };
}

function skipped(kind: RuleState["kind"], message: string): Omit<RuleState, "findings"> {
  return { state: "skipped", kind, message };
}

import type { Finding } from "../../model/finding.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { findingTotal, type PackRule, ruleIdOf } from "./rule-index.ts";

/** What a test report says of one rule. */
export interface RuleState {
  readonly state: "passed" | "failed" | "skipped";
  /** What holds by itself, whatever the gate makes of it. */
  readonly kind: "met" | "broken" | "undecided" | "accepted" | "off";
  /** Why, one sentence; empty when it passed without a remark. */
  readonly message: string;
  readonly findings: readonly Finding[];
}

/** Facts about a whole run that the state of each rule is read from. */
export interface RunFacts {
  readonly result: ScanResult;
  readonly byRule: ReadonlyMap<string, readonly Finding[]>;
  /** True when the result keeps fewer findings than were made. */
  readonly capped: boolean;
}

/** Groups the findings of a result by rule. */
export function runFacts(result: ScanResult): RunFacts {
  const byRule = new Map<string, Finding[]>();
  for (const finding of result.findings.shown) {
    const id = ruleIdOf(finding);
    const known = byRule.get(id);
    if (known) known.push(finding);
    else byRule.set(id, [finding]);
  }
  return { result, byRule, capped: findingTotal(result) > result.findings.shown.length };
}

/**
 * failed: broken, and the gate failed · skipped: switched off, nothing decided, accepted, proposed, or broken where the gate lets
 * it pass · passed: everything else. So a test report has failures exactly when the gate failed.
 */
export function ruleState({ id, rule }: PackRule, facts: RunFacts): RuleState {
  const findings = facts.byRule.get(id) ?? [];
  if (!rule.enabled)
    return {
      state: "skipped",
      kind: "off",
      message: `The rule is switched off. ${rule.caution ?? ""}`.trim(),
      findings,
    };
  const open = findings.filter((finding) => finding.waiver === undefined);
  const broken = open.filter(({ outcome }) => outcome === "fail");
  if (broken.length > 0) return brokenState(broken, findings, facts);
  const undecided = open.filter(({ outcome }) => outcome === "review" || outcome === "unknown");
  if (undecided.length > 0)
    return {
      state: "skipped",
      kind: "undecided",
      message: `Not decided: ${some(undecided, facts)} for a person, or of unknown maker.`,
      findings,
    };
  if (findings.length > open.length && open.length === 0)
    return { state: "skipped", kind: "accepted", message: `Accepted by waiver: ${some(findings, facts)}.`, findings };
  // A rule without a kept finding may have some among those that were not kept: that is no pass.
  if (facts.capped && findings.length === 0)
    return {
      state: "skipped",
      kind: "undecided",
      message: "Not concluded: the result does not keep all findings, and none of the kept ones is of this rule.",
      findings,
    };
  return {
    state: "passed",
    kind: "met",
    message: open.length > 0 ? `Not broken yet: ${some(open, facts)} due on a later day.` : "",
    findings,
  };
}

function brokenState(broken: readonly Finding[], findings: readonly Finding[], facts: RunFacts): RuleState {
  const proposed = broken.every(({ force }) => force === "proposed");
  const message = `Broken: ${some(broken, facts)}.`;
  if (proposed)
    return {
      state: "skipped",
      kind: "broken",
      message: `${message} The text is a proposal and not in force.`,
      findings,
    };
  if (facts.result.gate.passed)
    return { state: "skipped", kind: "broken", message: `${message} The gate does not count it.`, findings };
  return { state: "failed", kind: "broken", message, findings };
}

function some(findings: readonly Finding[], { capped }: RunFacts): string {
  const least = capped ? "at least " : "";
  return `${least}${findings.length} ${findings.length === 1 ? "finding" : "findings"}`;
}

import type { Act } from "../model/asset.ts";
import type { Finding, Message } from "../model/finding.ts";
import { emptyMeasure, type MeasureTotal } from "../model/measure.ts";
import type { ShareResult } from "../model/pack-result.ts";
import type { Scope } from "../model/rule-scope.ts";
import type { CompiledRule } from "./compile-rules.ts";
import type { JudgeSums, WholeVerdict } from "./define-check.ts";
import { wholeFingerprint } from "./fingerprint.ts";
import { type RuleVerdict, review, settleBroken } from "./judge-rule.ts";
import type { JudgeWhole } from "./judgement.ts";

/** Judges what only the sums can show. Every share that was measured is reported, kept or not. */
export function judgeWhole(
  rules: readonly CompiledRule[],
  act: Act,
  measures: ReadonlyMap<string, MeasureTotal>,
): JudgeWhole {
  const findings: Finding[] = [];
  const shares: ShareResult[] = [];
  for (const rule of rules) {
    if (rule.check.whole === undefined) continue;
    const { verdict, judged } = judgeSums(rule, rule.check.whole, measures.get(rule.key));
    if (verdict.share !== undefined) shares.push(shareOf(rule, verdict.share, judged));
    const finding = findingOf(rule, act, judged);
    if (finding !== undefined) findings.push(finding);
  }
  return { findings, shares };
}

/** What a rule on the whole says of the sums that were measured for it. */
function judgeSums(
  rule: CompiledRule,
  whole: JudgeSums,
  total: MeasureTotal | undefined,
): { verdict: WholeVerdict; judged: RuleVerdict } {
  const verdict = whole(total ?? emptyMeasure());
  return { verdict, judged: settle(rule, { ...verdict, message: withWhole(verdict.message, rule.rule.scope) }) };
}

/** Names the whole that was measured, as far as the rule limits it. */
function withWhole({ id, args }: Message, { domains, functions, generations }: Scope): Message {
  const limits = Object.entries({ domains, functions, generations }).flatMap(([key, words]) =>
    words === undefined ? [] : [[key, words.join(", ")] as const],
  );
  return { id, args: { ...args, ...Object.fromEntries(limits) } };
}

function settle(rule: CompiledRule, { is, message }: WholeVerdict): RuleVerdict {
  if (rule.time.is === "not-applicable" || is === "not-applicable") return quiet("not-applicable");
  if (is === "clear") return quiet("pass");
  return is === "broken" ? settleBroken(rule, message) : review(rule, message);
}

function quiet(outcome: "pass" | "not-applicable"): RuleVerdict {
  return { outcome, message: undefined, deadline: undefined, breachFrom: undefined };
}

function shareOf(
  { pack, rule }: CompiledRule,
  share: NonNullable<WholeVerdict["share"]>,
  judged: RuleVerdict,
): ShareResult {
  return { pack, rule: rule.id, title: rule.title, ...share, outcome: judged.outcome, deadline: judged.deadline };
}

function findingOf(compiled: CompiledRule, act: Act, judged: RuleVerdict): Finding | undefined {
  const { outcome, message, deadline, breachFrom } = judged;
  if (outcome === "pass" || outcome === "not-applicable" || message === undefined) return undefined;
  return {
    fingerprint: wholeFingerprint(compiled.pack, compiled.rule.id),
    pack: compiled.pack,
    rule: compiled.rule.id,
    outcome,
    force: compiled.force,
    severity: compiled.rule.severity,
    act,
    message,
    deadline,
    breachFrom,
    asset: undefined,
    identity: undefined,
    function: undefined,
    units: 0,
    waiver: undefined,
  };
}

import type { Message } from "../model/finding.ts";
import { isNamed } from "../model/identity.ts";
import type { IsoDate } from "../model/iso-date.ts";
import type { RuleOutcome } from "../model/outcome.ts";
import type { CompiledRule } from "./compile-rules.ts";
import type { CheckVerdict } from "./define-check.ts";
import { type Speaks, speaks } from "./scope.ts";
import type { Fact, Subject } from "./subject.ts";
import { grandfathered, type TimeState } from "./time.ts";

/** What one rule says of one asset, or of the whole, and from which day. */
export interface RuleVerdict {
  readonly outcome: RuleOutcome;
  readonly message: Message | undefined;
  readonly deadline: IsoDate | undefined;
  readonly breachFrom: IsoDate | undefined;
}

const SILENT: RuleVerdict = {
  outcome: "not-applicable",
  message: undefined,
  deadline: undefined,
  breachFrom: undefined,
};
const PASSED: RuleVerdict = { ...SILENT, outcome: "pass" };

/**
 * Judges one asset under one rule, in this order: does the rule speak about it, is its clock running, is the maker named,
 * what does the check say, and is everything that a hard outcome needs certain. What is not certain ends in review or unknown.
 */
export function judgeRule(compiled: CompiledRule, subject: Subject): RuleVerdict {
  const { each } = compiled.check;
  const spoken = speaks(compiled.rule.scope, subject);
  if (each === undefined || spoken.is === "no" || compiled.time.is === "not-applicable") return SILENT;
  const age = grandfathered(compiled.rule.time, subject.asset, subject.act);
  if (age.is === "yes") return SILENT;
  if (compiled.needsMaker && subject.identity.vendor === undefined)
    return unknown(compiled, { id: "maker-unknown", args: {} });
  const verdict = each(subject);
  if (compiled.needsMaker && !isNamed(subject.identity)) return review(compiled, doubtfulMaker(subject, verdict));
  return settle(compiled, verdict, age.is === "missing" ? age.fact : missingFact(spoken));
}

function missingFact(spoken: Speaks): Fact | undefined {
  return spoken.is === "cannot-tell" ? spoken.fact : undefined;
}

function settle(compiled: CompiledRule, verdict: CheckVerdict, missing: Fact | undefined): RuleVerdict {
  switch (verdict.is) {
    case "silent":
      return SILENT;
    case "clear":
      return PASSED;
    case "unknown":
      return unknown(compiled, verdict.message);
    case "unclear":
      return review(compiled, verdict.message);
    case "missing":
      return review(compiled, { id: "fact-missing", args: aboutArgs(verdict.about, { fact: verdict.fact }) });
    case "broken":
      if (missing !== undefined)
        return review(compiled, { id: "fact-missing", args: aboutArgs(verdict.message, { fact: missing }) });
      return settleService(compiled, verdict.message);
  }
}

/** Nobody is refused a service under a rule of which only equipment is known to be its matter. */
function settleService(compiled: CompiledRule, message: Message): RuleVerdict {
  const settled = settleBroken(compiled, message);
  const isHard = settled.outcome === "fail" || settled.outcome === "due";
  return isHard && compiled.servicesOpen
    ? review(compiled, { id: "service-open", args: aboutArgs(message, {}) })
    : settled;
}

/** A breach is a hard outcome only if its day is known and the rule's facts were read in a source. */
export function settleBroken(compiled: CompiledRule, message: Message): RuleVerdict {
  const { time, rule } = compiled;
  if (time.is === "not-applicable") return SILENT;
  if (time.is === "pending")
    return review(compiled, { id: "event-open", args: aboutArgs(message, { event: time.event, after: time.after }) });
  if (rule.grade !== "read")
    return review(compiled, {
      id: "rule-uncertain",
      args: aboutArgs(message, { caution: rule.caution ?? rule.grade }),
    });
  const days = daysOf(time);
  const when =
    time.is === "due" ? { until: time.deadline } : days.breachFrom === undefined ? {} : { since: days.breachFrom };
  return {
    ...days,
    outcome: time.is === "due" ? "due" : "fail",
    message: { ...message, args: { ...message.args, ...when } },
  };
}

function doubtfulMaker({ identity }: Subject, verdict: CheckVerdict): Message {
  const maker = identity.vendorName ?? identity.vendor ?? "";
  const about = verdict.is === "broken" ? verdict.message.args : {};
  if (identity.confidence === "possible") return { id: "maker-possible", args: { ...about, vendor: maker } };
  return {
    id: "maker-conflicting",
    args: { ...about, vendor: maker, rival: identity.rivalName ?? identity.rival ?? "" },
  };
}

/** Carries the sentence that would hold otherwise into the arguments of a review. */
function aboutArgs(about: Message, more: Message["args"]): Message["args"] {
  return { ...about.args, ...more, about: about.id };
}

/** A verdict that a person must settle. */
export function review(compiled: CompiledRule, message: Message): RuleVerdict {
  return { ...openDays(compiled), outcome: "review", message };
}

function unknown(compiled: CompiledRule, message: Message): RuleVerdict {
  return { ...openDays(compiled), outcome: "unknown", message };
}

/** What is not settled has a last allowed day, if the rule has one, but no day of breach. */
function openDays({ time, setsNoDay }: CompiledRule): { deadline: IsoDate | undefined; breachFrom: undefined } {
  return { deadline: setsNoDay ? undefined : daysOf(time).deadline, breachFrom: undefined };
}

function daysOf(time: TimeState): { deadline: IsoDate | undefined; breachFrom: IsoDate | undefined } {
  if (time.is === "pending" || time.is === "not-applicable") return { deadline: undefined, breachFrom: undefined };
  return { deadline: time.deadline, breachFrom: time.breachFrom };
}

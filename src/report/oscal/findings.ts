import type { Json } from "../machine/json.ts";
import { type PackRule, packRules } from "../machine/rule-index.ts";
import { ruleState } from "../machine/rule-state.ts";
import { observedByRule, relatedObservations, riskUuid } from "./risks.ts";
import type { Observed, OscalRun } from "./run.ts";
import { origins } from "./shared.ts";
import { uuidOf } from "./uuid.ts";
import { oscalText, oscalToken } from "./values.ts";

const REASONS = { met: "pass", broken: "fail", undecided: "other", accepted: "other" } as const;

/** One OSCAL finding for each rule that is switched on: satisfied or not, and why. Undecided is not satisfied. */
export function* findings(run: OscalRun): Iterable<Json> {
  const byRule = observedByRule(run);
  for (const entry of packRules(run.facts.result)) {
    if (entry.rule.enabled) yield finding(entry, byRule.get(entry.id) ?? [], run);
  }
}

function finding(entry: PackRule, observed: readonly Observed[], run: OscalRun): Json {
  const { kind, message } = ruleState(entry, run.facts);
  return {
    uuid: uuidOf("finding", entry.id, run.key),
    title: oscalText(entry.rule.title),
    description: oscalText(entry.rule.requirement),
    origins: origins(run),
    target: {
      type: "objective-id",
      "target-id": oscalToken(entry.id),
      title: oscalText(entry.rule.title),
      status: {
        state: kind === "met" ? "satisfied" : "not-satisfied",
        reason: kind === "off" ? "other" : REASONS[kind],
        remarks: message === "" ? undefined : message,
      },
    },
    "related-observations": relatedObservations(observed),
    "related-risks": observed.length > 0 ? [{ "risk-uuid": riskUuid(entry.id) }] : undefined,
  };
}

/** The rules that were assessed, and those that are switched off. */
export function reviewedControls({ facts: { result } }: OscalRun): Json {
  const rules = packRules(result);
  const [on, off] = [true, false].map((enabled) =>
    rules.filter(({ rule }) => rule.enabled === enabled).map(({ id }) => ({ "control-id": oscalToken(id) })),
  );
  const included = on !== undefined && on.length > 0 ? { "include-controls": on } : { "include-all": {} };
  const excluded = off !== undefined && off.length > 0 ? { "exclude-controls": off } : {};
  return {
    description: "Each control is a rule of a rule pack, written as pack.rule.",
    "control-selections": [{ ...included, ...excluded }],
  };
}

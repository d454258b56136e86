import type { Json } from "../machine/json.ts";
import { type PackRule, packRules, ruleIdOf } from "../machine/rule-index.ts";
import type { Observed, OscalRun } from "./run.ts";
import { origins } from "./shared.ts";
import { uuidOf } from "./uuid.ts";
import { dayTime, NETVET_NS, oscalText, unlessEmpty } from "./values.ts";

/** Identifier of the risk that a rule stands for. */
export function riskUuid(ruleId: string): string {
  return uuidOf("risk", ruleId);
}

/** One risk for each rule that has a listed finding. */
export function* risks(run: OscalRun): Iterable<Json> {
  const byRule = observedByRule(run);
  for (const entry of packRules(run.facts.result)) {
    const observed = byRule.get(entry.id);
    if (observed !== undefined) yield risk(entry, observed, run);
  }
}

/** The listed findings by `pack/rule`. */
export function observedByRule({ observed }: OscalRun): Map<string, Observed[]> {
  const byRule = new Map<string, Observed[]>();
  for (const one of observed) {
    const id = ruleIdOf(one.finding);
    const known = byRule.get(id);
    if (known) known.push(one);
    else byRule.set(id, [one]);
  }
  return byRule;
}

/** References to observations, as findings, risks and items of a plan hold them. */
export function relatedObservations(observed: readonly Observed[]): Json {
  return unlessEmpty(observed.map(({ observation }) => ({ "observation-uuid": observation })));
}

function risk({ id, rule, pack }: PackRule, observed: readonly Observed[], run: OscalRun): Json {
  const open = observed.filter(({ finding }) => finding.waiver === undefined);
  const deadline = open.flatMap(({ finding }) => finding.deadline ?? []).sort()[0];
  const facets = [{ name: "severity", system: NETVET_NS, value: rule.severity }];
  return {
    uuid: riskUuid(id),
    title: oscalText(rule.title),
    description: oscalText(rule.requirement),
    statement: oscalText(`${pack.title}${rule.clause === undefined ? "" : `, ${rule.clause}`}: ${rule.force}`),
    status: open.length > 0 ? "open" : "deviation-approved",
    origins: origins(run),
    characterizations: [{ origin: { actors: [{ type: "tool", "actor-uuid": run.tool }] }, facets }],
    deadline: deadline === undefined ? undefined : dayTime(deadline),
    remediations: [
      {
        uuid: uuidOf("response", id),
        lifecycle: "recommendation",
        title: oscalText(`Meet ${id}`),
        description: oscalText(rule.remedy),
      },
    ],
    "related-observations": relatedObservations(observed),
  };
}

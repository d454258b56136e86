import type { RemediationItem } from "../../model/remediation.ts";
import { actionOn } from "../facts/action-words.ts";
import { count } from "../format.ts";
import type { Json } from "../machine/json.ts";
import { observedByRule, relatedObservations, riskUuid } from "./risks.ts";
import type { Observed, OscalRun } from "./run.ts";
import { uuidOf } from "./uuid.ts";
import { oscalProps, oscalText } from "./values.ts";

/** One item for each thing to do, and one for each rule whose findings are all accepted. */
export function* poamItems(run: OscalRun): Iterable<Json> {
  const byRule = observedByRule(run);
  const planned = new Set<string>();
  for (const item of run.facts.result.remediation) {
    const id = `${item.pack}/${item.rule}`;
    for (const rule of [id, ...item.alsoAskedBy]) planned.add(rule);
    yield plannedItem(item, byRule.get(id) ?? [], run);
  }
  for (const [id, observed] of byRule) if (!planned.has(id)) yield unplannedItem(id, observed, run);
}

function plannedItem(item: RemediationItem, ofRule: readonly Observed[], run: OscalRun): Json {
  const own = ofRule.filter(({ finding }) => isOf(item, finding.identity?.vendor, finding.function?.id));
  const where = item.functionName ?? item.domain ?? "a part that is not known";
  return {
    uuid: uuidOf("poam-item", item.id, run.key),
    title: oscalText(
      `${item.id}: ${actionOn(item.action, item.units)} of ${item.vendorName ?? "unknown maker"}, ${where}`,
    ),
    description: oscalText(`${item.why} ${item.how}`),
    props: oscalProps({
      outcome: item.outcome,
      severity: item.severity,
      rule: `${item.pack}/${item.rule}`,
      "also-asked-by": item.alsoAskedBy.join(", "),
      deadline: item.deadline,
      "deadline-of": item.deadlineOf,
      assets: item.assets,
      units: item.units,
      sites: item.sites,
    }),
    "related-observations": relatedObservations(own),
    "related-risks": ofRule.length > 0 ? [{ "risk-uuid": riskUuid(`${item.pack}/${item.rule}`) }] : undefined,
  };
}

function isOf(item: RemediationItem, vendor: string | undefined, functionId: string | undefined): boolean {
  return item.vendor === vendor && item.function === functionId;
}

function unplannedItem(id: string, observed: readonly Observed[], run: OscalRun): Json {
  const accepted = observed.every(({ finding }) => finding.waiver !== undefined);
  return {
    uuid: uuidOf("poam-item", id, run.key),
    title: oscalText(`${id}: ${accepted ? "accepted by waiver" : "findings without an item of the plan"}`),
    description: oscalText(`${count(observed.length, "finding")}, of which the observations say more.`),
    "related-observations": relatedObservations(observed),
    "related-risks": [{ "risk-uuid": riskUuid(id) }],
  };
}

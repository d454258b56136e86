import type { Finding } from "../../../model/finding.ts";
import { findingText } from "../../finding-words.ts";
import { CAPS, type Page } from "../page.ts";
import { inPlan } from "./in-plan.ts";

/** What could not be assessed, put together by reason and by what was read. */
export function notAssessed({ result }: Page): Record<string, unknown> {
  const all = result.findings.shown.filter((finding) => finding.outcome === "unknown");
  const groups = new Map<string, { readonly finding: Finding; findings: number; units: number }>();
  for (const finding of all) {
    const key = [finding.pack, findingText(finding), finding.asset?.vendor, finding.asset?.model].join("\n");
    const group = groups.get(key) ?? { finding, findings: 0, units: 0 };
    group.findings += 1;
    group.units += finding.units;
    groups.set(key, group);
  }
  const rows = [...groups.values()].slice(0, CAPS.unknown).map(({ finding, findings, units }) => ({
    reason: findingText(finding),
    pack: finding.pack,
    vendor: finding.asset?.vendor,
    model: finding.asset?.model,
    function: finding.function?.name,
    findings,
    units,
  }));
  const counted = rows.reduce((sum, { findings }) => sum + findings, 0);
  const total = result.findings.total.unknown;
  return { rows, any: rows.length > 0, counted, total, rest: counted < total, plan: inPlan(result, "unknown") };
}

import type { Finding } from "../../../model/finding.ts";
import { findingText } from "../../finding-words.ts";
import { CAPS, type Page } from "../page.ts";
import { inPlan } from "./in-plan.ts";

/** Findings that are alike. */
interface Group {
  readonly finding: Finding;
  findings: number;
  units: number;
}

/** What could not be assessed, put together by reason and by what was read. */
export function notAssessed({ result }: Page): Record<string, unknown> {
  const all = result.findings.shown.filter((finding) => finding.outcome === "unknown");
  const groups = new Map<string, Group>();
  for (const finding of all) {
    const key = [finding.pack, findingText(finding), finding.asset?.vendor, finding.asset?.model].join("\n");
    const group = groups.get(key) ?? { finding, findings: 0, units: 0 };
    group.findings += 1;
    group.units += finding.units;
    groups.set(key, group);
  }
  const listed = [...groups.values()].slice(0, CAPS.unknown);
  const counted = listed.reduce((sum, { findings }) => sum + findings, 0);
  const total = result.findings.total.unknown;
  const reasons = byReason(listed);
  return { reasons, any: listed.length > 0, counted, total, rest: counted < total, plan: inPlan(result, "unknown") };
}

/** Each reason once, as it is often a long sentence, and below it what it holds for. */
function byReason(groups: readonly Group[]): readonly Record<string, unknown>[] {
  const reasons = new Map<string, { reason: string; pack: string; rows: Record<string, unknown>[] }>();
  for (const { finding, findings, units } of groups) {
    const { asset, pack } = finding;
    const reason = findingText(finding);
    const key = `${pack}\n${reason}`;
    const known = reasons.get(key) ?? { reason, pack, rows: [] };
    reasons.set(key, known);
    known.rows.push({ vendor: asset?.vendor, model: asset?.model, function: finding.function?.name, findings, units });
  }
  return [...reasons.values()];
}

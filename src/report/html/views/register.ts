import type { Finding } from "../../../model/finding.ts";
import type { RemediationItem } from "../../../model/remediation.ts";
import type { ScanResult } from "../../../model/scan-result.ts";
import { CAPS, type Page } from "../page.ts";
import { findingView, shortEvidence } from "./finding-view.ts";
import { placeOf, spotIn } from "./place.ts";

/** On paper a row has two lines, so that a page holds twenty; what speaks against a maker is printed whatever its place. */
const PRINTED_REASONS = 2;

/** All findings that the result holds, most urgent first. */
export function register({ result }: Page): Record<string, unknown> {
  const shown = result.findings.shown.slice(0, CAPS.findings);
  const { fail, due, review, unknown } = result.findings.total;
  const itemOf = itemsByAsset(result);
  return {
    rows: shown.map((finding) => rowView(finding, result, itemOf(finding))),
    any: shown.length > 0,
    shown: shown.length,
    total: fail + due + review + unknown,
    totals: [
      { outcome: "fail", key: "findings.fail", value: fail },
      { outcome: "due", key: "findings.due", value: due },
      { outcome: "review", key: "findings.review", value: review },
      { outcome: "unknown", key: "findings.unknown", value: unknown },
    ],
    packs: result.packs.map((pack) => pack.id),
  };
}

function rowView(finding: Finding, result: ScanResult, item: RemediationItem | undefined) {
  const planned = item !== undefined && Number(item.id.slice(2)) <= CAPS.remediation ? item : undefined;
  return {
    ...findingView(finding, result),
    evidence: (finding.identity?.evidence ?? []).slice(0, 3).map((one, at) => ({
      ...shortEvidence(one, finding),
      spare: at >= PRINTED_REASONS && one.side === "for",
    })),
    spot: spotIn(result, finding.asset?.location),
    item: planned?.id,
    itemStatus: planned?.status,
  };
}

/** Finds the item of the plan in which an asset stands: that of the finding which binds it. */
function itemsByAsset({ remediation, findings }: ScanResult): (finding: Finding) => RemediationItem | undefined {
  const items = new Map<string, RemediationItem[]>();
  for (const item of remediation) {
    const key = [item.pack, item.rule, item.outcome, item.vendor, item.function].join("|");
    items.set(key, [...(items.get(key) ?? []), item]);
  }
  const days = new Map<string, Set<string | undefined>>();
  for (const { asset, deadline } of findings.shown) {
    const place = placeOf(asset?.location);
    days.set(place, (days.get(place) ?? new Set()).add(deadline));
  }
  const byAsset = new Map<string, RemediationItem>();
  for (const finding of findings.shown) {
    if (finding.binding !== true) continue;
    const { pack, rule, outcome, identity, function: judged } = finding;
    const place = placeOf(finding.asset?.location);
    const likely = items.get([pack, rule, outcome, identity?.vendor, judged?.id].join("|")) ?? [];
    // Items that differ in their day alone are told apart by the days of all findings on the asset.
    const item = likely.length === 1 ? likely[0] : likely.find(({ deadline }) => days.get(place)?.has(deadline));
    if (item !== undefined) byAsset.set(place, item);
  }
  return ({ asset, waiver }) => (waiver === undefined ? byAsset.get(placeOf(asset?.location)) : undefined);
}

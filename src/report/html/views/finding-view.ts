import type { Evidence } from "../../../model/evidence.ts";
import type { Finding } from "../../../model/finding.ts";
import { daysBetween } from "../../../model/iso-date.ts";
import type { ScanResult } from "../../../model/scan-result.ts";
import { daysLeft } from "../../facts/days-left.ts";
import { sinceBaseline } from "../../facts/since-baseline.ts";
import { findingText } from "../../finding-words.ts";
import { count, formatNumber } from "../../format.ts";
import { domainWord } from "./domain-words.ts";
import { placeOf } from "./place.ts";

/** Address of a finding inside the report. */
export function findingAnchor(finding: Finding): string {
  return `f-${finding.fingerprint.replace(/[^0-9a-z]/gi, "")}-${finding.pack}`;
}

/** Address of a rule inside the report. */
export function ruleAnchor(pack: string, rule: string): string {
  return `rule-${pack}-${rule}`;
}

/** One finding as the register and the lists show it. */
export function findingView(finding: Finding, result: ScanResult): Record<string, unknown> {
  const { asset, identity } = finding;
  const info = result.packs.find((pack) => pack.id === finding.pack);
  const rule = info?.rules.find((one) => one.id === finding.rule);
  return {
    anchor: findingAnchor(finding),
    ruleAnchor: ruleAnchor(finding.pack, finding.rule),
    outcome: finding.outcome,
    severity: finding.severity,
    pack: finding.pack,
    rule: finding.rule,
    clause: rule?.clause,
    text: findingText(finding),
    asset: asset?.id ?? asset?.name ?? (asset === undefined ? "The whole inventory" : undefined),
    site: asset?.site,
    place: placeOf(asset?.location),
    vendorRead: asset?.vendor,
    model: asset?.model ?? asset?.partNumber ?? asset?.description,
    serial: asset?.serialNumber,
    maker: identity?.vendorName,
    confidence: identity?.confidence,
    function: finding.function?.name,
    domain: finding.function && domainWord(finding.function.domain),
    units: formatNumber(finding.units),
    unitsValue: finding.units,
    deadline: finding.deadline,
    days: finding.deadline === undefined ? undefined : daysLeft(result, finding.deadline, finding.outcome),
    daysLeft: finding.deadline === undefined ? 99999 : daysBetween(result.asOf, finding.deadline),
    waiver: finding.waiver,
    lapsed: finding.lapsedWaiver,
    exceeded: finding.exceededWaiver && {
      ...finding.exceededWaiver,
      granted: count(finding.exceededWaiver.units ?? 0, "unit"),
    },
    since: sinceBaseline(finding),
    evidence: (identity?.evidence ?? []).slice(0, 3).map(evidenceView),
    fingerprint: finding.fingerprint,
  };
}

/** A reason in a few words for a row that shows model and serial number beside it: what stands there is not said again. */
export function shortEvidence(evidence: Evidence, { asset }: Finding): Record<string, unknown> {
  const { read, comparedWith, side, feature } = evidence;
  const shown = [asset?.model, asset?.partNumber, asset?.serialNumber].includes(read);
  return {
    against: side === "against",
    feature: feature.replaceAll("-", " "),
    read: shown ? undefined : read,
    comparedWith: read === comparedWith ? undefined : comparedWith,
  };
}

/** One reason for or against a maker. */
export function evidenceView(evidence: Evidence): Record<string, unknown> {
  return { ...evidence, against: evidence.side === "against", feature: evidence.feature.replaceAll("-", " ") };
}

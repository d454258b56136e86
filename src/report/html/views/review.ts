import type { Evidence } from "../../../model/evidence.ts";
import type { Finding } from "../../../model/finding.ts";
import { STRANGER_WORDS, strangerOf } from "../../../model/identity.ts";
import type { ScanResult } from "../../../model/scan-result.ts";
import { CAPS, type Page } from "../page.ts";
import { evidenceView, findingAnchor, findingView } from "./finding-view.ts";
import { placeOf } from "./place.ts";
import { questionOf } from "./questions.ts";

/** What a person must decide: the question, what speaks for and against, and who can answer. One question an asset. */
export function review({ result }: Page): Record<string, unknown> {
  const all = result.findings.shown.filter((finding) => finding.outcome === "review");
  const shown = all.slice(0, CAPS.review);
  return {
    rows: byQuestion(shown).map((own) => questionView(own, result)),
    any: shown.length > 0,
    shown: shown.length,
    total: result.findings.total.review,
    rest: shown.length < result.findings.total.review,
  };
}

/** The same question about the same asset is asked once, whatever number of rules ask it. */
function byQuestion(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key =
      finding.asset === undefined ? finding.fingerprint : `${placeOf(finding.asset.location)} ${finding.message.id}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function questionView(own: readonly Finding[], result: ScanResult): Record<string, unknown> {
  const finding = own.toSorted((a, b) => compareDays(a.deadline, b.deadline))[0];
  if (finding === undefined) return {};
  const { vendor, evidence: all = [] } = finding.identity ?? {};
  const evidence = all.slice(0, 6);
  const isFor = (one: Evidence) => one.side === "for" && one.vendor === vendor;
  const stranger = finding.identity && strangerOf(finding.identity);
  const named =
    stranger === undefined ? [] : [{ feature: "vendor cell", read: stranger, comparedWith: STRANGER_WORDS }];
  return {
    ...findingView(finding, result),
    ...questionOf(finding),
    for: evidence.filter(isFor).map(evidenceView),
    against: [...named, ...evidence.filter((one) => !isFor(one)).map(otherView)],
    refs: own.map((one) => ({ anchor: findingAnchor(one), pack: one.pack, rule: one.rule })),
  };
}

/** Evidence that names another maker says which. */
function otherView(evidence: Evidence): Record<string, unknown> {
  const view = evidenceView(evidence);
  return evidence.side === "against"
    ? view
    : { ...view, comparedWith: `${evidence.comparedWith} (${evidence.vendor})` };
}

function compareDays(a: string | undefined, b: string | undefined): number {
  return (a ?? "9999") < (b ?? "9999") ? -1 : 1;
}

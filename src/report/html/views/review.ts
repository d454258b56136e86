import type { Finding } from "../../../model/finding.ts";
import type { ScanResult } from "../../../model/scan-result.ts";
import { CAPS, type Page } from "../page.ts";
import { evidenceView, findingView } from "./finding-view.ts";
import { questionOf } from "./questions.ts";

/** What a person must decide: the question, what speaks for and against, and who can answer. */
export function review({ result }: Page): Record<string, unknown> {
  const all = result.findings.shown.filter((finding) => finding.outcome === "review");
  const shown = all.slice(0, CAPS.review);
  return {
    rows: shown.map((finding) => questionView(finding, result)),
    any: shown.length > 0,
    shown: shown.length,
    total: result.findings.total.review,
  };
}

function questionView(finding: Finding, result: ScanResult): Record<string, unknown> {
  const evidence = (finding.identity?.evidence ?? []).slice(0, 6);
  return {
    ...findingView(finding, result),
    ...questionOf(finding),
    for: evidence.filter((one) => one.side === "for").map(evidenceView),
    against: evidence.filter((one) => one.side === "against").map(evidenceView),
  };
}

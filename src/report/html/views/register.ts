import { CAPS, type Page } from "../page.ts";
import { findingView } from "./finding-view.ts";

/** All findings that the result holds, most urgent first. */
export function register({ result }: Page): Record<string, unknown> {
  const shown = result.findings.shown.slice(0, CAPS.findings);
  const { fail, due, review, unknown } = result.findings.total;
  return {
    rows: shown.map((finding) => findingView(finding, result)),
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

import type { Finding } from "../model/finding.ts";
import type { Severity } from "../model/outcome.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { NOT_ADVICE } from "./facts/outcome-words.ts";
import { findingTotal } from "./facts/totals.ts";
import { formatNumber } from "./format.ts";
import { describeAlone, lineOf } from "./machine/describe.ts";
import { withFingerprints } from "./machine/fingerprints.ts";
import { gateLine } from "./machine/gate-words.ts";
import { type Json, jsonArray } from "./machine/json.ts";
import { isSoon } from "./machine/level.ts";
import { ruleIdOf } from "./machine/rule-index.ts";
import { shown } from "./machine/shown.ts";
import { sourcePath } from "./machine/source-uri.ts";
import type { Rendering } from "./reporter.ts";

/** A merge request's widget does not become better by more; the rest is summed in one entry. */
const ENTRIES = 5000;

type GitlabSeverity = "info" | "minor" | "major" | "critical" | "blocker";

const BROKEN: Readonly<Record<Severity, GitlabSeverity>> = {
  critical: "blocker",
  high: "critical",
  medium: "major",
  low: "minor",
  info: "info",
};

/** GitLab's code quality report. A gate that failed, what is left out, and what the report is not, are entries of their own. */
export const gitlab: Rendering = { render: renderGitlab };

function* renderGitlab(result: ScanResult): Iterable<string> {
  yield* jsonArray(entries(result), "");
  yield "\n";
}

function* entries(result: ScanResult): Iterable<Json> {
  const findings = result.findings.shown.slice(0, ENTRIES);
  if (!result.gate.passed) yield whole(result, "gate", "blocker", gateLine(result));
  const left = findingTotal(result) - findings.length;
  if (left > 0) yield whole(result, "more", "info", `${formatNumber(left)} more findings are not listed here.`);
  for (const [finding, fingerprint] of withFingerprints(findings)) {
    yield {
      description: describe(finding),
      check_name: ruleIdOf(finding),
      fingerprint,
      severity: severity(finding, result),
      location: { path: pathOf(finding.asset?.location.source, result), lines: { begin: lineOf(finding) } },
    };
  }
  if (findings.length > 0 || !result.gate.passed) yield whole(result, "notice", "info", NOT_ADVICE);
}

function whole(result: ScanResult, id: string, severity: GitlabSeverity, text: string): Json {
  return {
    description: shown(text, 1000),
    check_name: `netvet/${id}`,
    fingerprint: `netvet-${id}`,
    severity,
    location: { path: pathOf(undefined, result), lines: { begin: 1 } },
  };
}

/** GitLab knows no accepted findings, so that one says so in its words. */
function describe(finding: Finding): string {
  const { waiver } = finding;
  const text = describeAlone(finding);
  return waiver === undefined ? text : `Accepted by waiver ${shown(waiver.id, 80)} until ${waiver.expires}: ${text}`;
}

function severity(finding: Finding, { asOf }: ScanResult): GitlabSeverity {
  if (finding.waiver !== undefined || finding.force === "proposed") return "info";
  if (finding.outcome === "fail") return BROKEN[finding.severity];
  if (finding.outcome === "unknown") return "info";
  return finding.outcome === "review" || isSoon(finding.deadline, asOf) ? "minor" : "info";
}

function pathOf(source: string | undefined, { inputs }: ScanResult): string {
  return shown(sourcePath(source ?? inputs[0]?.name ?? "<stdin>") ?? "stdin", 500);
}

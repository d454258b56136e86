import type { Finding } from "../../model/finding.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { formatNumber } from "../format.ts";
import { findingTotal, type PackRule, packRules, ruleIdOf } from "../machine/rule-index.ts";

/** A finding with the rule that it is of. */
export interface CitedFinding {
  readonly finding: Finding;
  readonly entry: PackRule;
}

/** Findings on single assets under rules that cite one of the instruments, each asset once, in order of urgency. */
export function citedFindings(
  result: ScanResult,
  instruments: readonly string[],
  outcomes: readonly Finding["outcome"][],
): CitedFinding[] {
  const rules = new Map(rulesCiting(result, instruments).map((entry) => [entry.id, entry]));
  const seen = new Set<string>();
  return result.findings.shown.flatMap((finding) => {
    const entry = rules.get(ruleIdOf(finding));
    if (entry === undefined || finding.asset === undefined || !outcomes.includes(finding.outcome)) return [];
    const { source, sheet, record } = finding.asset.location;
    const key = JSON.stringify([source, sheet, record]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ finding, entry }];
  });
}

/** What a reader must know about such a list: that no rule was applied, or that findings are missing from it. */
export function citedNotes(result: ScanResult, instruments: readonly string[]): string[] {
  const notes: string[] = [];
  if (rulesCiting(result, instruments).length === 0)
    notes.push(
      `No rule that cites ${instruments.join(" or ")} was applied, so nothing could be listed. Name a pack that has one.`,
    );
  const left = findingTotal(result) - result.findings.shown.length;
  if (left > 0)
    notes.push(
      `The result keeps the most urgent findings; ${formatNumber(left)} others are not kept, and some may belong here.`,
    );
  return notes;
}

function rulesCiting(result: ScanResult, instruments: readonly string[]): PackRule[] {
  return packRules(result).filter(({ rule }) => rule.cites.some((id) => instruments.includes(id)));
}

/** The facts that every form states once. */
export function aboutRun({ operator, asOf, inputs, tool, packs }: ScanResult): [string, string][] {
  return [
    ...(operator === undefined ? [] : [["Operator", operator] as [string, string]]),
    ["As of", asOf],
    [
      "Inventory",
      inputs.map(({ name, sha256 }) => `${name}${sha256 === undefined ? "" : ` (SHA-256 ${sha256})`}`).join("; "),
    ],
    ["Packs", packs.map(({ id, version }) => `${id} ${version}`).join(", ")],
    ["Made with", `netvet ${tool.version}`],
  ];
}

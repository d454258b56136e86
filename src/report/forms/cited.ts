import type { Finding } from "../../model/finding.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { assetKey } from "../facts/asset-key.ts";
import { findingTotal } from "../facts/totals.ts";
import { formatNumber } from "../format.ts";
import { type PackRule, packRules, ruleIdOf } from "../machine/rule-index.ts";

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
    const key = assetKey(finding.asset);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ finding, entry }];
  });
}

/** What a reader must know about such a list: that no rule was applied, or that findings are missing from it. */
export function citedNotes(result: ScanResult, instruments: readonly string[]): string[] {
  const rules = new Set(rulesCiting(result, instruments).map(({ id }) => id));
  if (rules.size === 0)
    return [
      `No rule that cites ${instruments.join(" or ")} was applied, so nothing could be listed. Name a pack that has one.`,
    ];
  const left = notKept(result, rules);
  const some = result.findings.byRule === undefined ? "some of them may belong here" : "all of them under these rules";
  return left > 0
    ? [
        `The list is not complete: the result keeps the most urgent findings, and ${formatNumber(left)} are not kept, ${some}.`,
      ]
    : [];
}

/** Findings that the result counts but does not keep: of these rules, or of all where it has no numbers for each rule. */
function notKept(result: ScanResult, rules: ReadonlySet<string>): number {
  const { byRule, shown } = result.findings;
  if (byRule === undefined) return findingTotal(result) - shown.length;
  const counted = byRule
    .filter((one) => rules.has(ruleIdOf(one)))
    .reduce((sum, { fail, due, review, unknown, waived }) => sum + fail + due + review + unknown + waived, 0);
  return counted - shown.filter((finding) => rules.has(ruleIdOf(finding))).length;
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

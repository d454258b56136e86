import type { Finding } from "../../model/finding.ts";
import { FINDING_OUTCOMES } from "../../model/outcome.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { assetKey } from "../facts/asset-key.ts";
import { OUTCOME_WORDS } from "../facts/outcome-words.ts";
import { findingText } from "../finding-words.ts";
import { count, formatNumber } from "../format.ts";
import { assetLabel, placeOf } from "../machine/describe.ts";
import { indented } from "./lines.ts";
import type { Paint } from "./paint.ts";

const SHOWN = 20;

/** Positions of an order that cannot simply be bought, the worst first: line, product, rule, what to do. */
export function positionLines(result: ScanResult, paint: Paint, width: number): string[] {
  if (result.act !== "procure") return [];
  const positions = [...byPosition(result.findings.shown).values()];
  if (positions.length === 0) return [];
  const total = FINDING_OUTCOMES.reduce((sum, outcome) => sum + result.counts.assets[outcome], 0);
  const head = `Positions to look at${total > SHOWN ? ` (${SHOWN} of ${formatNumber(total)})` : ""}`;
  return [
    paint.bold(head),
    ...positions.slice(0, SHOWN).flatMap((findings) => positionText(findings, result, paint, width)),
  ];
}

/** Open findings on assets by the unit that they are on, in order of urgency. */
function byPosition(shown: readonly Finding[]): Map<string, Finding[]> {
  const positions = new Map<string, Finding[]>();
  for (const finding of shown) {
    if (finding.asset === undefined || finding.waiver !== undefined) continue;
    const key = assetKey(finding.asset);
    positions.set(key, [...(positions.get(key) ?? []), finding]);
  }
  return positions;
}

function positionText(findings: readonly Finding[], result: ScanResult, paint: Paint, width: number): string[] {
  const [worst] = findings;
  if (worst === undefined) return [];
  const { word, mark } = OUTCOME_WORDS[worst.outcome];
  const units = worst.units === 1 ? "" : `, ${count(worst.units, "unit")}`;
  const product = [worst.asset?.vendor, assetLabel(worst)].filter((part) => part !== undefined).join(" ");
  const [head = "", ...more] = indented(`${placeOf(worst)}  ${product}${units}`, 2, width - 14);
  const day = worst.asset?.deliveredOn;
  return [
    `${head}  ${paint.outcome(worst.outcome, `${mark} ${word}`)}`,
    ...more,
    ...(day !== undefined && day > result.asOf ? indented(`judged on the day of its delivery, ${day}`, 4, width) : []),
    ...findings.flatMap((finding) => ruleText(finding, result, width)),
  ];
}

function ruleText(finding: Finding, { packs }: ScanResult, width: number): string[] {
  const rules = packs.find(({ id }) => id === finding.pack)?.rules;
  const isBreach = finding.outcome === "fail" || finding.outcome === "due";
  const remedy = rules?.find(({ id }) => id === finding.rule)?.remedy;
  // What a rule says of standing equipment is nothing to do about what is not yet bought.
  const isTold = remedy !== undefined && isBreach && finding.act === "procure";
  return [
    ...indented(`${finding.pack}/${finding.rule}: ${findingText(finding)}`, 4, width),
    ...(isTold ? indented(`To do: ${remedy}`, 6, width) : []),
  ];
}

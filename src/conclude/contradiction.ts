import { FINDING_STATES, OUTCOMES } from "../model/outcome.ts";
import type { Counts } from "../model/pack-result.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { totalOf } from "../model/total-of.ts";
import { contradictedParts } from "./contradicted-parts.ts";
import { contradictedVerdict } from "./contradicted-verdict.ts";

type Numbers = Readonly<Record<string, number>>;

/**
 * The first of the numbers and verdicts of a saved result that cannot be together, in words; undefined when they fit. Another version than
 * this one may have concluded otherwise from the same findings, so that its verdicts and its gate are not worked out again.
 */
export function contradictionIn(result: ScanResult, version: string): string | undefined {
  const isOfThisVersion = result.tool.version === version;
  return sumFault(result) ?? contradictedParts(result) ?? (isOfThisVersion ? contradictedVerdict(result) : undefined);
}

function sumFault(result: ScanResult): string | undefined {
  const { rows, counts, results, findings } = result;
  const { read, assets, rejected, dropped } = rows;
  const negative = negativeIn({ rows: { read, assets, rejected }, "rows.dropped": dropped, findings: findings.total });
  if (negative !== undefined) return negative;
  const kept = assets + rejected + totalOf(dropped);
  if (read !== kept) return `rows: ${read} were read, and assets, dropped and rejected make ${kept}`;
  for (const [name, one] of [
    ["counts", counts],
    ...results.map((pack) => [pack.pack, pack.counts] as const),
  ] as const) {
    const fault = countsFault(name, one, assets);
    if (fault !== undefined) return fault;
  }
  return findingsFault(findings, counts);
}

function countsFault(name: string, { assets, units, waived, notApplicable }: Counts, all: number): string | undefined {
  const negative = negativeIn({
    [`${name}.assets`]: assets,
    [`${name}.units`]: units,
    [`${name}.waived`]: waived,
    [name]: { notApplicable },
  });
  if (negative !== undefined) return negative;
  const counted = totalOf(assets) + totalOf(waived);
  return counted === all ? undefined : `${name}: the outcomes make ${counted} assets, and rows has ${all}`;
}

/** Every asset has a finding of its outcome; a finding stands in one rule and under at most one fingerprint. */
function findingsFault({ total, shown, byRule, fingerprints }: ScanResult["findings"], { assets }: Counts) {
  const few = OUTCOMES.find((outcome) => outcome !== "pass" && total[outcome] < assets[outcome]);
  if (few !== undefined) return `findings.total has fewer findings of ${few} than counts has assets, ${assets[few]}`;
  const all = totalOf(total);
  if (shown.length > all) return `findings.shown: ${shown.length} are listed, and findings.total makes ${all}`;
  const ofRules = byRule?.reduce((made, { pack: _, rule: __, ...states }) => made + totalOf(states), 0) ?? all;
  if (ofRules !== all) return `findings.byRule makes ${ofRules}, and findings.total ${all}`;
  if (fingerprints?.complete !== true) return undefined;
  const prints = fingerprints.packs.reduce(
    (made, pack) => made + FINDING_STATES.reduce((count, state) => count + pack[state].length, 0),
    0,
  );
  const fit = prints <= all && (prints > 0 || all === 0);
  return fit ? undefined : `findings.fingerprints holds ${prints}, and findings.total makes ${all}`;
}

function negativeIn(groups: Readonly<Record<string, Numbers>>): string | undefined {
  for (const [group, numbers] of Object.entries(groups))
    for (const [name, number] of Object.entries(numbers)) if (number < 0) return `${group}.${name} is ${number}`;
  return undefined;
}

import type { Counts } from "../../model/pack-result.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { count, formatNumber, list } from "../format.ts";

/** Why a rule may speak about no asset; the reasons are counted together. */
export function whyNotJudged({ act }: Pick<ScanResult, "act">): string {
  return act === "operate" ? "outside what the rules cover, such as retired equipment" : "outside what the rules cover";
}

/** What stands beside the number of passed assets: `255 not judged`; undefined when all of them were judged. */
export function notJudgedPart({ notApplicable }: Pick<Counts, "notApplicable">): string | undefined {
  return notApplicable > 0 ? `${formatNumber(notApplicable)} not judged` : undefined;
}

/** How many of the passed assets no rule spoke about, under each pack and overall; undefined when every asset was judged. */
export function notJudgedSentence(result: ScanResult): string | undefined {
  const { results, counts } = result;
  const rows = results.map((one) => ({ name: `under ${one.pack}`, value: one.counts.notApplicable }));
  if (rows.length > 1) rows.push({ name: "overall", value: counts.notApplicable });
  const some = rows.filter(({ value }) => value > 0);
  if (some.length === 0) return undefined;
  const why = whyNotJudged(result);
  const [only] = some;
  if (rows.length === 1 && only !== undefined) return oneSentence(only.value, results[0]?.counts.assets.pass ?? 0, why);
  if (rows.every(({ value }) => value === counts.notApplicable))
    return `Of those that pass, ${formatNumber(counts.notApplicable)} were not judged under any pack: they are ${why}.`;
  return `Of those that pass, not judged, because they are ${why}: ${list(some.map(({ name, value }) => `${formatNumber(value)} ${name}`))}.`;
}

function oneSentence(value: number, passed: number, why: string): string {
  if (value === passed) return `None of the ${formatNumber(passed)} that pass was judged: they are ${why}.`;
  const were = value === 1 ? "was not judged: it is" : "were not judged: they are";
  return `Of the ${formatNumber(passed)} that pass, ${formatNumber(value)} ${were} ${why}.`;
}

/** True when no rule of any pack spoke about any asset. */
export function nothingChecked({ results }: Pick<ScanResult, "results">): boolean {
  return results.length > 0 && results.every(({ verdict }) => verdict === "nothing-to-check");
}

/** What a passed gate must add when it had nothing to go by; undefined when it had something, or failed, or there is none. */
export function emptyGateSentence(result: ScanResult): string | undefined {
  const { passed, thresholds } = result.gate;
  if (!passed || thresholds.length === 0 || !nothingChecked(result)) return undefined;
  return `Nothing was checked: no rule speaks about any of ${count(result.rows.assets, "asset")}, so the gate had nothing to go by.`;
}

import type { BaselineResult } from "../../model/baseline.ts";
import { totalOf } from "../../model/total-of.ts";
import { formatNumber } from "../format.ts";

/** What changed since the baseline, in one sentence. */
export function baselineSentence({ name, asOf, worse = {}, ...counts }: BaselineResult): string {
  const worsened = totalOf(worse);
  const parts = [
    `${formatNumber(counts.new)} new`,
    `${formatNumber(counts.updated)} with another outcome or other units${worsened > 0 ? ` (${formatNumber(worsened)} worse)` : ""}`,
    `${formatNumber(counts.unchanged)} unchanged`,
    `${formatNumber(counts.absent)} gone`,
  ];
  return `Findings since ${name} of ${asOf}: ${parts.join(", ")}`;
}

import type { BaselineResult } from "../../model/baseline.ts";
import { formatNumber } from "../format.ts";

/** What changed since the baseline, in one sentence. */
export function baselineSentence({ name, asOf, ...counts }: BaselineResult): string {
  const parts = [
    `${formatNumber(counts.new)} new`,
    `${formatNumber(counts.updated)} with another outcome`,
    `${formatNumber(counts.unchanged)} unchanged`,
    `${formatNumber(counts.absent)} gone`,
  ];
  return `Findings since ${name} of ${asOf}: ${parts.join(", ")}`;
}

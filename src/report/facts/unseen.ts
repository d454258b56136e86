import type { ScanResult } from "../../model/scan-result.ts";
import { count, formatNumber, formatShare } from "../format.ts";
import { oldPackSentences } from "./old-packs.ts";

/** What the assessment could not see, one plain sentence each, worst first; empty when nothing is missing. */
export function unseen(result: ScanResult): string[] {
  const { quality, rows, counts } = result;
  const said: (string | undefined)[] = [
    quality.named < 1
      ? `The maker is confirmed or probable for ${formatShare(quality.named)} of the assets.`
      : undefined,
    counts.assets.unknown > 0 ? `${count(counts.assets.unknown, "asset")} could not be assessed.` : undefined,
    rows.rejected > 0 ? `${count(rows.rejected, "row")} could not be read; each has a diagnostic.` : undefined,
    damaged(quality.damagedValues),
    missingFields(result),
    ...oldPackSentences(result),
  ];
  return said.filter((sentence) => sentence !== undefined);
}

function damaged(values: number): string | undefined {
  return values > 0
    ? `${count(values, "value")} had been spoilt by a spreadsheet and ${values === 1 ? "was" : "were"} not matched.`
    : undefined;
}

function missingFields(result: ScanResult): string | undefined {
  const total = result.rows.assets;
  const thin = result.quality.coverage
    .filter(({ field, filled }) => JUDGED.has(field) && filled < total)
    .map(({ field, filled }) => `${field} (${formatNumber(total - filled)})`);
  return thin.length > 0 ? `Empty in some rows: ${thin.join(", ")}.` : undefined;
}

/** Fields that rules turn on. */
const JUDGED: ReadonlySet<string> = new Set([
  "vendor",
  "model",
  "networkFunction",
  "role",
  "generations",
  "site",
  "siteTags",
  "installedOn",
]);

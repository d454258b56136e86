import type { RowCounts } from "../../model/input-info.ts";
import { FINDING_OUTCOMES } from "../../model/outcome.ts";
import type { Counts } from "../../model/pack-result.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { totalOf } from "../../model/total-of.ts";
import { count, formatNumber } from "../format.ts";

/** Waived assets, whatever their original outcome. */
export function waivedTotal(counts: Counts): number {
  return totalOf(counts.waived);
}

/** All assets of a pack, waived ones too. */
export function assetTotal(counts: Counts): number {
  return totalOf(counts.assets) + waivedTotal(counts);
}

/** Number of findings of all outcomes, listed or not. */
export function findingTotal({ findings: { total } }: ScanResult): number {
  return totalOf(total);
}

/** How many of each outcome that number is made of, as `2 fail, 0 due, 1 review, 0 unknown`. */
export function findingsSum({ findings: { total } }: ScanResult): string {
  return FINDING_OUTCOMES.map((outcome) => `${formatNumber(total[outcome])} ${outcome}`).join(", ");
}

/** Records that are no assets and no errors. */
export function droppedTotal(rows: RowCounts): number {
  return totalOf(rows.dropped);
}

/** The sum that must hold, as `3 rows read = 2 assets + 1 dropped + 0 rejected`. */
export function rowsSum(rows: RowCounts): string {
  return `${count(rows.read, "row")} read = ${count(rows.assets, "asset")} + ${formatNumber(droppedTotal(rows))} dropped + ${formatNumber(rows.rejected)} rejected`;
}

/** True when rows read = assets + dropped + rejected. */
export function rowsAddUp(rows: RowCounts): boolean {
  return rows.read === rows.assets + droppedTotal(rows) + rows.rejected;
}

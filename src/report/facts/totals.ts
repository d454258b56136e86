import type { RowCounts } from "../../model/input-info.ts";
import { OUTCOMES, type OutcomeCounts } from "../../model/outcome.ts";
import type { Counts } from "../../model/pack-result.ts";
import { count, formatNumber } from "../format.ts";

/** All things counted, whatever their outcome. */
export function sum(counts: OutcomeCounts): number {
  return OUTCOMES.reduce((total, outcome) => total + counts[outcome], 0);
}

/** Waived assets, whatever their original outcome. */
export function waivedTotal(counts: Counts): number {
  return sum(counts.waived);
}

/** All assets of a pack, waived ones too. */
export function assetTotal(counts: Counts): number {
  return sum(counts.assets) + waivedTotal(counts);
}

/** Records that are no assets and no errors. */
export function droppedTotal(rows: RowCounts): number {
  return Object.values(rows.dropped).reduce((total, number) => total + number, 0);
}

/** The sum that must hold, as `3 rows read = 2 assets + 1 dropped + 0 rejected`. */
export function rowsSum(rows: RowCounts): string {
  return `${count(rows.read, "row")} read = ${count(rows.assets, "asset")} + ${formatNumber(droppedTotal(rows))} dropped + ${formatNumber(rows.rejected)} rejected`;
}

/** True when rows read = assets + dropped + rejected. */
export function rowsAddUp(rows: RowCounts): boolean {
  return rows.read === rows.assets + droppedTotal(rows) + rows.rejected;
}

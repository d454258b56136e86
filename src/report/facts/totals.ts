import { OUTCOMES, type OutcomeCounts } from "../../model/outcome.ts";
import type { Counts, RowCounts } from "../../model/scan-result.ts";

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

/** True when rows read = assets + dropped + rejected. */
export function rowsAddUp(rows: RowCounts): boolean {
  return rows.read === rows.assets + droppedTotal(rows) + rows.rejected;
}

import type { InputCounts } from "./intake.ts";
import { OUTCOMES, type OutcomeCounts } from "./model/outcome.ts";
import type { Tally } from "./model/tally.ts";

/** assets + dropped + rejected must be what was read; anything else is a bug that must not pass as a result. */
export function assertRowsConserved(rows: InputCounts): void {
  const dropped = Object.values(rows.dropped).reduce((sum, count) => sum + count, 0);
  if (rows.read !== rows.assets + dropped + rows.rejected) {
    throw new Error(
      `rows do not add up: read ${rows.read}, assets ${rows.assets}, dropped ${dropped}, rejected ${rows.rejected}`,
    );
  }
}

/** Every asset must stand in exactly one outcome, overall and under each pack. */
export function assertAssetsConserved(tally: Tally): void {
  for (const counts of [tally.counts, ...tally.packs.map((pack) => pack.counts)]) {
    const counted = sum(counts.assets) + sum(counts.waived);
    if (counted !== tally.rows.assets)
      throw new Error(`assets do not add up: ${tally.rows.assets} read, ${counted} counted`);
  }
}

function sum(counts: OutcomeCounts): number {
  return OUTCOMES.reduce((total, outcome) => total + counts[outcome], 0);
}

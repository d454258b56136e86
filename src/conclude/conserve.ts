import type { RowTally } from "../model/row-tally.ts";
import type { Tally } from "../model/tally.ts";
import { totalOf } from "../model/total-of.ts";

/** assets + dropped + rejected must be what was read; anything else is a bug that must not pass as a result. */
export function assertRowsConserved(rows: RowTally): void {
  const dropped = totalOf(rows.dropped);
  if (rows.read !== rows.assets + dropped + rows.rejected) {
    throw new Error(
      `rows do not add up: read ${rows.read}, assets ${rows.assets}, dropped ${dropped}, rejected ${rows.rejected}`,
    );
  }
}

/** Every asset must stand in exactly one outcome, overall and under each pack. */
export function assertAssetsConserved(tally: Tally): void {
  for (const counts of [tally.counts, ...tally.packs.map((pack) => pack.counts)]) {
    const counted = totalOf(counts.assets) + totalOf(counts.waived);
    if (counted !== tally.rows.assets)
      throw new Error(`assets do not add up: ${tally.rows.assets} read, ${counted} counted`);
  }
}

import type { Kind } from "./kinds.ts";
import type { RowBatch } from "./model/row.ts";
import { hashOfNumber, type SiteNames } from "./model/site-set.ts";
import { isFiller, isFillerBytes } from "./model/twins.ts";
import { factsOf, type MakerSeed, makerSeed, markBytes, markText, type UnitMarks } from "./model/unit-marks.ts";
import { addUnit, tableNumber, type UnitTally } from "./model/unit-tally.ts";
import type { PlainColumn } from "./normalize/index.ts";

/** Remembers which units the records of known kinds name. A site below zero is none. */
export type UnitNoter = (
  batch: RowBatch,
  kinds: readonly (Kind | undefined)[],
  own: { readonly units: Float64Array; readonly sites: Float64Array },
) => void;

/** Hashes of what the records of one kind have in common. */
interface KindMarks {
  readonly maker: MakerSeed;
  /** The facts of a record of one unit, but for its site. */
  readonly single: number;
}

/** Notes the unit of each record by the maker of its kind and its own serial number. */
export function createUnitNoter(column: PlainColumn, tally: UnitTally, siteNames: SiteNames): UnitNoter {
  const known: (KindMarks | undefined)[] = [];
  const marks: UnitMarks = { high: 0, low: 0, facts: 0 };
  let table: number | undefined;

  function marksOf({ number, identity, asset }: Kind): KindMarks {
    const { networkFunction, status } = asset;
    known[number] ??= { maker: makerSeed(identity.vendor), single: factsOf(0, networkFunction, status, 1) };
    return known[number];
  }

  return (batch, kinds, { units, sites }) => {
    const cells = batch.column?.(column.column);
    for (let row = 0; row < kinds.length; row += 1) {
      const kind = kinds[row];
      if (kind?.asset.serialNumber === undefined) continue;
      const { maker, single } = marksOf(kind);
      const from = cells?.from[row] ?? -1;
      const to = cells?.to[row] ?? -1;
      if (cells !== undefined && from >= 0 && column.isPlainly(cells.bytes, from, to)) {
        if (isFillerBytes(cells.bytes, from, to)) continue;
        markBytes(maker, cells.bytes, from, to, marks);
      } else {
        const text = column.read(batch.cell(row, column.column)).value;
        if (typeof text !== "string" || isFiller(text)) continue;
        markText(maker, text, marks);
      }
      const { networkFunction, status, location } = kind.asset;
      const site = sites[row] as number; // within bounds, as below
      const place = site < 0 ? 0 : hashOfNumber(siteNames, site);
      const count = units[row] as number;
      marks.facts = count === 1 ? single ^ place : factsOf(place, networkFunction, status, count);
      table ??= tableNumber(tally, location.source, location.sheet);
      addUnit(tally, marks, table, batch.record(row));
    }
  };
}

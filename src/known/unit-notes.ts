import type { Asset } from "../model/asset.ts";
import type { RowBatch } from "../model/row.ts";
import { hashOfNumber, type SiteNames } from "../model/site-set.ts";
import { isFiller, isFillerBytes } from "../model/twins.ts";
import { factsOf, type MakerSeed, makerSeed, markBytes, markText, type UnitMarks } from "../model/unit-marks.ts";
import { addUnit, tableNumber, type UnitTally } from "../model/unit-tally.ts";
import type { PlainColumn } from "../normalize/index.ts";
import { type Kinds, NO_KIND } from "./kinds.ts";

/** Remembers which units the records of known kinds name. A site below zero is none. */
export type UnitNoter = (
  batch: RowBatch,
  kindOf: Int32Array,
  own: { readonly units: Float64Array; readonly sites: Float64Array },
) => void;

/** What the records of one kind have in common. */
interface KindMarks {
  /** What the maker adds to the hashes of its units. */
  readonly maker: MakerSeed;
  /** Hash of the facts of a record of one unit, but for its site. */
  readonly single: number;
  readonly asset: Asset;
}

/** Notes the unit of each record by the maker of its kind and its own serial number. */
export function createUnitNoter(
  column: PlainColumn,
  kinds: Pick<Kinds, "at">,
  tally: UnitTally,
  siteNames: SiteNames,
): UnitNoter {
  const known: (KindMarks | "none" | undefined)[] = [];
  const marks: UnitMarks = { high: 0, low: 0, facts: 0 };
  let table: number | undefined;

  function marksOf(kind: number): KindMarks | "none" {
    const { identity, asset } = kinds.at(kind);
    const { serialNumber, networkFunction, status } = asset;
    const found: KindMarks | "none" =
      serialNumber === undefined
        ? "none"
        : { maker: makerSeed(identity.vendor), single: factsOf(0, networkFunction, status, 1), asset };
    known[kind] = found;
    return found;
  }

  return (batch, kindOf, { units, sites }) => {
    const cells = batch.column?.(column.column);
    for (let row = 0; row < batch.length; row += 1) {
      const number = kindOf[row] as number; // within bounds, as below
      if (number === NO_KIND) continue;
      const kind = known[number] ?? marksOf(number);
      if (kind === "none") continue;
      const { maker, single, asset } = kind;
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
      const { networkFunction, status, location } = asset;
      const site = sites[row] as number;
      const place = site < 0 ? 0 : hashOfNumber(siteNames, site);
      const count = units[row] as number;
      marks.facts = count === 1 ? single ^ place : factsOf(place, networkFunction, status, count);
      table ??= tableNumber(tally, location.source, location.sheet);
      addUnit(tally, marks, table, batch.record(row));
    }
  };
}

import type { Asset } from "../model/asset.ts";
import type { ColumnCells, RowBatch } from "../model/row.ts";
import { hashOfNumber, type SiteNames } from "../model/site-set.ts";
import { isFiller, isFillerBytes } from "../model/twins.ts";
import { factsOf, type MakerSeed, makerSeed, markBytes, markText, type UnitMarks } from "../model/unit-marks.ts";
import { addUnit, tableNumber, type UnitTally } from "../model/unit-tally.ts";
import type { PlainColumn, PlainRows } from "../normalize/index.ts";
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

/** The unit that a record of a known kind names, until the next call; undefined where it names none. */
export type UnitReader = (kind: number, batch: RowBatch, row: number) => UnitMarks | undefined;

/** Reads the units of one table; undefined where no column gives serial numbers. */
export function createUnitReader(rows: PlainRows, kinds: Pick<Kinds, "at">): UnitReader | undefined {
  const column = rows.own("serialNumber");
  if (column === undefined) return undefined;
  const marksOf = kindMarks(kinds);
  const marks: UnitMarks = { high: 0, low: 0, facts: 0 };
  return (number, batch, row) => {
    const kind = marksOf(number);
    const isNamed = kind !== "none" && readMarks(kind.maker, column, batch.column?.(column.column), batch, row, marks);
    return isNamed ? marks : undefined;
  };
}

/** Notes the unit of each record by the maker of its kind and its own serial number. */
export function createUnitNoter(
  column: PlainColumn,
  kinds: Pick<Kinds, "at">,
  tally: UnitTally,
  siteNames: SiteNames,
): UnitNoter {
  const marksOf = kindMarks(kinds);
  const marks: UnitMarks = { high: 0, low: 0, facts: 0 };
  let table: number | undefined;
  return (batch, kindOf, { units, sites }) => {
    const cells = batch.column?.(column.column);
    for (let row = 0; row < batch.length; row += 1) {
      const number = kindOf[row] as number; // within bounds, as below
      if (number === NO_KIND) continue;
      const kind = marksOf(number);
      if (kind === "none") continue;
      const { maker, single, asset } = kind;
      if (!readMarks(maker, column, cells, batch, row, marks)) continue;
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

function kindMarks(kinds: Pick<Kinds, "at">): (kind: number) => KindMarks | "none" {
  const known: (KindMarks | "none" | undefined)[] = [];
  return (number) => {
    const marks = known[number];
    if (marks !== undefined) return marks;
    const { identity, asset } = kinds.at(number);
    const { serialNumber, networkFunction, status } = asset;
    const found: KindMarks | "none" =
      serialNumber === undefined
        ? "none"
        : { maker: makerSeed(identity.vendor), single: factsOf(0, networkFunction, status, 1), asset };
    known[number] = found;
    return found;
  };
}

/** Sets the hashes of the unit by a record's serial number; false where that names nothing. */
function readMarks(
  maker: MakerSeed,
  column: PlainColumn,
  cells: ColumnCells | undefined,
  batch: RowBatch,
  row: number,
  marks: UnitMarks,
): boolean {
  const from = cells?.from[row] ?? -1;
  const to = cells?.to[row] ?? -1;
  if (cells !== undefined && from >= 0 && column.isPlainly(cells.bytes, from, to)) {
    if (isFillerBytes(cells.bytes, from, to)) return false;
    markBytes(maker, cells.bytes, from, to, marks);
    return true;
  }
  const text = column.read(batch.cell(row, column.column)).value;
  if (typeof text !== "string" || isFiller(text)) return false;
  markText(maker, text, marks);
  return true;
}

import type { AssetField } from "../model/asset.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Location } from "../model/location.ts";
import type { RowBatch } from "../model/row.ts";
import { quoted } from "../text/quoted.ts";
import { cleanCell } from "./cell-text.ts";
import type { ColumnsPlan } from "./columns.ts";
import type { Readers } from "./field-readers.ts";
import type { HeaderIndex } from "./header-index.ts";
import { isTotal, type NamesEquipment } from "./row-kind.ts";
import { HEAD, OWN, unitBatch, WHOLE } from "./unit-batch.ts";
import { shareCells, type UnitCells } from "./unit-cells.ts";
import type { UnitGroup } from "./unit-group.ts";

/** How records that name several units are read as one row for each unit. */
export interface UnitRows {
  /** What the columns of units tell, the added one that names the kind, and those of the record that would be read otherwise beside them. */
  readonly fields: ReadonlyMap<number, AssetField>;
  /** True for a column of a unit. */
  readonly tells: (column: number) => boolean;
  /** What is to be said of such a table: that its records are split, or that they are not. */
  readonly remark: (location: Location, isSplit: boolean) => Diagnostic;
  /** The rows of a batch; those before `from` are no records and stay as they are. */
  split(batch: RowBatch, from: number): RowBatch;
}

/** A table whose records name several units. */
export interface UnitTable {
  readonly names: readonly string[];
  /** Its columns as they are read when a record is one unit. */
  readonly plan: ColumnsPlan;
  readonly groups: readonly UnitGroup[];
}

/** The added column, behind those of the table. */
const KIND = "kind of unit";

/** Prepares the rows of a table whose records name several units. */
export function createUnitRows(
  table: UnitTable,
  readers: Readers,
  index: HeaderIndex,
  namesEquipment: NamesEquipment,
): UnitRows {
  const { names, groups } = table;
  const cells = shareCells(table.plan, groups, readers);
  const isHeader = createHeaderTest(table, index);
  const named = new WeakMap<readonly string[], readonly string[]>();

  function headerOf({ header }: RowBatch): readonly string[] | undefined {
    if (header === undefined) return undefined;
    const wider = named.get(header) ?? [...header, KIND];
    named.set(header, wider);
    return wider;
  }

  function unitsAt(batch: RowBatch, row: number, from: number): readonly number[] {
    if (row === from - 1 || (row >= from && isHeader(batch, row))) return [HEAD];
    const isSum = batch.header === undefined && isTotal(batch, row, readers.rowWords, namesEquipment);
    return row < from || isSum ? [WHOLE] : unitsIn(batch, row, cells, readers);
  }

  return {
    fields: new Map([...groups.flatMap((group) => [...group.columns]), [names.length, "role"], ...cells.kept]),
    tells: (column) => groups.some((group) => group.columns.has(column)),
    remark: (location, isSplit) => remarkOn(groups, cells, location, isSplit),
    split(batch, from) {
      const [rows, units]: [number[], number[]] = [[], []];
      for (let row = 0; row < batch.length; row += 1) {
        for (const unit of unitsAt(batch, row, from)) {
          rows.push(row);
          units.push(unit);
        }
      }
      return unitBatch({ batch, rows, units }, cells, { columns: names.length, name: KIND, header: headerOf(batch) });
    },
  };
}

/** The units that a record names; at least one, so that none is lost. */
function unitsIn(batch: RowBatch, row: number, cells: UnitCells, readers: Readers): readonly number[] {
  const isFilled = (columns: readonly number[]): boolean =>
    columns.some((column) => readers.cell(batch.cell(row, column)) !== undefined);
  const named = cells.units.flatMap(({ telling }, unit) => (isFilled(telling) ? unit : []));
  for (const { column, units } of cells.lent)
    if (isFilled([column]) && !units.some((unit) => named.includes(unit))) named.push(units[0] ?? OWN);
  const isTaken = named.some((unit) => cells.units[unit]?.takesMaker);
  const isMore = named.length === 0 || isFilled(cells.products) || (!isTaken && isFilled(cells.makers));
  return isMore ? [OWN, ...named] : named;
}

/** True for a header again, of this table or another. */
function createHeaderTest({ names, groups }: UnitTable, index: HeaderIndex): (batch: RowBatch, row: number) => boolean {
  const columns = groups.flatMap((group) => [...group.columns.keys()]);
  return (batch, row) => {
    const words = columns.filter((column) => {
      const text = cleanCell(batch.cell(row, column));
      return text !== "" && (text === cleanCell(names[column] ?? "") || index.look(text).hits.length > 0);
    });
    return words.length > 1;
  };
}

function remarkOn(
  groups: readonly UnitGroup[],
  { unshared }: UnitCells,
  location: Location,
  isSplit: boolean,
): Diagnostic {
  const kinds = [...new Set(groups.map(({ kind }) => quoted(kind)))].join(", ");
  const what = `a record names several units, in columns for ${kinds}`;
  const none = unshared.length === 0 ? "" : `; ${unshared.map(quoted).join(", ")} is read of none of them`;
  return isSplit
    ? warning(
        "units-in-columns",
        `${what}: each is a row of its own, and one that several records name is counted in each${none}`,
      )
    : warning("further-units", `${what}, and is read as one of them; write a record for each unit`);

  function warning(code: Diagnostic["code"], message: string): Diagnostic {
    return { level: "warning", code, message, location, field: undefined };
  }
}

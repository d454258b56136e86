import type { Diagnostic } from "../model/diagnostic.ts";
import type { PlannedColumn } from "../model/input-info.ts";
import type { Location } from "../model/location.ts";
import type { RowBatch } from "../model/row.ts";
import { tellsOfOthers } from "../text/other-thing.ts";
import { quoted } from "../text/quoted.ts";
import { cleanCell } from "./cell-text.ts";
import { NO_WORD } from "./columns.ts";
import type { Readers } from "./field-readers.ts";
import type { HeaderIndex } from "./header-index.ts";
import { LEFT_OUT } from "./profile-columns.ts";
import type { NamesEquipment } from "./row-kind.ts";
import type { Sources } from "./source-cells.ts";
import { readUnitHeader, tellsOfMaker } from "./unit-headers.ts";

/** The columns of a table, and which of them are read for which field. */
interface ReadColumns {
  readonly columns: readonly PlannedColumn[];
  readonly sources: Sources;
  /** The first records, and where they begin below the header. */
  readonly batch: RowBatch;
  readonly from: number;
  readonly namesEquipment: NamesEquipment;
}

/**
 * Says which columns name makers or models of further units, such as “Router Vendor” beside “RRU Vendor”, or “BBU Type” beside
 * “RRU Type” where both are filled, of a table whose records are read as one unit: what stands in these columns is not judged.
 */
export function furtherUnits(
  table: ReadColumns,
  index: HeaderIndex,
  readers: Readers,
  location: Location,
): readonly Diagnostic[] {
  const isUnit = (column: PlannedColumn): boolean => namesUnit(column, index, readers);
  const columns = table.columns.filter(
    ({ examples, why }) => examples.length > 0 && why !== "mapping" && !why.endsWith(LEFT_OUT),
  );
  const units = columns.filter((column) => isPassedOver(column, table, isUnit) && isUnit(column));
  const rest = columns.filter((column) => !units.includes(column) && !tellsOfOthers(column.header));
  const makers = rest.filter(({ why, header }) => why === NO_WORD && isMakerOfBox(header, index));
  const products = rest.filter((column) => !makers.includes(column) && isUnread(column, table));
  return [
    ...told("further-units", units, "name the makers or models of further equipment and are not read", location),
    ...told("makers-unread", makers, "name makers and are not read", location),
    ...told("products-unread", products, "hold products that the catalogue knows and are not read", location),
  ];
}

function told(
  code: Diagnostic["code"],
  columns: readonly PlannedColumn[],
  what: string,
  location: Location,
): readonly Diagnostic[] {
  if (columns.length === 0) return [];
  const names = columns.map(({ header }) => quoted(header)).join(", ");
  const message = `columns ${what}: ${names}; write a record for each unit`;
  return [{ level: "warning", code, message, location, field: undefined }];
}

/** True when a column is read for nothing, or only where that of another kind of unit is empty. */
function isPassedOver(
  { field, index }: PlannedColumn,
  table: ReadColumns,
  isUnit: (column: PlannedColumn) => boolean,
): boolean {
  if (field === undefined) return true;
  const [first = []] = table.sources[field] ?? [];
  const leading = table.columns.find((column) => column.index === first[0]);
  if (leading === undefined || first.includes(index) || !isUnit(leading)) return false;
  return areFilledTogether(table, leading.index, index);
}

/** True when one of the first records has a text in both columns. */
function areFilledTogether({ batch, from }: ReadColumns, one: number, other: number): boolean {
  const isFilled = (row: number, column: number): boolean => cleanCell(batch.cell(row, column)) !== "";
  for (let row = from; row < batch.length; row += 1) if (isFilled(row, one) && isFilled(row, other)) return true;
  return false;
}

/** True for a column that is read for nothing and in which equipment is named, which may be other than that of the record. */
function isUnread({ field, examples }: PlannedColumn, { namesEquipment }: ReadColumns): boolean {
  return field === undefined && examples.filter(namesEquipment).length * 2 >= examples.length;
}

/** Makers of parts of a box and of what runs on it say nothing of the box. */
const PART =
  /(?<!\p{L})(chassis|cpu|processor|gpu|chip(set)?|memory|ram|dis[ck]|bios|os|software|sw|application|database|hypervisor)(?!\p{L})/iu;

function isMakerOfBox(header: string, index: HeaderIndex): boolean {
  return !header.includes(".") && tellsOfMaker(header, index) && !PART.test(header.replaceAll("_", " "));
}

/** True for a column of makers or models of one kind of equipment. `Antenna Type` may hold `omni`: a model has letters and a digit. */
function namesUnit({ header, examples }: PlannedColumn, index: HeaderIndex, readers: Readers): boolean {
  const said = readUnitHeader(header, index, readers);
  if (said?.field !== "vendor" && said?.field !== "model") return false;
  return !said.isLoose || examples.some((text) => /\d/.test(text) && /\p{L}/u.test(text));
}

import type { AssetField } from "../model/asset.ts";
import { fold } from "../text/fold.ts";
import type { DraftColumn } from "./columns.ts";
import type { Readers } from "./field-readers.ts";
import { headerKey } from "./header-fold.ts";
import type { HeaderIndex } from "./header-index.ts";
import { lendFacts } from "./lent-facts.ts";
import { holdsProducts } from "./product-columns.ts";
import type { NamesEquipment } from "./row-kind.ts";
import type { Sampler } from "./table-sampler.ts";
import { type DraftGroup, hasProduct, TELLS_UNIT, type UnitGroup } from "./unit-group.ts";
import { fieldOfUnit, isActiveRadio, isElsewhere, isSide, readUnitHeader, type UnitHeader } from "./unit-headers.ts";

/** What the search for units looks at. */
interface UnitSearch {
  readonly columns: readonly DraftColumn[];
  readonly sample: Sampler;
  readonly index: HeaderIndex;
  readonly readers: Readers;
  readonly namesEquipment: NamesEquipment;
}

/**
 * Finds the columns of units by their headers; a column called by the kind alone is one where its values name equipment, and so is each
 * that is read because of its products alone.
 */
export function findUnitGroups(search: UnitSearch): readonly UnitGroup[] {
  const groups = new Map<string, DraftGroup>();
  for (const column of search.columns) {
    const said = unitColumn(column, search);
    if (said === undefined) continue;
    const key = `${fold(said.kind)} ${said.number}`;
    const group = groups.get(key) ?? { kind: said.kind, columns: new Map(), lent: new Set(), loose: new Set() };
    groups.set(key, group);
    group.columns.set(column.index, said.field);
    if (said.isLoose && !holdsKind(said.kind, column.index, search)) group.loose.add(column.index);
  }
  takeRepeated(search.columns, search.index, [...groups.values()], 2);
  takeRepeated(search.columns.toReversed(), search.index, [...groups.values()], groups.size);
  return withBothEnds(lendFacts([...groups.values()], search.readers)).filter(({ columns, loose }) =>
    [...columns].some(([column, field]) => TELLS_UNIT.includes(field) && !loose.has(column)),
  );
}

/** Leaves out what is at one end of a link only: what the record is plugged into, or an offer of two. */
function withBothEnds(groups: readonly DraftGroup[]): readonly DraftGroup[] {
  const ends = groups.filter((group) => isSide(group.kind) && hasProduct(group));
  return groups.filter((group) => !isSide(group.kind) || (ends.length > 1 && ends.includes(group)));
}

/** What a column tells of one unit, if it does. */
function unitColumn(column: DraftColumn, search: UnitSearch): UnitHeader | undefined {
  const { sample, index, readers } = search;
  if (sample(column.index).values.length === 0 || column.why === "mapping" || isElsewhere(column.header))
    return undefined;
  const said = readUnitHeader(column.header, index, readers);
  if (said !== undefined || !holdsUnits(column, search)) return said;
  return { kind: column.header, number: "", field: "model", isLoose: false };
}

/** True when a value of a column such as `RRU Type` names equipment; those of basebands and radios do where they are codes. */
function holdsKind(kind: string, column: number, { sample, readers, namesEquipment }: UnitSearch): boolean {
  const isRadio = isActiveRadio(readers.functions.inRole(kind));
  return sample(column).values.some((value) => namesEquipment(value) || (isRadio && isProductLike(value)));
}

/** A code as products have it, and no word: `AHEGB`, `RCU-742`. */
const CODE = /^(?=.*\p{Lu})[^\p{Ll}\s]{3,}$/u;
/** A name with a number, as products have it: `BB 6630`. */
const NUMBERED = /^(?=.*\p{L}).*\d/u;

/** True for a column called by the kind alone, or read because of its products, where its values are those of units. */
function holdsUnits(column: DraftColumn, search: UnitSearch): boolean {
  const { sample, readers, namesEquipment } = search;
  if (holdsProducts([column])) return true;
  if (column.field !== undefined || readers.functions.inRole(column.header) === undefined) return false;
  const { values, share } = sample(column.index);
  return (
    (values.some(namesEquipment) || hasCodes(column.header, search)) &&
    share((value) => isProductLike(value) || namesEquipment(value)) >= 0.5
  );
}

/** True where another column has the serial or part number of the kind, as `RET SN` beside `RET`. */
function hasCodes(kind: string, { columns, index, readers }: UnitSearch): boolean {
  return columns.some(({ header }) => {
    const said = readUnitHeader(header, index, readers);
    const isCode = said?.field === "serialNumber" || said?.field === "partNumber";
    return isCode && fold(`${said.kind} ${said.number}`) === fold(kind);
  });
}

function isProductLike(value: string): boolean {
  return CODE.test(value) || NUMBERED.test(value);
}

/**
 * Gives each unit its column where one header comes again behind several of them: `BBU, Qty, RRU, Qty`; or, where all columns are
 * taken the other way round, before each: `Vendor, BBU, Vendor, RRU`.
 */
function takeRepeated(
  columns: readonly DraftColumn[],
  index: HeaderIndex,
  groups: readonly DraftGroup[],
  least: number,
): void {
  const facts = new Map<string, { group: DraftGroup | undefined; column: number; field: AssetField }[]>();
  let group: DraftGroup | undefined;
  for (const column of columns) {
    const own = groups.find(({ columns }) => columns.has(column.index));
    const field = own === undefined && column.why !== "mapping" ? fieldOfUnit(index.look(column.header)) : undefined;
    group = own ?? (field === undefined ? undefined : group);
    if (field === undefined) continue;
    const key = headerKey(column.header);
    facts.set(key, [...(facts.get(key) ?? []), { group, column: column.index, field }]);
  }
  for (const places of facts.values()) {
    const behind = new Set(places.map(({ group }) => group));
    if (places.length < Math.max(2, least) || behind.size < places.length || behind.has(undefined)) continue;
    for (const { group, column, field } of places) group?.columns.set(column, field);
  }
}

/**
 * True when two units of a record are told one fact, such as their models. Else the columns may all be of one unit: a `Router Vendor`
 * beside `Model` is that of the model.
 */
export function haveOneFactTwice(groups: readonly UnitGroup[], columns: readonly DraftColumn[]): boolean {
  const grouped = new Set(groups.flatMap((group) => [...group.columns.keys()]));
  const own = columns.flatMap(({ index, field }) => (grouped.has(index) ? [] : (field ?? [])));
  const units = [
    own,
    ...groups.map(({ columns, loose }) => [...columns].flatMap(([at, is]) => (loose.has(at) ? [] : is))),
  ];
  return TELLS_UNIT.some((field) => units.filter((fields) => fields.includes(field)).length > 1);
}

/**
 * The unit whose maker and product stand in columns of its kind, such as `Server Vendor` and `Server Model`, in a table that names no
 * other maker: it is that of the record.
 */
export function onlyUnit(groups: readonly UnitGroup[], columns: readonly DraftColumn[]): UnitGroup | undefined {
  if (columns.some(({ field }) => field === "vendor")) return undefined;
  return groups.find((group) => hasProduct(group) && [...group.columns.values()].includes("vendor"));
}

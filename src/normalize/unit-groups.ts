import type { AssetField } from "../model/asset.ts";
import { fold } from "../text/fold.ts";
import { tellsOfOthers, tellsOfOtherTimes } from "../text/other-thing.ts";
import type { DraftColumn } from "./columns.ts";
import type { Readers } from "./field-readers.ts";
import type { HeaderIndex, HeaderMeaning } from "./header-index.ts";
import { holdsProducts } from "./product-columns.ts";
import type { NamesEquipment } from "./row-kind.ts";
import type { Sampler } from "./table-sampler.ts";

/** The columns of one kind of unit, such as `RRU Type` and `RRU Serial Number`, in a table whose records name several units. */
export interface UnitGroup {
  /** The kind as the headers write it. */
  readonly kind: string;
  /** What each of its columns tells of the unit. */
  readonly columns: ReadonlyMap<number, AssetField>;
}

/** What a header says of a unit: `RRU Type 2` is the model of the second RRU. */
export interface UnitHeader {
  readonly kind: string;
  readonly number: string;
  readonly field: AssetField;
  /** True where the word has other meanings too, as `Type` has: then the values must name equipment. */
  readonly isLoose: boolean;
}

/** Fields that one unit has and the others of its record do not share, those that tell who made it first. */
const OF_UNIT = [
  "vendor",
  "model",
  "partNumber",
  "serialNumber",
  "description",
  "name",
  "quantity",
  "softwareVersion",
  "hardwareVersion",
  "macAddress",
  "ipAddress",
  "sysObjectId",
  "installedOn",
  "manufacturedOn",
  "status",
] as const satisfies readonly AssetField[];
export const TELLS_UNIT: readonly AssetField[] = ["vendor", "model", "partNumber"];

/** Reads a header that is the name of a kind of equipment and a word for a fact about it, in either order. */
export function readUnitHeader(
  header: string,
  index: HeaderIndex,
  { functions }: Pick<Readers, "functions">,
): UnitHeader | undefined {
  if (header.includes(".") || isElsewhere(header) || index.look(header).ignored !== undefined) return undefined;
  const { text = "", number = "" } = /^(?<text>.*?)[\s_#]*(?<number>\d*)$/s.exec(header.trim())?.groups ?? {};
  const words = wordsOf(text);
  for (let length = 1; length < words.length; length += 1) {
    const ends = [words.slice(0, length), words.slice(-length)];
    const rests = [words.slice(length), words.slice(0, -length)];
    for (const [end, kind] of ends.map((one) => one.join(" ")).entries()) {
      const meaning = index.look((rests[end] ?? []).join(" "));
      const field = OF_UNIT.find((one) => names(meaning, one));
      if (field !== undefined && functions.inRole(kind) !== undefined)
        return { kind, number, field, isLoose: field === "model" && meaning.rule !== undefined };
    }
  }
  return undefined;
}

/** Words of Chinese headers, which are written without gaps. */
const WITHOUT_GAPS = /(?=设备型号|(?<!设备)型号|设备类型|(?<!设备)类型|设备厂家|(?<!设备)厂家|厂商|品牌|序列号|数量)/u;

/** The words of a header, also of a key such as `rruModel` and of `RRU型号`. */
function wordsOf(header: string): readonly string[] {
  const words = header.split(/[\s_-]+/).flatMap((word) => word.split(WITHOUT_GAPS));
  return words.length > 1 ? words : header.split(/(?<=\p{Ll}|\d)(?=\p{Lu}\p{Ll})/u);
}

/** True for a header of units that are not those of the record, or not now. */
function isElsewhere(header: string): boolean {
  return tellsOfOthers(header) || tellsOfOtherTimes(header);
}

function names({ hits }: HeaderMeaning, field: AssetField): boolean {
  return hits.some((hit) => hit.field === field && hit.how === undefined);
}

/**
 * Finds the columns of units by their headers; a column called by the kind alone is one where its values name equipment, and so is each
 * that is read because of its products alone.
 */
export function findUnitGroups(
  columns: readonly DraftColumn[],
  sample: Sampler,
  index: HeaderIndex,
  readers: Readers,
  namesEquipment: NamesEquipment,
): readonly UnitGroup[] {
  const holdsUnits = (column: DraftColumn): boolean => {
    if (holdsProducts([column])) return true;
    const isKind = column.field === undefined && readers.functions.inRole(column.header) !== undefined;
    return isKind && sample(column.index).share(namesEquipment) >= 0.5;
  };
  const groups = new Map<string, { readonly kind: string; readonly columns: Map<number, AssetField> }>();
  for (const column of columns) {
    const { values } = sample(column.index);
    if (values.length === 0 || column.why === "mapping" || isElsewhere(column.header)) continue;
    const said = readUnitHeader(column.header, index, readers);
    if (said?.isLoose && !values.some(namesEquipment)) continue;
    if (said === undefined && !holdsUnits(column)) continue;
    const { kind, number, field } = said ?? { kind: column.header, number: "", field: "model" as const };
    const key = `${fold(kind)} ${number}`;
    const group = groups.get(key) ?? { kind, columns: new Map() };
    groups.set(key, group);
    group.columns.set(column.index, field);
  }
  return [...groups.values()].filter((group) =>
    [...group.columns.values()].some((field) => TELLS_UNIT.includes(field)),
  );
}

/**
 * True when two units of a record are told one fact, such as their models. Else the columns may all be of one unit: a `Router Vendor`
 * beside `Model` is that of the model.
 */
export function haveOneFactTwice(groups: readonly UnitGroup[], columns: readonly DraftColumn[]): boolean {
  const grouped = new Set(groups.flatMap((group) => [...group.columns.keys()]));
  const own = columns.flatMap(({ index, field }) => (grouped.has(index) ? [] : (field ?? [])));
  const units = [own, ...groups.map((group) => [...group.columns.values()])];
  return TELLS_UNIT.some((field) => units.filter((fields) => fields.includes(field)).length > 1);
}

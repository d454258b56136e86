import type { AssetField } from "../model/asset.ts";
import type { ColumnsPlan } from "./columns.ts";
import type { Readers } from "./field-readers.ts";
import { TELLS_UNIT, type UnitGroup } from "./unit-group.ts";

/** Which cells of a record that names several units are told of which of them. */
export interface UnitCells {
  /** The units in columns of their kind. */
  readonly units: readonly KindCells[];
  /** Cells of the unit that has no kind: what the record says without naming one. */
  readonly own: ReadonlySet<number>;
  /** Cells that name its product. */
  readonly products: readonly number[];
  /** Cells that name the maker of the record. */
  readonly makers: readonly number[];
  /** Columns that tell of the unit without a kind, as they are read without the others. */
  readonly kept: readonly (readonly [number, AssetField])[];
  /** Cells told of the first unit of a record alone. */
  readonly once: ReadonlySet<number>;
  /** Headers of numbers that are told of no unit, as nobody knows of which of them they are. */
  readonly unshared: readonly string[];
  /** Cells of makers that are told of several units: where none of these is named, one is by its maker. */
  readonly lent: readonly LentCell[];
}

interface LentCell {
  readonly column: number;
  /** Places of the units among those of the table. */
  readonly units: readonly number[];
}

interface KindCells {
  readonly kind: string;
  readonly shown: ReadonlySet<number>;
  /** Cells of which one must be filled where there is such a unit. */
  readonly telling: readonly number[];
  /** True where the maker of the record is that of the unit. */
  readonly takesMaker: boolean;
}

/** Facts of one unit; the rest of what a record says once, such as its site, is said of all its units. */
const OF_ONE: readonly AssetField[] = [
  "model",
  "partNumber",
  "serialNumber",
  "role",
  "networkFunction",
  "quantity",
  "softwareVersion",
  "hardwareVersion",
  "macAddress",
  "ipAddress",
  "sysObjectId",
  "manufacturedOn",
  "countryOfProduction",
];
const PRODUCT: readonly AssetField[] = ["model", "partNumber"];
/** Says nothing in a cell of roles, where it may be a microwave; beside a baseband it is what stands at the antenna. */
const RADIO = /^radios?$/i;
/** Sums would count them again; a remark may be on any of the units. */
const ONCE: readonly AssetField[] = ["price", "trafficWeight", "description"];

/** Shares the columns of a table out among the units that its records name. */
export function shareCells(
  { columns, sources }: ColumnsPlan,
  groups: readonly UnitGroup[],
  readers: Pick<Readers, "functions">,
): UnitCells {
  const grouped = new Set(groups.flatMap((group) => [...group.columns.keys()]));
  const general = columns.filter(({ index }) => !grouped.has(index));
  const of = (fields: readonly AssetField[]): readonly number[] =>
    general.flatMap(({ field, index }) => (field !== undefined && fields.includes(field) ? index : []));
  const makers = of(["vendor"]);
  const apart = new Set([...makers, ...of(OF_ONE), ...of(ONCE)]);
  const shared = general.filter(({ index }) => !apart.has(index));
  const products = of(PRODUCT);
  const heirs = heirsOf(groups, products.length > 0, readers);
  const kept = (["vendor", "supplier", ...OF_ONE] as const).flatMap((field) =>
    (sources[field] ?? []).flat().flatMap((column) => (grouped.has(column) ? [] : [[column, field] as const])),
  );
  return {
    units: groups.map((group) => ({
      kind: group.kind,
      shown: new Set([...sharedWith(group), ...group.columns.keys(), ...(heirs.has(group) ? makers : [])]),
      telling: [...group.columns].flatMap(([column, field]) =>
        TELLS_UNIT.includes(field) && !group.lent.has(column) ? column : [],
      ),
      takesMaker: heirs.has(group),
    })),
    own: new Set([...shared.map(({ index }) => index), ...makers, ...of(OF_ONE)]),
    products,
    makers,
    kept,
    once: new Set([...of(ONCE), ...(products.length === 0 ? of(["serialNumber"]) : [])]),
    unshared: products.length > 0 ? [] : general.flatMap(({ field, header }) => (field === "quantity" ? header : [])),
    lent: lentCells(groups),
  };

  /** What the record says of all its units, but what the unit is told in a column of its own. */
  function sharedWith(group: UnitGroup): readonly number[] {
    const fields = new Set([...group.columns.values()]);
    return shared.flatMap(({ field, index }) => (field !== undefined && fields.has(field) ? [] : index));
  }
}

function lentCells(groups: readonly UnitGroup[]): readonly LentCell[] {
  const columns = new Set(groups.flatMap(({ lent }) => [...lent]));
  return [...columns].flatMap((column) => {
    const units = groups.flatMap((group, at) => (group.columns.get(column) === "vendor" ? at : []));
    return units.length === 0 ? [] : { column, units };
  });
}

/**
 * The groups without a column for their maker that take that of the record: the radio units; or all, where there are none and
 * the record names no other unit.
 */
function heirsOf(
  groups: readonly UnitGroup[],
  hasOther: boolean,
  { functions }: Pick<Readers, "functions">,
): ReadonlySet<UnitGroup> {
  const isRadio = ({ kind }: UnitGroup): boolean => {
    const found = functions.inRole(kind);
    return RADIO.test(kind) || (found?.domain === "ran" && found.part !== "passive");
  };
  const without = groups.filter((group) => ![...group.columns.values()].includes("vendor"));
  return new Set(hasOther || groups.some(isRadio) ? without.filter(isRadio) : without);
}

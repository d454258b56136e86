import type { AssetField } from "../model/asset.ts";

/** The columns of one kind of unit, such as `RRU Type` and `RRU Serial Number`, in a table whose records name several units. */
export interface UnitGroup {
  /** The kind as the headers write it. */
  readonly kind: string;
  /** What each of its columns tells of the unit. */
  readonly columns: ReadonlyMap<number, AssetField>;
  /** Those of its columns that tell of other units too, as `Antenna Vendor` beside two models of antennas. */
  readonly lent: ReadonlySet<number>;
  /** Those of its columns that may say `omni` or `PE` as well as a product. */
  readonly loose: ReadonlySet<number>;
}

export const TELLS_UNIT: readonly AssetField[] = ["vendor", "model", "partNumber"];

/** A group while columns are still added to it. */
export interface DraftGroup extends UnitGroup {
  readonly columns: Map<number, AssetField>;
  readonly lent: Set<number>;
  readonly loose: Set<number>;
}

/** True for a unit of which a column names the product. */
export function hasProduct({ columns }: UnitGroup): boolean {
  const fields = [...columns.values()];
  return fields.includes("model") || fields.includes("partNumber");
}

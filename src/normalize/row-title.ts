import type { AssetField } from "../model/asset.ts";
import type { PlannedColumn } from "../model/input-info.ts";
import type { ColumnsPlan } from "./columns.ts";
import type { Profile } from "./profile.ts";
import type { FirstCells } from "./row-kind.ts";

/** Fields in whose column a title may stand. */
const TITLED: ReadonlySet<AssetField> = new Set([
  "id",
  "name",
  "model",
  "description",
  "site",
  "region",
  "role",
  "networkFunction",
  "parent",
  "position",
]);

/** Fields in whose column equipment is named, also by a text that stands alone. */
const NAMING: ReadonlySet<AssetField> = new Set(["name", "vendor", "model", "partNumber", "description"]);

/** What a title is told by. */
interface Table {
  readonly names: readonly string[];
  readonly columns: readonly PlannedColumn[];
  readonly profile: Profile | undefined;
  readonly plan: Pick<ColumnsPlan, "sources">;
}

/** A single text is a title unless it stands in a column of codes, or where a name of equipment may stand alone. */
export function isTitle({ column, text }: FirstCells, { names, columns, profile, plan }: Table): boolean {
  const field = columns.find((one) => one.index === column)?.field;
  if (profile?.titles) return true;
  if (!/\p{L}{2}/u.test(text) || names.length < 3) return false;
  if (field !== undefined && !TITLED.has(field)) return false;
  if (field === "model" || field === "vendor" || field === "description" || field === "name") {
    const titled = /\s/.test(text) || !/\d/.test(text);
    return (profile?.bill === true || plan.sources.quantity !== undefined) && titled && field !== "vendor";
  }
  return true;
}

/** True where a text that stands alone may name equipment. */
export function mayNameEquipment({ column }: FirstCells, { columns, profile }: Table): boolean {
  const field = columns.find(({ index }) => index === column)?.field;
  return profile?.titles !== true && field !== undefined && NAMING.has(field);
}

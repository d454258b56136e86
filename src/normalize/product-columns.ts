import type { AssetField } from "../model/asset.ts";
import type { PlannedColumn } from "../model/input-info.ts";
import type { ColumnSample } from "./column-sample.ts";
import type { HeaderIndex } from "./header-index.ts";
import type { Choice } from "./profile-columns.ts";
import { isElsewhere, tellsOfMaker } from "./unit-headers.ts";

/** Why a column of products is read whose header says nothing. */
const HOLDS_PRODUCTS = "the catalogue knows its values as products";

/** What is looked at. */
interface Columns {
  readonly headers: readonly string[];
  readonly sample: (column: number) => ColumnSample;
  readonly namesEquipment: (text: string) => boolean;
  readonly index: HeaderIndex;
}

const WHAT: readonly AssetField[] = ["model", "partNumber", "description"];
const LEAST = 0.5;

/**
 * Where no header says what the equipment is, the columns of which half of the values are known products say it:
 * those that no word names, and names of several words where no maker stands either, as hosts have names of one word.
 */
export function takeProducts(input: Columns, choices: (Choice | undefined)[]): void {
  const given = new Set(choices.map((choice) => choice?.field));
  if (WHAT.some((field) => given.has(field))) return;
  input.headers.forEach((header, column) => {
    const choice = choices[column];
    const isName = choice?.field === "name" && !choice.fixed && !given.has("vendor");
    if ((choice !== undefined && !isName) || isElsewhere(header) || tellsOfMaker(header, input.index)) return;
    const isProduct = (value: string): boolean => (!isName || /\s/.test(value)) && input.namesEquipment(value);
    if (input.sample(column).share(isProduct) < LEAST) return;
    choices[column] = { field: "model", why: HOLDS_PRODUCTS, rank: 40, fixed: false };
  });
}

/** True when a column is read because of its products alone. */
export function holdsProducts(columns: readonly Pick<PlannedColumn, "why">[]): boolean {
  return columns.some(({ why }) => why.startsWith(HOLDS_PRODUCTS));
}

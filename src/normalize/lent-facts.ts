import type { AssetField } from "../model/asset.ts";
import type { Readers } from "./field-readers.ts";
import { type DraftGroup, hasProduct } from "./unit-group.ts";
import { isActiveRadio } from "./unit-headers.ts";

/** Kinds that stand for all radio units of a place: `RAN Vendor` is the maker of its basebands and radios. */
const ALL_RADIO: ReadonlySet<string> = new Set(["base-station", "gnb", "enb", "nodeb", "bts"]);

/**
 * Gives what is told of a kind without a product to the units of the kind that have one: `Antenna Vendor` to each of `Antenna 1 Model` and
 * `Antenna 2 Model`, `Number of RRUs` to `RRU Type` where it is the only one.
 */
export function lendFacts(groups: readonly DraftGroup[], { functions }: Pick<Readers, "functions">): DraftGroup[] {
  const functionOf = ({ kind }: DraftGroup) => functions.inRole(kind);
  const isAll = (group: DraftGroup): boolean => ALL_RADIO.has(functionOf(group)?.id ?? "");
  const named = groups.filter(hasProduct);
  const bare = groups.filter((group) => !hasProduct(group));
  const isOnlyAll = bare.filter(isAll).length === 1;
  const lent = bare.filter((group) => {
    const kind = functionOf(group);
    const alike = kind === undefined ? [] : named.filter((one) => functionOf(one)?.id === kind.id);
    const radios = isAll(group) && isOnlyAll ? named.filter((one) => isActiveRadio(functionOf(one))) : [];
    return lend(group, alike.length > 0 ? alike : radios);
  });
  return groups.filter((group) => !lent.includes(group));
}

/** Lends the columns of a group to others that have none of the kind; a fact of one unit only where there is one. */
function lend({ columns }: DraftGroup, units: readonly DraftGroup[]): boolean {
  let isLent = false;
  for (const [column, field] of columns) {
    const heirs = units.filter((unit) => !fieldsOf(unit).includes(field));
    if (heirs.length === 0 || (heirs.length > 1 && field !== "vendor" && field !== "supplier")) continue;
    for (const heir of heirs) {
      heir.columns.set(column, field);
      heir.lent.add(column);
    }
    isLent = true;
  }
  return isLent;
}

function fieldsOf({ columns }: DraftGroup): readonly AssetField[] {
  return [...columns.values()];
}

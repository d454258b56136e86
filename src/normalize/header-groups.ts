import { headerKey } from "./header-fold.ts";
import type { HeaderIndex } from "./header-index.ts";

/** Names that say little without the group above them. */
const GENERAL =
  /^(name|id|code|bezeichnung|nom|nombre|nazwa|název|názov|naziv|denumire|име|название|наименование|код|назва|όνομα|namn|navn|nimi|nosaukums|名称)$/i;

/**
 * The record above the header when it names groups of columns, as merged cells leave it: gaps, words of headers or kinds of
 * units whose columns have like names, no values. Each name stands over the columns up to the next one.
 */
export function groupsAbove(
  above: readonly string[],
  names: readonly string[],
  index: HeaderIndex,
): readonly string[] | undefined {
  const filled = above.filter((cell) => cell !== "");
  const hasGaps = filled.length >= 2 && filled.length < names.filter((name) => name !== "").length;
  if (!hasGaps || !filled.every((cell) => cell.length <= 40 && !/[\d:]/.test(cell))) return undefined;
  let group = "";
  const groups = above.map((cell) => {
    if (cell !== "") group = cell;
    return group;
  });
  const isKnown = filled.some((cell) => index.look(cell).hits.length > 0);
  return isKnown || haveLikeNames(groups, names) ? groups : undefined;
}

/** What columns under groups are called: `Name` under `Site` is the name of the site, and `Type` under `RRU` its type. */
export function underGroups(groups: readonly string[], names: readonly string[], index: HeaderIndex): string[] {
  const areAlike = haveLikeNames(groups, names);
  return names.map((name, column) => {
    const group = groups[column] ?? "";
    const isApart = areAlike && index.look(group).hits.length === 0;
    return isApart ? `${group} ${name}`.trim() : underGroup(group, name, index);
  });
}

function underGroup(group: string, name: string, index: HeaderIndex): string {
  const own = index.look(name);
  if (group === "" || (own.hits.length > 0 && own.rule === undefined)) return name || group;
  const joined = `${group} ${name}`.trim();
  if (index.look(joined).hits.length > 0) return joined;
  const isNamed = GENERAL.test(name) && index.look(group).hits.length > 0;
  return name === "" || isNamed ? group : name;
}

/** True when columns of two groups have one name, as the types of several kinds of units. */
function haveLikeNames(groups: readonly string[], names: readonly string[]): boolean {
  const columns = names.map((name, column) => ({ name: headerKey(name), group: groups[column] ?? "" }));
  const named = columns.filter(({ name, group }) => name !== "" && group !== "");
  return named.some((one) => named.some(({ name, group }) => name === one.name && group !== one.group));
}

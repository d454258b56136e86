import type { Asset, AssetField } from "../model/asset.ts";
import type { DATE_FIELDS } from "./field-readers.ts";
import type { Sources } from "./source-cells.ts";

type DayField = (typeof DATE_FIELDS)[number];

/** Two days of one unit, of which the first cannot be later, and what it would mean. */
interface Pair {
  readonly first: DayField;
  readonly second: DayField;
  readonly words: string;
}

const PAIRS: readonly Pair[] = [
  { first: "orderedOn", second: "deliveredOn", words: "ordered %1, after it was delivered %2" },
  { first: "orderedOn", second: "installedOn", words: "ordered %1, after it was installed %2" },
  { first: "installedOn", second: "upgradedOn", words: "installed %1, after it was upgraded %2" },
  { first: "installedOn", second: "removedOn", words: "installed %1, after it was removed %2" },
  { first: "manufacturedOn", second: "installedOn", words: "manufactured %1, after it was installed %2" },
];

/** A contradiction between the days of one record. */
export interface Disorder {
  readonly field: AssetField;
  readonly message: string;
}

/**
 * The pairs that a table has columns for. A unit inside a node may be younger than the day on which the node was
 * installed, so there the day of manufacture proves nothing.
 */
export function dayPairs(sources: Sources): readonly Pair[] {
  return PAIRS.filter(
    ({ first, second }) =>
      sources[first] !== undefined &&
      sources[second] !== undefined &&
      !(first === "manufacturedOn" && sources.parent !== undefined),
  );
}

/** The first pair of days that cannot both be right. */
export function disorderOf(pairs: readonly Pair[], days: Pick<Asset, DayField>): Disorder | undefined {
  for (const { first, second, words } of pairs) {
    const [before, after] = [days[first], days[second]];
    if (before === undefined || after === undefined || before <= after) continue;
    return { field: first, message: words.replace("%1", before).replace("%2", after) };
  }
  return undefined;
}

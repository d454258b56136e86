import type { CostRange, PriceEntry } from "../model/plan.ts";
import type { FamilyUnits, RemediationItem } from "../model/remediation.ts";

/** What the price book makes of an item: its cost, or why there is none although there are prices. */
export interface Priced {
  readonly cost?: CostRange | undefined;
  readonly trouble?: string | undefined;
}

interface Part {
  readonly price: PriceEntry;
  readonly units: number;
}

/**
 * Cost of an item by the price book: for the units of each product family the fitting line that names most. Units for which
 * no line fits are left out and the cost says so; prices in several currencies are never added.
 */
export function costOf(item: RemediationItem, prices: readonly PriceEntry[]): Priced {
  const parts = partsOf(item).flatMap(({ family, units }) => {
    const price = units === 0 ? undefined : priceOf(item, family, prices);
    return price === undefined ? [] : [{ price, units }];
  });
  const [first] = parts;
  if (first === undefined) return {};
  const currencies = [...new Set(parts.map(({ price }) => price.currency))];
  if (currencies.length > 1)
    return {
      trouble: `${item.id} has prices in ${currencies.join(" and ")}, which are not added: its cost is not supplied`,
    };
  const covered = parts.reduce((sum, { units }) => sum + units, 0);
  return {
    cost: { ...totals(parts), currency: first.price.currency, from: fromText(parts), ...partial(covered, item) },
  };
}

function partial(covered: number, { units }: RemediationItem): { readonly units?: number } {
  return covered < units ? { units: covered } : {};
}

/** The units of each family, and those of which no family is known. */
function partsOf({
  units,
  unitsByFamily = [],
}: RemediationItem): readonly (Omit<FamilyUnits, "family"> & { readonly family: string | undefined })[] {
  const named = unitsByFamily.reduce((sum, part) => sum + part.units, 0);
  return named < units ? [...unitsByFamily, { family: undefined, units: units - named }] : unitsByFamily;
}

function priceOf(
  item: RemediationItem,
  family: string | undefined,
  prices: readonly PriceEntry[],
): PriceEntry | undefined {
  let best: { readonly price: PriceEntry; readonly rank: number } | undefined;
  for (const price of prices) {
    const rank = rankOf(item, family, price);
    if (rank !== undefined && rank > (best?.rank ?? -1)) best = { price, rank };
  }
  return best?.price;
}

/** How many keys of the line fit; undefined when it misses one. */
function rankOf(item: RemediationItem, family: string | undefined, price: PriceEntry): number | undefined {
  const pairs = [
    [price.vendor, item.vendor],
    [price.function, item.function],
    [price.domain, item.domain],
    [price.family, family],
    [price.action, item.action],
  ] as const;
  const asked = pairs.filter(([key]) => key !== undefined);
  return asked.every(([key, fact]) => keyOf(key) === keyOf(fact)) ? asked.length : undefined;
}

function totals(parts: readonly Part[]): Pick<CostRange, "low" | "base" | "high"> {
  const total = (point: "low" | "base" | "high") =>
    Math.round(parts.reduce((sum, { price, units }) => sum + price[point] * units, 0) * 100) / 100;
  return { low: total("low"), base: total("base"), high: total("high") };
}

/** `prices.csv, line 2 (framework contract, 2026)`, or several lines. */
function fromText(parts: readonly Part[]): string {
  const prices = [...new Set(parts.map(({ price }) => price))].sort((a, b) => a.line - b.line);
  const lines = prices.map(({ line, source, year }) => {
    const words = [source, year].filter((part) => part !== undefined).join(", ");
    return words === "" ? `${line}` : `${line} (${words})`;
  });
  return `${prices[0]?.file}, ${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`;
}

/** Keys that differ in case or in space around them are the same. */
export function keyOf(text: string | undefined): string {
  return (text ?? "").trim().toLowerCase();
}

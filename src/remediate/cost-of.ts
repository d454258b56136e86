import type { CostRange, PriceEntry } from "../model/plan.ts";
import type { RemediationItem } from "../model/remediation.ts";

/** Cost of an item by the price book: the fitting line that names most, times its units. Undefined when none fits. */
export function costOf(item: RemediationItem, prices: readonly PriceEntry[]): CostRange | undefined {
  let best: { readonly price: PriceEntry; readonly rank: number } | undefined;
  for (const price of prices) {
    const rank = rankOf(item, price);
    if (rank !== undefined && rank > (best?.rank ?? -1)) best = { price, rank };
  }
  if (best === undefined || item.units === 0) return undefined;
  const { low, base, high, currency, file, line } = best.price;
  const total = (price: number) => Math.round(price * item.units * 100) / 100;
  return { low: total(low), base: total(base), high: total(high), currency, from: `${file}, line ${line}` };
}

/** How many keys of the line the item fits; undefined when it misses one. A family fits an item that has no other. */
function rankOf(item: RemediationItem, price: PriceEntry): number | undefined {
  const only = item.families.length === 1 ? item.families[0] : undefined;
  const pairs = [
    [price.vendor, item.vendor],
    [price.function, item.function],
    [price.domain, item.domain],
    [price.family, only],
    [price.action, item.action],
  ] as const;
  const asked = pairs.filter(([key]) => key !== undefined);
  return asked.every(([key, fact]) => fold(key) === fold(fact)) ? asked.length : undefined;
}

function fold(text: string | undefined): string {
  return (text ?? "").trim().toLowerCase();
}

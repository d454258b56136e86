import type { CostRange } from "../../model/plan.ts";
import type { RemediationItem } from "../../model/remediation.ts";
import { count, formatNumber } from "../format.ts";

/** What the plan costs as far as anybody said, and for what nobody did. */
export interface PlanCost {
  /** One range a currency, as text; amounts of different currencies are never added. */
  readonly totals: readonly string[];
  /** What is not supplied, or undefined when everything is. */
  readonly missing: string | undefined;
}

/** Adds up the costs of a plan. Nothing that is not supplied counts as 0. */
export function planCost(items: readonly RemediationItem[]): PlanCost {
  const byCurrency = new Map<string, CostRange>();
  for (const { cost } of items) {
    if (cost === undefined) continue;
    const sum = byCurrency.get(cost.currency) ?? { low: 0, base: 0, high: 0, currency: cost.currency, from: "" };
    const [low, base, high] = [sum.low + cost.low, sum.base + cost.base, sum.high + cost.high];
    byCurrency.set(cost.currency, { ...sum, low, base, high });
  }
  return { totals: [...byCurrency.values()].map(costText), missing: missingText(items) };
}

/** `GBP 60,000 (40,000 to 80,000)`. */
export function costText({ low, base, high, currency }: CostRange): string {
  const range = low === high ? "" : ` (${formatNumber(low)} to ${formatNumber(high)})`;
  return `${currency} ${formatNumber(base)}${range}`;
}

function missingText(items: readonly RemediationItem[]): string | undefined {
  const without = items.filter(({ cost }) => cost === undefined);
  const partly = items.filter(({ cost }) => cost?.units !== undefined);
  if (without.length + partly.length === 0) return undefined;
  if (without.length === items.length) return "not supplied";
  const units = [...without, ...partly].reduce((sum, item) => sum + item.units - (item.cost?.units ?? 0), 0);
  const parts = [
    without.length > 0 ? `for ${formatNumber(without.length)} of ${count(items.length, "item")}` : undefined,
    partly.length > 0 ? `for a part of ${formatNumber(partly.length)} more` : undefined,
  ].filter((part) => part !== undefined);
  return `not supplied ${parts.join(" and ").replace(/^for a part of (\S+) more$/, "for a part of $1")} (${count(units, "unit")})`;
}

import type { RemediationItem } from "../../model/remediation.ts";

/** Items that one rule asks for in the same way of one maker, by the same day. */
export interface Step {
  readonly items: readonly RemediationItem[];
  readonly first: RemediationItem;
  readonly units: number;
}

/** The plan in the steps that a decision is made about: one a rule, maker, action and day, in the order of the plan. */
export function firstSteps(plan: readonly RemediationItem[]): Step[] {
  const groups = new Map<string, [RemediationItem, ...RemediationItem[]]>();
  for (const item of plan) {
    const key = [item.pack, item.rule, item.outcome, item.vendor, item.action, item.deadline].join("|");
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return [...groups.values()].map((items) => ({
    items,
    first: items[0],
    units: items.reduce((sum, { units }) => sum + units, 0),
  }));
}

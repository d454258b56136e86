import { daysBetween } from "../../model/iso-date.ts";
import type { ItemLink, RemediationItem } from "../../model/remediation.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { costText } from "../facts/costs.ts";
import { wavesOf } from "../facts/waves.ts";
import { type TableColumn, tableColumn } from "../table-column.ts";

/** An item of the plan with its wave, on the day that is judged. */
export interface PlacedItem {
  readonly item: RemediationItem;
  readonly wave: number;
  readonly asOf: string;
}

/** A column of the plan. */
export type PlanColumn = TableColumn<PlacedItem>;

const column = tableColumn<PlacedItem>;

/** What netvet works out of an item. */
export const WORKED_OUT: readonly PlanColumn[] = [
  column("key", "text", 40, ({ item }) => item.key ?? item.id),
  column("item", "text", 8, ({ item }) => item.id),
  column("wave", "number", 7, ({ wave }) => wave),
  column("action", "text", 15, ({ item }) => item.action),
  column("outcome", "text", 10, ({ item }) => item.outcome),
  column("severity", "text", 10, ({ item }) => item.severity),
  column("maker", "text", 18, ({ item }) => item.vendorName),
  column("function", "text", 18, ({ item }) => item.functionName),
  column("domain", "text", 12, ({ item }) => item.domain),
  column("families", "long", 30, ({ item }) => item.families.join(", ")),
  column("assets", "number", 9, ({ item }) => item.assets),
  column("units", "number", 9, ({ item }) => item.units),
  column("sites", "number", 8, ({ item }) => item.sites),
  column("site_names", "long", 30, ({ item }) => item.siteNames.join(", ")),
  column("last_allowed_day", "day", 13, ({ item }) => item.deadline),
  column("days_left", "number", 9, ({ item, asOf }) =>
    item.deadline === undefined ? undefined : daysBetween(asOf, item.deadline),
  ),
  column("day_set_by", "text", 24, ({ item }) =>
    item.deadline === undefined ? undefined : (item.deadlineOf ?? `${item.pack}/${item.rule}`),
  ),
  column("units_per_month", "number", 11, ({ item }) => item.unitsPerMonth),
  column("set_by", "text", 30, ({ item }) => `${item.pack}/${item.rule}`),
  column("also_asked_by", "long", 30, ({ item }) => item.alsoAskedBy.join(", ")),
  column("after", "long", 16, ({ item }) => linkText(item.after)),
  column("together_with", "long", 16, ({ item }) => linkText(item.together)),
  column("why", "long", 50, ({ item }) => item.why),
  column("how", "long", 50, ({ item }) => [item.how, ...(item.steps ?? [])].join(" ")),
  column("interim_controls", "long", 50, ({ item }) => item.interim?.join(" ")),
  column("replacement", "long", 40, ({ item }) => item.replacement),
  column("playbook", "text", 18, ({ item }) => item.playbook),
];

/** What people fill in and `--plan` reads again. */
export const FILLED_IN: readonly PlanColumn[] = [
  column("owner", "text", 20, ({ item }) => item.owner),
  column("status", "text", 14, ({ item }) => item.status),
  column("due", "day", 13, ({ item }) => item.due),
  column("cost_low", "amount", 14, ({ item }) => wholeCost(item)?.low),
  column("cost_base", "amount", 14, ({ item }) => wholeCost(item)?.base),
  column("cost_high", "amount", 14, ({ item }) => wholeCost(item)?.high),
  column("currency", "text", 10, ({ item }) => wholeCost(item)?.currency),
  column("note", "text", 36, ({ item }) => item.note),
];

/** Where a cost comes from; it stands beside what people fill in and is not read again. */
export const COST_FROM: PlanColumn = column("cost_from", "text", 24, ({ item }) => costFrom(item));

/** Names of all columns of a plan but those that people added. */
export const PLAN_NAMES: ReadonlySet<string> = new Set(
  [...WORKED_OUT, ...FILLED_IN, COST_FROM].map(({ name }) => name),
);

/** Columns that people added to the plan, in the order in which the items name them. */
export function addedColumns({ remediation }: Pick<ScanResult, "remediation">): PlanColumn[] {
  const names = new Set(remediation.flatMap(({ own = {} }) => Object.keys(own)));
  return [...names].map((name) => column(name, "text", 20, ({ item }) => item.own?.[name]));
}

/** The items in order, each with its wave. */
export function placedItems({ remediation, asOf }: Pick<ScanResult, "remediation" | "asOf">): PlacedItem[] {
  const waves = new Map(wavesOf(remediation, asOf).flatMap(({ number, items }) => items.map(({ id }) => [id, number])));
  return remediation.map((item) => ({ item, wave: waves.get(item.id) ?? 0, asOf }));
}

/** A cost that covers a part of the units would come back as the cost of all, and stays out of the cells to fill in. */
function wholeCost({ cost }: RemediationItem): RemediationItem["cost"] {
  return cost?.units === undefined ? cost : undefined;
}

function costFrom({ cost, units }: RemediationItem): string {
  if (cost === undefined) return "not supplied";
  if (cost.units === undefined) return cost.from;
  return `${cost.from}: ${costText(cost)} for ${cost.units} of ${units} units; the rest is not supplied`;
}

function linkText(links: readonly ItemLink[] | undefined): string | undefined {
  return links?.flatMap(({ items }) => items).join(", ");
}

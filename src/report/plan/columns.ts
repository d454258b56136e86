import { daysBetween } from "../../model/iso-date.ts";
import type { ItemLink, RemediationItem } from "../../model/remediation.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { costText } from "../facts/costs.ts";
import { wavesOf } from "../facts/waves.ts";
import { type TableColumn, tableColumn } from "../table-column.ts";

/** An item of the plan with its wave, on the day that is judged. */
interface PlacedItem {
  readonly item: RemediationItem;
  readonly wave: number;
  readonly asOf: string;
}

/** A line of the plan: what people decided, and the item that it is for; none where nothing asks for it now. */
export interface PlanLine {
  readonly decided: Pick<RemediationItem, "key" | "owner" | "status" | "due" | "cost" | "note" | "own">;
  readonly placed: PlacedItem | undefined;
}

/** A column of the plan. */
export type PlanColumn = TableColumn<PlanLine>;

const column = tableColumn<PlanLine>;

/** A column that is empty where there is no item. */
function ofItem(
  name: string,
  kind: PlanColumn["kind"],
  width: number,
  read: (placed: PlacedItem) => string | number | undefined,
): PlanColumn {
  return column(name, kind, width, ({ placed }) => placed && read(placed));
}

/** Stands where the reason of an item would. */
const KEPT =
  "No open finding asks for this now: it is closed, accepted or goes by another key. Delete the line when nobody needs it.";

/** What netvet works out of an item. */
export const WORKED_OUT: readonly PlanColumn[] = [
  column("key", "text", 40, ({ decided, placed }) => decided.key ?? placed?.item.id),
  ofItem("item", "text", 8, ({ item }) => item.id),
  ofItem("wave", "number", 7, ({ wave }) => wave),
  ofItem("action", "text", 15, ({ item }) => item.action),
  ofItem("outcome", "text", 10, ({ item }) => item.outcome),
  ofItem("severity", "text", 10, ({ item }) => item.severity),
  ofItem("maker", "text", 18, ({ item }) => item.vendorName),
  ofItem("function", "text", 18, ({ item }) => item.functionName),
  ofItem("domain", "text", 12, ({ item }) => item.domain),
  ofItem("families", "long", 30, ({ item }) => item.families.join(", ")),
  ofItem("assets", "number", 9, ({ item }) => item.assets),
  ofItem("units", "number", 9, ({ item }) => item.units),
  ofItem("sites", "number", 8, ({ item }) => item.sites),
  ofItem("site_names", "long", 30, ({ item }) => item.siteNames.join(", ")),
  ofItem("last_allowed_day", "day", 13, ({ item }) => item.deadline),
  ofItem("days_left", "number", 9, ({ item, asOf }) =>
    item.deadline === undefined ? undefined : daysBetween(asOf, item.deadline),
  ),
  ofItem("day_set_by", "text", 24, ({ item }) =>
    item.deadline === undefined ? undefined : (item.deadlineOf ?? `${item.pack}/${item.rule}`),
  ),
  ofItem("units_per_month", "number", 11, ({ item }) => item.unitsPerMonth),
  ofItem("set_by", "text", 30, ({ item }) => `${item.pack}/${item.rule}`),
  ofItem("also_asked_by", "long", 30, ({ item }) => item.alsoAskedBy.join(", ")),
  ofItem("after", "long", 16, ({ item }) => linkText(item.after)),
  ofItem("together_with", "long", 16, ({ item }) => linkText(item.together)),
  column("why", "long", 50, ({ placed }) => placed?.item.why ?? KEPT),
  ofItem("how", "long", 50, ({ item }) => [item.how, ...(item.steps ?? [])].join(" ")),
  ofItem("interim_controls", "long", 50, ({ item }) => item.interim?.join(" ")),
  ofItem("replacement", "long", 40, ({ item }) => item.replacement),
  ofItem("playbook", "text", 18, ({ item }) => item.playbook),
];

/** What people fill in and `--plan` reads again. */
export const FILLED_IN: readonly PlanColumn[] = [
  column("owner", "text", 20, ({ decided }) => decided.owner),
  column("status", "text", 14, ({ decided }) => decided.status),
  column("due", "day", 13, ({ decided }) => decided.due),
  column("cost_low", "amount", 14, ({ decided }) => wholeCost(decided)?.low),
  column("cost_base", "amount", 14, ({ decided }) => wholeCost(decided)?.base),
  column("cost_high", "amount", 14, ({ decided }) => wholeCost(decided)?.high),
  column("currency", "text", 10, ({ decided }) => wholeCost(decided)?.currency),
  column("note", "text", 36, ({ decided }) => decided.note),
];

/** Where a cost comes from; it stands beside what people fill in and is not read again. */
export const COST_FROM: PlanColumn = column("cost_from", "text", 24, ({ decided, placed }) =>
  costFrom(decided, placed),
);

/** Names of all columns of a plan but those that people added. */
export const PLAN_NAMES: ReadonlySet<string> = new Set(
  [...WORKED_OUT, ...FILLED_IN, COST_FROM].map(({ name }) => name),
);

/** Columns that people added to the plan, in the order in which its lines name them. */
export function addedColumns(lines: readonly PlanLine[]): PlanColumn[] {
  const names = new Set(lines.flatMap(({ decided: { own = {} } }) => Object.keys(own)));
  return [...names].map((name) => column(name, "text", 20, ({ decided }) => decided.own?.[name]));
}

/** The items in order, each with its wave, and then what was decided on others. */
export function planLines({ remediation, planKept = [], asOf }: ScanResult): PlanLine[] {
  const waves = new Map(wavesOf(remediation, asOf).flatMap(({ number, items }) => items.map(({ id }) => [id, number])));
  const placed = (item: RemediationItem) => ({ item, wave: waves.get(item.id) ?? 0, asOf });
  return [
    ...remediation.map((item) => ({ decided: item, placed: placed(item) })),
    ...planKept.map((decided) => ({ decided, placed: undefined })),
  ];
}

/** A cost that covers a part of the units would come back as the cost of all, and stays out of the cells to fill in. */
function wholeCost({ cost }: PlanLine["decided"]): RemediationItem["cost"] {
  return cost?.units === undefined ? cost : undefined;
}

function costFrom({ cost }: PlanLine["decided"], placed: PlacedItem | undefined): string | undefined {
  if (cost === undefined) return placed && "not supplied";
  if (cost.units === undefined) return cost.from;
  return `${cost.from}: ${costText(cost)} for ${cost.units} of ${placed?.item.units} units; the rest is not supplied`;
}

function linkText(links: readonly ItemLink[] | undefined): string | undefined {
  return links?.flatMap(({ items }) => items).join(", ");
}

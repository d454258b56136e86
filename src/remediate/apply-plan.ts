import { type Diagnostic, onTheWhole } from "../model/diagnostic.ts";
import type { DiagnosticCode } from "../model/diagnostic-code.ts";
import type { IsoDate } from "../model/iso-date.ts";
import type { CostRange, KeptDecision, PlanEntry, PlanFile, PriceEntry } from "../model/plan.ts";
import type { RemediationItem } from "../model/remediation.ts";
import { costOf } from "./cost-of.ts";

/** A plan, and where people's decisions and the findings do not agree. */
export interface Planned {
  readonly items: readonly RemediationItem[];
  /** What was decided on items that are not among these. */
  readonly kept: readonly KeptDecision[];
  readonly troubles: readonly Diagnostic[];
}

interface Decisions {
  readonly asOf: IsoDate;
  readonly plan: PlanFile | undefined;
  readonly prices: readonly PriceEntry[] | undefined;
}

/** Words of people that say that an item needs no more work. */
const DONE = /^(done|closed|complete[d]?|finished)$/i;

const NAMELESS =
  "the column key names no item in this line: what was written into it is not carried on; put the key back, or take the line out";

/** Puts owner, status, day and cost on the items that they were decided for, and prices on the others. */
export function applyPlan(items: readonly RemediationItem[], { plan, prices = [] }: Decisions): Planned {
  const entries = new Map((plan?.entries ?? []).map((entry) => [entry.key, entry]));
  const troubles: Diagnostic[] = [];
  const decided = items.map((item) => {
    const entry = item.key === undefined ? undefined : entries.get(item.key);
    const { cost: price, trouble: unpriced } = costOf(item, prices);
    if (unpriced !== undefined && entry?.cost === undefined)
      troubles.push(onTheWhole("warning", "cost-currencies", unpriced));
    if (entry === undefined || plan === undefined) return price === undefined ? item : { ...item, cost: price };
    entries.delete(entry.key);
    for (const text of conflicts(item, entry, price)) troubles.push(trouble("plan-conflict", text, plan, entry));
    const { owner, status, due, note, own } = entry;
    const unchanged = entry.cost !== undefined && price !== undefined && sameCost(entry.cost, price);
    return { ...item, owner, status, due, note, own, cost: unchanged ? price : (entry.cost ?? price) };
  });
  const left = [...entries.values()].filter(isDecided);
  if (plan !== undefined) troubles.push(...planTroubles(plan, left));
  return { items: decided.map(listed), kept: left.map(({ line: _, sheet: __, ...decision }) => decision), troubles };
}

function planTroubles(plan: PlanFile, left: readonly PlanEntry[]): Diagnostic[] {
  const { file, missing = [], nameless = [] } = plan;
  return [
    ...(missing.length > 0 ? [onTheWhole("warning", "plan-columns-missing", missingText(file, missing))] : []),
    ...nameless.map((line) => trouble("plan-line-nameless", NAMELESS, plan, line)),
    ...left.map((entry) => trouble("plan-item-gone", goneText(entry), plan, entry)),
  ];
}

function goneText({ key }: PlanEntry): string {
  return `no open finding asks for ${key} now: it is closed, accepted or goes by another key; what was decided stays in the plan until its line is deleted`;
}

const LISTED = 20;

/** As it stands in a result: not every family of a large network. */
function listed(item: RemediationItem): RemediationItem {
  return item.unitsByFamily === undefined ? item : { ...item, unitsByFamily: item.unitsByFamily.slice(0, LISTED) };
}

function conflicts(item: RemediationItem, entry: PlanEntry, price: CostRange | undefined): string[] {
  const texts: string[] = [];
  const name = `${item.id} (${entry.key})`;
  if (entry.due !== undefined && item.deadline !== undefined && entry.due > item.deadline)
    texts.push(`${name} is planned for ${entry.due}, after the last allowed day ${item.deadline}`);
  if (entry.status !== undefined && DONE.test(entry.status))
    texts.push(`${name} is called ${entry.status}, and ${item.units} units still stand in the inventory`);
  if (entry.cost !== undefined && price !== undefined && !sameCost(entry.cost, price))
    texts.push(`${name} has another cost in the plan than by the price book (${price.from}); the plan's stands`);
  return texts;
}

function sameCost(a: CostRange, b: CostRange): boolean {
  return a.low === b.low && a.base === b.base && a.high === b.high && a.currency === b.currency;
}

function isDecided({ owner, status, due, cost, note, own }: PlanEntry): boolean {
  return [owner, status, due, cost, note, own].some((value) => value !== undefined);
}

function missingText(file: string, names: readonly string[]): string {
  const [columns, they] = names.length === 1 ? ["column", "it"] : ["columns", "they"];
  return `${file} has no ${columns} ${names.join(", ")}: if ${they} got another name, what stands there is not carried on; name the ${columns} as netvet does`;
}

function trouble(
  code: DiagnosticCode,
  message: string,
  { file }: PlanFile,
  { line, sheet }: Pick<PlanEntry, "line" | "sheet">,
): Diagnostic {
  const location = { source: file, sheet, record: line, line: sheet === undefined ? line : undefined };
  return { level: "warning", code, message, location, field: undefined };
}

import type { RemediationItem } from "../../model/remediation.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { clip, escapeTerminal, pad } from "../escape/terminal.ts";
import { actionOn } from "../facts/action-words.ts";
import { planCost } from "../facts/costs.ts";
import { daysLeft } from "../facts/days-left.ts";
import { outlookSentences, type UpcomingDeadline, upcoming } from "../facts/deadlines.ts";
import { count, formatDays } from "../format.ts";
import { indented } from "./lines.ts";
import type { Paint } from "./paint.ts";

/** The next three days on which something becomes a breach. */
export function deadlineLines(result: ScanResult, paint: Paint, width: number): string[] {
  const next = upcoming(result);
  if (next.length === 0) return [];
  const lines = next.slice(0, 3).map((one) => {
    const when = `${one.on}  ${pad(formatDays(result.asOf, one.on), 14)}`;
    return clip(`  ${when}${pad(becomes(one), -12)}  ${escapeTerminal(`${one.pack}: ${one.rules.join(", ")}`)}`, width);
  });
  return [
    paint.bold(`Next deadlines${more(next.length, 3)}`),
    ...lines,
    ...outlookSentences(result).flatMap((one) => indented(one, 2, width)),
  ];
}

function becomes({ units, limits }: UpcomingDeadline): string {
  if (units > 0) return count(units, "unit");
  return limits > 0 ? "a limit" : "nothing new";
}

/** The first remediation items. */
export function remediationLines(result: ScanResult, paint: Paint, width: number, limit: number): string[] {
  const items = result.remediation;
  if (items.length === 0) return [];
  const lines = items.slice(0, limit).flatMap((item) => [itemLine(item, result, width), ...dayLines(item, width)]);
  return [paint.bold(`First to do${more(items.length, limit)}`), ...lines, ...costLines(items, width)];
}

/** Silent when nobody supplied a cost. */
function costLines(items: readonly RemediationItem[], width: number): string[] {
  const { totals, missing } = planCost(items);
  return totals.length === 0
    ? []
    : indented(`Cost of the plan: ${[...totals, missing].filter(Boolean).join("; ")}`, 2, width);
}

function itemLine(item: RemediationItem, result: ScanResult, width: number): string {
  const where = item.functionName ?? item.domain ?? "function not known";
  const what = `${actionOn(item.action, item.units)} of ${item.vendorName ?? "unknown maker"}, ${where}`;
  const by =
    item.deadline === undefined ? "no day set" : `${item.deadline} (${daysLeft(result, item.deadline, item.outcome)})`;
  const left = width - 2 - 6 - by.length - 2;
  return `  ${pad(item.id, 6)}${pad(clip(escapeTerminal(what), left), left)}  ${by}`;
}

/** Whose the day is, when another rule decides by its outcome. */
function dayLines({ pack, rule, deadlineOf }: RemediationItem, width: number): string[] {
  return deadlineOf === undefined
    ? []
    : indented(`${pack}/${rule} decides; the day is that of ${deadlineOf}`, 8, width);
}

function more(total: number, shown: number): string {
  return total > shown ? ` (${shown} of ${total})` : "";
}

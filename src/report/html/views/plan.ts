import { daysBetween, type IsoDate } from "../../../model/iso-date.ts";
import type { RemediationItem } from "../../../model/remediation.ts";
import { capital, count, formatDays, formatNumber } from "../../format.ts";
import { figure } from "../figure.ts";
import { CAPS, type Page } from "../page.ts";
import { type DatedItem, timeline } from "../svg/timeline.ts";
import { ruleAnchor } from "./finding-view.ts";

const DRAWN = 24;
const DAYS_A_MONTH = 30.44;

/** What to do, in waves by last allowed day. */
export function plan({ result }: Page): Record<string, unknown> {
  const shown = result.remediation.slice(0, CAPS.remediation);
  const dated = shown.filter((item): item is DatedItem => item.deadline !== undefined);
  return {
    any: shown.length > 0,
    shown: shown.length,
    total: result.remediation.length,
    waves: waves(shown, result.asOf),
    figure: dated.length > 0 ? picture(dated.slice(0, DRAWN), result.asOf) : undefined,
    undrawn: Math.max(0, dated.length - DRAWN),
  };
}

function waves(items: readonly RemediationItem[], asOf: IsoDate): Record<string, unknown>[] {
  const byWave = new Map<string, RemediationItem[]>();
  for (const item of items) {
    const key = waveKey(item, asOf);
    byWave.set(key, [...(byWave.get(key) ?? []), item]);
  }
  return [...byWave.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own], index) => ({
      wave: index + 1,
      name: waveName(key, asOf),
      units: own.reduce((sum, item) => sum + item.units, 0),
      items: own.map((item) => itemView(item, asOf)),
    }));
}

function waveKey(item: RemediationItem, asOf: IsoDate): string {
  if (item.deadline === undefined) return item.outcome === "fail" ? "0" : "9999";
  return item.deadline < asOf ? "0" : item.deadline;
}

function waveName(key: string, asOf: IsoDate): string {
  if (key === "0") return "Now: in breach or overdue";
  return key === "9999" ? "No day is set" : `By ${key}, ${formatDays(asOf, key)}`;
}

function itemView(item: RemediationItem, asOf: IsoDate): Record<string, unknown> {
  return {
    ...item,
    anchor: `item-${item.id}`,
    ruleAnchor: ruleAnchor(item.pack, item.rule),
    maker: item.vendorName ?? "Maker not known",
    where: item.functionName ?? item.domain ?? "Function not known",
    action: capital(item.action.replaceAll("-", " ")),
    days: item.deadline === undefined ? undefined : formatDays(asOf, item.deadline),
    pace: pace(item, asOf),
    siteText: siteText(item),
    familyText: item.families.filter(Boolean).join(", "),
    alsoText: item.alsoAskedBy.join(", "),
  };
}

function pace({ deadline, units }: RemediationItem, asOf: IsoDate): string | undefined {
  if (deadline === undefined || deadline <= asOf) return undefined;
  const months = daysBetween(asOf, deadline) / DAYS_A_MONTH;
  return `${formatNumber(Math.ceil(units / Math.max(1, months)))} a month`;
}

function siteText({ sites, siteNames }: RemediationItem): string {
  if (sites === 0) return "";
  const named = siteNames.slice(0, 4);
  const rest = sites - named.length;
  return `${count(sites, "site")}: ${named.join(", ")}${rest > 0 ? ` and ${formatNumber(rest)} more` : ""}`;
}

function picture(items: readonly DatedItem[], asOf: IsoDate): unknown {
  const late = items.filter((item) => item.deadline < asOf).length;
  const alternative = `Remediation items by last allowed day; ${count(late, "item")} overdue on ${asOf}.`;
  const columns = [{ name: "Item" }, { name: "What" }, { name: "Last allowed day" }, { name: "Units", number: true }];
  const rows = items.map((item) => [
    item.id,
    [item.action.replaceAll("-", " "), item.vendorName, item.functionName].filter(Boolean).join(" \u00b7 "),
    `${item.deadline}, ${formatDays(asOf, item.deadline)}`,
    formatNumber(item.units),
  ]);
  return figure(
    timeline(items, asOf, alternative),
    "Items by last allowed day; dashed lines are overdue",
    columns,
    rows,
    "marks",
  );
}

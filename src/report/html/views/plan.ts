import type { ItemLink, RemediationItem } from "../../../model/remediation.ts";
import type { ScanResult } from "../../../model/scan-result.ts";
import { costText, planCost } from "../../facts/costs.ts";
import { daysLeft } from "../../facts/days-left.ts";
import { wavesOf } from "../../facts/waves.ts";
import { capital, count, formatNumber } from "../../format.ts";
import { figure } from "../figure.ts";
import { CAPS, type Page } from "../page.ts";
import { type DatedItem, timeline } from "../svg/timeline.ts";
import { ruleAnchor } from "./finding-view.ts";

const DRAWN = 24;

type Judged = Pick<ScanResult, "act" | "asOf">;

/** What to do, in waves by last allowed day. */
export function plan({ result }: Page): Record<string, unknown> {
  const shown = result.remediation.slice(0, CAPS.remediation);
  const dated = shown.filter((item): item is DatedItem => item.deadline !== undefined);
  return {
    any: shown.length > 0,
    shown: shown.length,
    total: result.remediation.length,
    waves: waves(shown, result),
    figure: dated.length > 0 ? picture(dated.slice(0, DRAWN), result) : undefined,
    books: books(shown),
    cost: planCost(result.remediation),
    costed: result.remediation.some(({ cost }) => cost !== undefined),
    drawn: DRAWN,
    undrawn: Math.max(0, dated.length - DRAWN),
  };
}

function waves(items: readonly RemediationItem[], judged: Judged): Record<string, unknown>[] {
  return wavesOf(items, judged.asOf).map(({ number, name, items: own }) => ({
    wave: number,
    name,
    units: own.reduce((sum, item) => sum + item.units, 0),
    items: own.map((item) => ({ ...itemView(item, judged), sameAs: sameAs(item, own) })),
  }));
}

/** The first item of the wave that says the same, so that a rule's long words stand once. */
function sameAs(item: RemediationItem, own: readonly RemediationItem[]): string | undefined {
  const first = own.find(({ why, how }) => why === item.why && how === item.how);
  return first === item ? undefined : first?.id;
}

function itemView(item: RemediationItem, judged: Judged): Record<string, unknown> {
  return {
    ...item,
    anchor: `item-${item.id}`,
    ruleAnchor: ruleAnchor(item.pack, item.rule),
    maker: item.vendorName ?? "Maker not known",
    where: item.functionName ?? item.domain ?? "Function not known",
    action: capital(item.action.replaceAll("-", " ")),
    days: item.deadline === undefined ? undefined : daysLeft(judged, item.deadline, item.outcome),
    dayOf: item.deadlineOf,
    dayOfAnchor: item.deadlineOf && anchorOf(item.deadlineOf),
    pace: item.unitsPerMonth === undefined ? undefined : `${formatNumber(item.unitsPerMonth)} a month`,
    afterText: linkText("After", item.after),
    togetherText: linkText("Together with", item.together),
    bookAnchor: item.playbook === undefined ? undefined : bookAnchor(item.playbook),
    costText: item.cost === undefined ? undefined : costText(item.cost),
    costFor:
      item.cost?.units === undefined
        ? undefined
        : `for ${formatNumber(item.cost.units)} of ${count(item.units, "unit")}; the rest is not supplied`,
    costFrom: item.cost?.from === "plan" ? undefined : item.cost?.from,
    siteText: siteText(item),
    familyText: item.families.filter(Boolean).join(", "),
    alsoText: item.alsoAskedBy.length === 0 ? undefined : someOf(item.alsoAskedBy),
  };
}

/** The anchor of a rule that is written as `pack/rule`. */
function anchorOf(id: string): string {
  const [pack = "", rule = ""] = id.split("/");
  return ruleAnchor(pack, rule);
}

function siteText({ sites, siteNames }: RemediationItem): string {
  if (sites === 0) return "";
  const named = siteNames.slice(0, 4);
  const rest = sites - named.length;
  return `${count(sites, "site")}: ${named.join(", ")}${rest > 0 ? ` and ${formatNumber(rest)} more` : ""}`;
}

function picture(items: readonly DatedItem[], judged: Judged): unknown {
  const { asOf } = judged;
  const late = items.filter((item) => item.deadline < asOf).length;
  const alternative = `Remediation items by last allowed day; ${count(late, "item")} overdue on ${asOf}.`;
  const columns = [{ name: "Item" }, { name: "What" }, { name: "Last allowed day" }, { name: "Units", number: true }];
  const rows = items.map((item) => [
    item.id,
    [item.action.replaceAll("-", " "), item.vendorName, item.functionName].filter(Boolean).join(" \u00b7 "),
    `${item.deadline}, ${daysLeft(judged, item.deadline, item.outcome)}`,
    formatNumber(item.units),
  ]);
  return figure(
    timeline(items, asOf, alternative),
    "Items by last allowed day; dashed lines are overdue",
    columns,
    rows,
    "marks",
    true,
  );
}

function linkText(word: string, links: readonly ItemLink[] | undefined): string | undefined {
  return links === undefined ? undefined : `${word} ${someOf(links.flatMap(({ items }) => items))}`;
}

function someOf(names: readonly string[]): string {
  const rest = names.length - LINKED;
  return `${names.slice(0, LINKED).join(", ")}${rest > 0 ? ` and ${formatNumber(rest)} more` : ""}`;
}

const LINKED = 8;

function bookAnchor(id: string): string {
  return `how-${id}`;
}

/** Each playbook that an item follows, once. */
function books(items: readonly RemediationItem[]): Record<string, unknown>[] {
  const byId = new Map<string, RemediationItem[]>();
  for (const item of items)
    if (item.playbook !== undefined) byId.set(item.playbook, [...(byId.get(item.playbook) ?? []), item]);
  return [...byId].map(([id, own]) => ({
    anchor: bookAnchor(id),
    title: capital(id.replaceAll("-", " ")).replace(/^Ran\b/, "RAN"),
    items: linkText("For", [{ items: own.map((item) => item.id), why: "" }]),
    steps: own[0]?.steps,
    interim: own.find(({ interim }) => interim !== undefined)?.interim,
    replacement: own[0]?.replacement,
    reasons: [
      ...new Set(own.flatMap((item) => [...(item.after ?? []), ...(item.together ?? [])].map(({ why }) => why))),
    ],
  }));
}

import type { Act } from "../model/asset.ts";
import { daysBetween, type IsoDate } from "../model/iso-date.ts";
import type { NetworkFunction } from "../model/network-function.ts";
import type { Playbook } from "../model/playbook.ts";
import type { ItemLink, RemediationItem } from "../model/remediation.ts";
import { playbookFor } from "./playbook-for.ts";

/** What the items of a plan are worked out with. */
export interface PlanBasis {
  readonly playbooks: readonly Playbook[];
  readonly functions: readonly NetworkFunction[];
  readonly asOf: IsoDate;
  readonly act: Act;
}

const DAYS_A_MONTH = 30.44;
/** Actions that take equipment out of the network; only they have an order. */
const EXCHANGES: readonly string[] = ["replace", "remove"];
/** Actions that call for other equipment. */
const PLAYED: readonly string[] = [...EXCHANGES, "stop-purchase", "reduce-share"];

/** Gives every item its key, the steps and controls of its playbook, its pace, and what belongs before and beside it. */
export function linkItems(items: readonly RemediationItem[], basis: PlanBasis): RemediationItem[] {
  const keys = keysOf(items);
  const books = items.map((item) => playbookFor(item, basis.playbooks, basis.functions));
  return items.map((item, index) => {
    const book = books[index];
    const whole = { ...item, key: keys[index], unitsPerMonth: paceOf(item, basis.asOf) };
    if (book === undefined || !PLAYED.includes(item.action)) return whole;
    const exchange = EXCHANGES.includes(item.action);
    return {
      ...whole,
      playbook: book.id,
      steps: book.how[basis.act] ?? book.how.operate,
      // What is not bought yet needs nothing to hold it in the meantime.
      interim: basis.act === "procure" || item.action === "stop-purchase" ? undefined : book.interim,
      replacement: replacementText(book),
      after: linked(
        exchange ? book.after : [],
        (link) => ({ same: (other) => other.domain === link.domain }),
        item,
        items,
      ),
      together: linked(
        exchange ? book.together : [],
        (link) => ({ same: (other) => partOf(other, basis) === link.part && shareSite(item, other) }),
        item,
        items,
      ),
    };
  });
}

interface Likeness {
  readonly same: (other: RemediationItem) => boolean;
}

/** Other exchanges of the same maker that a playbook speaks about, under each of its reasons. */
function linked<Link extends { readonly why: string }>(
  links: readonly Link[],
  likeness: (link: Link) => Likeness,
  item: RemediationItem,
  items: readonly RemediationItem[],
): ItemLink[] | undefined {
  const found = links.flatMap((link) => {
    const { same } = likeness(link);
    const ids = items
      .filter(
        (other) => other !== item && other.vendor === item.vendor && EXCHANGES.includes(other.action) && same(other),
      )
      .map(({ id }) => id);
    return ids.length === 0 ? [] : [{ items: ids, why: link.why }];
  });
  return found.length === 0 ? undefined : found;
}

function partOf({ function: id }: RemediationItem, { functions }: PlanBasis): string | undefined {
  return functions.find((one) => one.id === id)?.part;
}

/** Lists of sites may be cut; two cut lists may meet where nobody sees it. */
function shareSite(a: RemediationItem, b: RemediationItem): boolean {
  if (a.sites > a.siteNames.length && b.sites > b.siteNames.length) return true;
  return a.siteNames.some((site) => b.siteNames.includes(site));
}

function replacementText({ replacement }: Playbook): string {
  const { class: kind, interfaces } = replacement;
  return interfaces.length === 0 ? kind : `${kind}; open interfaces: ${interfaces.join(", ")}`;
}

function paceOf({ deadline, units }: RemediationItem, asOf: IsoDate): number | undefined {
  if (deadline === undefined || deadline <= asOf) return undefined;
  return Math.ceil(units / Math.max(1, daysBetween(asOf, deadline) / DAYS_A_MONTH));
}

/** Keys in order of the items; items that differ in their day only have the day in the key. */
function keysOf(items: readonly RemediationItem[]): string[] {
  const short = items.map(({ pack, rule, vendor, function: id, action }) =>
    [pack, rule, vendor ?? "unknown", id ?? "unknown", action].join("/"),
  );
  const counts = new Map<string, number>();
  for (const key of short) counts.set(key, (counts.get(key) ?? 0) + 1);
  return short.map((key, index) => {
    const item = items[index];
    if ((counts.get(key) ?? 0) < 2 || item === undefined) return key;
    return `${key}/${item.outcome}-${item.deadline ?? "no-day"}`;
  });
}

import { addDuration, type IsoDate } from "../../model/iso-date.ts";
import type { BreachStep, ScanResult } from "../../model/scan-result.ts";
import { count, formatNumber } from "../format.ts";

/** What becomes a breach on one day under one pack. */
export interface UpcomingDeadline {
  /** First day of the breach. */
  readonly on: IsoDate;
  readonly pack: string;
  readonly rules: readonly string[];
  /** Units that break the pack for the first time on this day. */
  readonly units: number;
  /** Units that break a rule on this day and were in breach of the pack before; 0 where rules overlap and none can be told. */
  readonly again: number;
  /** Limits on the whole that are exceeded from this day on. */
  readonly limits: number;
}

/** Days after the as-of day on which something becomes a breach, soonest first. */
export function upcoming(result: ScanResult): UpcomingDeadline[] {
  const byKey = new Map<string, BreachStep[]>();
  for (const step of result.breaches) {
    if (step.on <= result.asOf) continue;
    const key = `${step.on} ${step.pack}`;
    byKey.set(key, [...(byKey.get(key) ?? []), step]);
  }
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, steps]) => deadlineOf(steps, result));
}

function deadlineOf(steps: readonly BreachStep[], result: ScanResult): UpcomingDeadline[] {
  const [first] = steps;
  if (first === undefined) return [];
  const { on, pack } = first;
  const onAssets = steps.filter((step) => !isLimit(step, result));
  const counted = onAssets.reduce((sum, step) => sum + step.units, 0);
  // A unit that is in breach already does not become one; the outlook counts it once a pack, for ten years.
  const ahead = result.outlook !== undefined && on <= addDuration(result.asOf, "P10Y");
  const step = result.outlook?.find((one) => one.on === on && one.pack === pack);
  const units = ahead ? (step?.units ?? 0) : counted;
  return [
    {
      on,
      pack,
      rules: steps.map(({ rule }) => rule),
      units,
      again: onAssets.length === 1 ? Math.max(0, counted - units) : 0,
      limits: steps.length - onAssets.length,
    },
  ];
}

/** True for a limit on the whole, which counts no asset; results of before that gave it one asset of no unit. */
export function isLimit({ pack, rule, assets, units }: BreachStep, { shares }: Pick<ScanResult, "shares">): boolean {
  return assets === 0 || (units === 0 && shares.some((share) => share.pack === pack && share.rule === rule));
}

/** What becomes a breach, in words: `65 units become a breach, and a limit on the whole`. */
export function upcomingText({ units, limits, again }: UpcomingDeadline): string {
  const already = `${formatNumber(again)} in breach already ${again === 1 ? "breaks" : "break"} this rule too`;
  if (units === 0 && limits === 0) return again === 0 ? "nothing that is not in breach already" : already;
  const limit = limits === 0 ? undefined : limits === 1 ? "a limit on the whole" : `${limits} limits on the whole`;
  const named = [units === 0 ? undefined : count(units, "unit"), limit]
    .filter((part) => part !== undefined)
    .join(" and ");
  const single = units + limits === 1 && (units === 0 || limits === 0);
  return `${named} ${single ? "becomes" : "become"} a breach${again === 0 ? "" : `; ${already}`}`;
}

/** Per pack, how many units are in breach from which day on, if nothing is done: one sentence a pack that has such a day. */
export function outlookSentences(result: ScanResult): string[] {
  return result.packs.flatMap(({ id }) => {
    const steps = (result.outlook ?? []).filter((step) => step.pack === id);
    if (!steps.some((step) => step.on > result.asOf)) return [];
    const now = steps.filter((step) => step.on <= result.asOf).reduce((sum, step) => sum + step.units, 0);
    let units = now;
    const ahead = steps
      .filter((step) => step.on > result.asOf)
      .map((step) => {
        units += step.units;
        return `${formatNumber(units)} from ${step.on}`;
      });
    return [`In breach under ${id}: ${count(now, "unit")} now, ${ahead.join(", ")}`];
  });
}

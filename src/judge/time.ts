import type { Act, Asset } from "../model/asset.ts";
import { addDays, addDuration, type IsoDate } from "../model/iso-date.ts";
import type { Rule, RuleTime } from "../model/rule.ts";
import type { Fact } from "./subject.ts";

/**
 * What a rule's clock says on a day. in-force: a breach is one since `breachFrom` (undefined: no day was ever set) · due: it
 * will be one from `breachFrom` · pending: the event that starts the clock has not happened, or is not known.
 */
export type TimeState =
  | { readonly is: "in-force"; readonly breachFrom: IsoDate | undefined; readonly deadline: IsoDate | undefined }
  | { readonly is: "due"; readonly breachFrom: IsoDate; readonly deadline: IsoDate }
  | { readonly is: "pending"; readonly event: string; readonly after: string }
  | { readonly is: "not-applicable" };

/** Reads the clock of a rule on a day. */
export function timeState(time: RuleTime, asOf: IsoDate): TimeState {
  if (time.until !== undefined && asOf > time.until) return { is: "not-applicable" };
  if (time.since !== undefined && asOf < time.since) return { is: "not-applicable" };
  const { trigger } = time;
  if (trigger !== undefined && (trigger.on === undefined || asOf < trigger.on))
    return { is: "pending", event: trigger.event, after: trigger.after };
  const start = firstForbidden(time);
  if (start !== undefined && asOf < start) return dueFrom(start);
  const gap = time.suspended.find(({ from, until }) => from <= asOf && asOf <= until);
  if (gap !== undefined) return dueFrom(addDays(gap.until, 1));
  return { is: "in-force", breachFrom: start, deadline: start === undefined ? undefined : addDays(start, -1) };
}

function dueFrom(day: IsoDate): TimeState {
  return { is: "due", breachFrom: day, deadline: addDays(day, -1) };
}

function firstForbidden({ from, deadline, trigger }: RuleTime): IsoDate | undefined {
  if (trigger?.on !== undefined) return addDays(addDuration(trigger.on, trigger.after), 1);
  return deadline === undefined ? from : addDays(deadline, 1);
}

/** The first day after `asOf` on which an enabled rule begins to forbid something, or is there for the first time. */
export function nextDay(rules: readonly Rule[], asOf: IsoDate): IsoDate | undefined {
  return rules
    .filter(({ enabled }) => enabled)
    .flatMap(({ time }) => [time.since, firstForbidden(time), ...time.suspended.map(({ until }) => addDays(until, 1))])
    .filter((day) => day !== undefined && day > asOf)
    .sort()[0];
}

/** Whether an asset is old enough to be outside the rule; `missing` names the date that would tell. */
export type Grandfathered =
  | { readonly is: "no" }
  | { readonly is: "yes" }
  | { readonly is: "missing"; readonly fact: Fact };

/** Holds an asset's date against the rule's. What is only now bought or installed has no such date and is new. */
export function grandfathered({ grandfather }: RuleTime, asset: Asset, act: Act): Grandfathered {
  if (grandfather === undefined) return { is: "no" };
  const day = asset[grandfather.by];
  if (day !== undefined) return { is: day < grandfather.before ? "yes" : "no" };
  const isNew = act === "procure" || (act === "install" && grandfather.by === "installedOn");
  return isNew ? { is: "no" } : { is: "missing", fact: grandfather.by };
}

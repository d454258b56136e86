import type { Act, Asset } from "../model/asset.ts";
import { addDays, addDuration, dayAfter, FIRST_DAY, type IsoDate } from "../model/iso-date.ts";
import type { Rule } from "../model/rule.ts";
import type { RuleTime } from "../model/rule-time.ts";
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
  const next = firstForbidden(time, asOf);
  if (next === undefined) return { is: "not-applicable" };
  if (next > asOf) return { is: "due", breachFrom: next, deadline: addDays(next, -1) };
  const breachFrom = setsDay(time) ? firstForbidden(time, FIRST_DAY) : undefined;
  return { is: "in-force", breachFrom, deadline: breachFrom === undefined ? undefined : addDays(breachFrom, -1) };
}

/** The first day, not before the given one, on which the rule forbids: behind its start, in no suspension, not after its end. */
function firstForbidden(time: RuleTime, notBefore: IsoDate): IsoDate | undefined {
  let day = startOf(time);
  if (day !== undefined && day < notBefore) day = notBefore;
  for (let gap = suspensionOn(time, day); gap !== undefined; gap = suspensionOn(time, day)) day = dayAfter(gap.until);
  return day === undefined || (time.until !== undefined && day > time.until) ? undefined : day;
}

/** The day from which the rule forbids, leaving suspensions aside; undefined when it never does. */
function startOf({ since, from, deadline, trigger }: RuleTime): IsoDate | undefined {
  if (trigger !== undefined)
    return trigger.on === undefined ? undefined : dayAfter(addDuration(trigger.on, trigger.after));
  return deadline === undefined ? (from ?? since ?? FIRST_DAY) : dayAfter(deadline);
}

function setsDay({ from, deadline, trigger }: RuleTime): boolean {
  return (from ?? deadline ?? trigger) !== undefined;
}

function suspensionOn({ suspended }: RuleTime, day: IsoDate | undefined): RuleTime["suspended"][number] | undefined {
  return suspended.find(({ from, until }) => day !== undefined && from <= day && day <= until);
}

/** The first day after `asOf` on which an enabled rule begins to forbid something, or is there for the first time. */
export function nextDay(rules: readonly Rule[], asOf: IsoDate): IsoDate | undefined {
  return rules
    .filter(({ enabled }) => enabled)
    .flatMap(({ time }) => [time.since, ...beginnings(time)])
    .filter((day) => day !== undefined && day > asOf)
    .sort()[0];
}

/** The days on which a rule begins to forbid: at its start and behind its suspensions. */
function beginnings(time: RuleTime): (IsoDate | undefined)[] {
  const behind = time.suspended.map(({ until }) => dayAfter(until)).filter((day) => day !== undefined);
  return [FIRST_DAY, ...behind].map((day) => firstForbidden(time, day));
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

import type { Finding } from "./finding.ts";
import { OUTCOMES, SEVERITIES } from "./outcome.ts";

const NO_DAY = "9999-12-31";

/** Order of urgency: outcome, then earliest deadline, then severity, then pack and rule. */
export function byUrgency(a: Finding, b: Finding): number {
  return (
    OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) ||
    compare(a.deadline ?? NO_DAY, b.deadline ?? NO_DAY) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compare(a.pack, b.pack) ||
    compare(a.rule, b.rule)
  );
}

/**
 * The finding whose day is the last one for its asset: of the binding one and of all others that are as sure, the earliest
 * known day. A rule that names no day may bind by its outcome, and another still sets the day. `open` is in order of urgency.
 */
export function dayOf(open: readonly Finding[]): Finding | undefined {
  const [binding] = open;
  if (binding === undefined) return undefined;
  const asSure = open.filter(
    (one) => isSure(one) === isSure(binding) && (one.force !== "proposed" || binding.force === "proposed"),
  );
  return asSure.reduce((first, one) => ((one.deadline ?? NO_DAY) < (first.deadline ?? NO_DAY) ? one : first), binding);
}

function isSure({ outcome }: Finding): boolean {
  return outcome === "fail" || outcome === "due";
}

/**
 * Total order for lists: urgency, findings on the whole first, then where the asset stood. With `record`, as if the first
 * stood at that record of its table.
 */
export function byUrgencyThenPlace(a: Finding, b: Finding, record?: number): number {
  return byUrgency(a, b) || Number(a.asset !== undefined) - Number(b.asset !== undefined) || byPlace(a, b, record);
}

function byPlace(a: Finding, b: Finding, record: number | undefined): number {
  const [here, there] = [a.asset?.location, b.asset?.location];
  if (here === undefined || there === undefined) return compare(a.fingerprint, b.fingerprint);
  return (
    compare(here.source, there.source) ||
    compare(here.sheet ?? "", there.sheet ?? "") ||
    (record ?? here.record) - there.record
  );
}

/** Order of code units, the same in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

import type { AppliedWaiver, Finding } from "../model/finding.ts";
import type { IsoDate } from "../model/iso-date.ts";
import type { Waiver } from "../model/waiver.ts";

/**
 * Marks each finding with the waiver in force on the day that covers it, or else with one that was granted for fewer units,
 * or with one that covered it and has run out. The finding keeps its own outcome beside each.
 */
export function waive(findings: readonly Finding[], waivers: readonly Waiver[], asOf: IsoDate): readonly Finding[] {
  if (waivers.length === 0) return findings;
  return findings.map((finding) => {
    const covering = waivers.filter((waiver) => covers(waiver, finding));
    const holding = covering.filter((waiver) => holds(waiver, asOf));
    const held = holding.find(({ units = Number.POSITIVE_INFINITY }) => finding.units <= units);
    if (held !== undefined) return { ...finding, waiver: applied(held) };
    const [exceeded] = holding;
    if (exceeded !== undefined) return { ...finding, exceededWaiver: applied(exceeded) };
    const lapsed = covering.find((waiver) => waiver.expires < asOf);
    return lapsed === undefined ? finding : { ...finding, lapsedWaiver: applied(lapsed) };
  });
}

/** True from the day it was granted to the day it expires, both included. */
export function holds(waiver: Waiver, asOf: IsoDate): boolean {
  return waiver.granted <= asOf && asOf <= waiver.expires;
}

/** True when every key that the waiver gives is equal in the finding. */
export function covers({ match }: Waiver, finding: Finding): boolean {
  return (
    same(match.fingerprint, finding.fingerprint) &&
    same(match.pack, finding.pack) &&
    same(match.rule, finding.rule) &&
    same(match.vendor, finding.identity?.vendor) &&
    same(match.site, finding.asset?.site) &&
    same(match.model, finding.asset?.model) &&
    same(match.serialNumber, finding.asset?.serialNumber) &&
    same(match.function, finding.function?.id)
  );
}

function same(asked: string | undefined, found: string | undefined): boolean {
  return asked === undefined || asked === found;
}

function applied({ id, reason, approver, expires, units }: Waiver): AppliedWaiver {
  return { id, reason, approver, expires, units };
}

import type { AppliedWaiver, Finding } from "../model/finding.ts";
import type { IsoDate } from "../model/iso-date.ts";
import type { Waiver, WaiverMatch } from "../model/waiver.ts";
import { waiverIndex } from "./waiver-index.ts";

/**
 * Marks each finding with the waiver in force on the day that covers it, or else with one that was granted for fewer units,
 * or with one that covered it and has run out. The finding keeps its own outcome beside each.
 */
export function waive(findings: readonly Finding[], waivers: readonly Waiver[], asOf: IsoDate): readonly Finding[] {
  if (waivers.length === 0) return findings;
  const index = waiverIndex(waivers);
  return findings.map((finding) => {
    const covering = index.meaning(factsOf(finding));
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

/** What a waiver may ask of a finding. */
export function factsOf({ fingerprint, pack, rule, identity, asset, function: networkFunction }: Finding): WaiverMatch {
  return {
    fingerprint,
    pack,
    rule,
    vendor: identity?.vendor,
    site: asset?.site,
    model: asset?.model,
    serialNumber: asset?.serialNumber,
    function: networkFunction?.id,
  };
}

function applied({ id, reason, approver, expires, units }: Waiver): AppliedWaiver {
  return { id, reason, approver, expires, units };
}

import type { Finding } from "../model/finding.ts";
import type { IsoDate } from "../model/iso-date.ts";
import type { Waiver } from "../model/waiver.ts";

/** Marks the findings that a waiver in force on the day covers; each keeps its own outcome beside the waiver. */
export function waive(findings: readonly Finding[], waivers: readonly Waiver[], asOf: IsoDate): readonly Finding[] {
  if (waivers.length === 0) return findings;
  return findings.map((finding) => {
    const waiver = waivers.find((candidate) => holds(candidate, asOf) && covers(candidate, finding));
    if (waiver === undefined) return finding;
    const { id, reason, approver, expires } = waiver;
    return { ...finding, waiver: { id, reason, approver, expires } };
  });
}

/** True from the day it was granted to the day it expires, both included. */
export function holds(waiver: Waiver, asOf: IsoDate): boolean {
  return waiver.granted <= asOf && asOf <= waiver.expires;
}

function covers(waiver: Waiver, finding: Finding): boolean {
  const wanted = [
    [waiver.fingerprint, finding.fingerprint],
    [waiver.pack, finding.pack],
    [waiver.rule, finding.rule],
    [waiver.vendor, finding.identity?.vendor],
    [waiver.site, finding.asset?.site],
    [waiver.model, finding.asset?.model],
  ].filter(([asked]) => asked !== undefined);
  return wanted.length > 0 && wanted.every(([asked, found]) => asked === found);
}

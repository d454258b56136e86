import type { Finding } from "./finding.ts";
import type { AcceptedByWaiver } from "./pack-result.ts";

/** What waivers accept under one pack, while it is being counted. */
export interface AcceptedTally {
  breaches: number;
  open: number;
  limits: number;
  openLimits: number;
  readonly waivers: Set<string>;
}

/** Nothing accepted yet. */
export function noneAccepted(): AcceptedTally {
  return { breaches: 0, open: 0, limits: 0, openLimits: 0, waivers: new Set() };
}

/** Counts assets by the findings on each of them under the pack, or a finding on the whole. What is only due is broken by nobody yet. */
export function addAccepted(tally: AcceptedTally, findings: readonly Finding[], assets: number): void {
  const waived = findings.filter(({ waiver, outcome }) => waiver !== undefined && outcome !== "due");
  if (waived.length === 0) return;
  for (const { waiver } of waived) if (waiver !== undefined) tally.waivers.add(waiver.id);
  const isBreach = waived.some(({ outcome }) => outcome === "fail");
  if (waived[0]?.asset === undefined) tally[isBreach ? "limits" : "openLimits"] += assets;
  else tally[isBreach ? "breaches" : "open"] += assets;
}

/** Adds what is accepted in another part of the same inventory. */
export function mergeAccepted(into: AcceptedTally, later: AcceptedTally): void {
  into.breaches += later.breaches;
  into.open += later.open;
  into.limits += later.limits;
  into.openLimits += later.openLimits;
  for (const id of later.waivers) into.waivers.add(id);
}

/** The counts as a result holds them; undefined when nothing was accepted. */
export function acceptedByWaiver({ waivers, ...counts }: AcceptedTally): AcceptedByWaiver | undefined {
  return waivers.size === 0 ? undefined : { ...counts, waivers: [...waivers].sort() };
}

import { noOutcomes, OUTCOMES, type Outcome } from "./outcome.ts";
import { includeSites, noSites, type SiteSet } from "./site-set.ts";
import type { Weight } from "./weight.ts";

/** What was counted in one region. */
export interface RegionTally {
  readonly sites: SiteSet;
  readonly assets: Record<Outcome, number>;
}

/** Key under which assets are counted whose source names no region. */
export const NO_REGION = "";

/** Counts assets of one outcome under the region that their source names. */
export function addRegion(
  regions: Map<string, RegionTally>,
  region: string | undefined,
  outcome: Outcome,
  weight: Weight,
): void {
  const key = region ?? NO_REGION;
  let tally = regions.get(key);
  if (tally === undefined) {
    tally = { sites: noSites(), assets: noOutcomes() };
    regions.set(key, tally);
  }
  includeSites(tally.sites, weight.sites);
  tally.assets[outcome] += weight.assets;
}

/** Adds the regions of a later part of the same inventory. */
export function mergeRegions(
  into: Map<string, RegionTally>,
  later: ReadonlyMap<string, RegionTally>,
  renumber: (sites: SiteSet) => SiteSet,
): void {
  for (const [key, other] of later) {
    const tally = into.get(key) ?? { sites: noSites(), assets: noOutcomes() };
    includeSites(tally.sites, renumber(other.sites));
    for (const outcome of OUTCOMES) tally.assets[outcome] += other.assets[outcome];
    into.set(key, tally);
  }
}

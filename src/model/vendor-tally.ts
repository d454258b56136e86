import { CONFIDENCES, type Confidence, type Identity } from "./identity.ts";
import { noOutcomes, OUTCOMES, type Outcome } from "./outcome.ts";
import { includeSites, noSites, type SiteSet } from "./site-set.ts";
import type { Weight } from "./weight.ts";

/** What was counted for one maker. */
export interface VendorTally {
  readonly name: string;
  assets: number;
  units: number;
  readonly sites: SiteSet;
  readonly confidence: Record<Confidence, number>;
  readonly outcomes: Record<Outcome, number>;
}

/** Key under which assets of no known maker are counted. */
export const NO_VENDOR = "";

/** Counts assets of one outcome under their maker. */
export function addVendor(
  vendors: Map<string, VendorTally>,
  identity: Identity,
  outcome: Outcome,
  weight: Weight,
): void {
  const key = identity.vendor ?? NO_VENDOR;
  let tally = vendors.get(key);
  if (tally === undefined) {
    tally = emptyVendor(identity.vendorName ?? "not known");
    vendors.set(key, tally);
  }
  tally.assets += weight.assets;
  tally.units += weight.units;
  includeSites(tally.sites, weight.sites);
  tally.confidence[identity.confidence] += weight.assets;
  tally.outcomes[outcome] += weight.assets;
}

/** Adds the makers of a later part of the same inventory. */
export function mergeVendors(
  into: Map<string, VendorTally>,
  later: ReadonlyMap<string, VendorTally>,
  renumber: (sites: SiteSet) => SiteSet,
): void {
  for (const [key, other] of later) {
    const tally = into.get(key) ?? emptyVendor(other.name);
    tally.assets += other.assets;
    tally.units += other.units;
    includeSites(tally.sites, renumber(other.sites));
    for (const confidence of CONFIDENCES) tally.confidence[confidence] += other.confidence[confidence];
    for (const outcome of OUTCOMES) tally.outcomes[outcome] += other.outcomes[outcome];
    into.set(key, tally);
  }
}

function emptyVendor(name: string): VendorTally {
  return {
    name,
    assets: 0,
    units: 0,
    sites: noSites(),
    confidence: { confirmed: 0, probable: 0, possible: 0, conflicting: 0, unknown: 0 },
    outcomes: noOutcomes(),
  };
}

import type { Asset } from "../model/asset.ts";
import type { Identity } from "../model/identity.ts";
import type { Family, Vendor } from "../model/vendor.ts";
import { type BrandedEvidence, toPlainEvidence } from "./feature.ts";
import { countrySupport } from "./features/country-of-production.ts";
import { TRUST } from "./features/index.ts";
import { POINTS, type Verdict } from "./weights.ts";

/** Makes the identity of a verdict: names, brand, family and the evidence in order. */
export type BuildIdentity = (verdict: Verdict, evidence: readonly BrandedEvidence[], asset: Asset) => Identity;

export function createBuildIdentity(vendors: readonly Vendor[]): BuildIdentity {
  const byId = new Map(vendors.map((vendor) => [vendor.id, vendor]));
  const families = new Map(vendors.flatMap((vendor) => vendor.families.map((family) => [family.id, family] as const)));
  return (verdict, found, asset) => {
    const { vendor, confidence, rival } = verdict;
    const maker = vendor === undefined ? undefined : byId.get(vendor);
    const support = countrySupport(maker, asset.countryOfProduction);
    const evidence = inOrder(support === undefined ? found : [...found, support], vendor);
    const own = evidence.filter((one) => one.vendor === vendor && one.side === "for");
    const family = familyOf(own, families);
    return {
      vendor,
      vendorName: maker?.name ?? vendor,
      confidence,
      brand: own.find((one) => one.brand !== undefined)?.brand,
      family: family?.name,
      familyFunction: family?.function,
      familyGenerations: family?.generations ?? [],
      rival,
      rivalName: rival === undefined ? undefined : byId.get(rival)?.name,
      evidence: evidence.map(toPlainEvidence),
    };
  };
}

function familyOf(own: readonly BrandedEvidence[], families: ReadonlyMap<string, Family>): Family | undefined {
  const id = own.find((one) => one.family !== undefined)?.family;
  return id === undefined ? undefined : families.get(id);
}

/** Strongest first; of equal ones those for the maker, then the order of trust. */
function inOrder(evidence: readonly BrandedEvidence[], vendor: string | undefined): readonly BrandedEvidence[] {
  return evidence.length < 2 ? evidence : [...evidence].sort((a, b) => rank(b, vendor) - rank(a, vendor));
}

function rank(one: BrandedEvidence, vendor: string | undefined): number {
  const side = one.side === "for" ? 500 : 0;
  const own = one.vendor === vendor ? 100 : 0;
  return POINTS[one.strength] * 1000 + side + own - TRUST.indexOf(one.feature);
}

import { compare } from "../model/finding-order.ts";
import { NO_REGION } from "../model/region-tally.ts";
import type { RegionResult, VendorPresence } from "../model/scan-result.ts";
import { countSites } from "../model/site-set.ts";
import type { Tally } from "../model/tally.ts";
import { NO_VENDOR } from "../model/vendor-tally.ts";

/** Sites and assets by region, in order of name, the unnamed region last. Undefined when no source has a column for it. */
export function regions({ regions: counted, coverage }: Tally): RegionResult[] | undefined {
  if (!coverage.has("region")) return undefined;
  return [...counted]
    .sort(([a], [b]) => Number(a === NO_REGION) - Number(b === NO_REGION) || compare(a, b))
    .map(([key, { sites, assets }]) => ({
      region: key === NO_REGION ? undefined : key,
      sites: countSites(sites),
      assets,
    }));
}

/** What stands of each maker in each part of the network, in order of their ids. */
export function presence(tally: Tally): VendorPresence[] {
  return [...tally.presence]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([key, { name, domains }]) =>
      [...domains]
        .sort(([a], [b]) => compare(a, b))
        .map(([domain, counts]) => ({ vendor: key === NO_VENDOR ? undefined : key, name, domain, ...counts })),
    );
}

import { countSites, firstSites } from "../model/site-set.ts";
import type { Tally } from "../model/tally.ts";
import { applyPlan, linkItems, type Planned, remediate, unknownFamilies } from "../remediate/index.ts";
import type { ScanRequest } from "../scan-request.ts";

/** Names of sites that an item lists. */
const LISTED = 20;

/** The remediation plan: what follows from the findings, and on it what people decided and what it costs. */
export function planned(
  { builtin, packs, asOf, act, plan, prices = [] }: ScanRequest,
  { groups, siteNames }: Tally,
): Planned {
  const named = [...groups.values()].map((group) => ({
    ...group,
    sites: countSites(group.sites),
    siteNames: firstSites(group.sites, siteNames, LISTED),
  }));
  const items = linkItems(remediate(named, packs, { asOf, act }), { ...builtin, asOf, act });
  const { items: decided, kept, troubles } = applyPlan(items, { asOf, plan, prices });
  return { items: decided, kept, troubles: [...troubles, ...unknownFamilies(prices, items, builtin.vendors)] };
}

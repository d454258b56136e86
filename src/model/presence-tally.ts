import type { Asset } from "./asset.ts";
import type { Identity } from "./identity.ts";
import { NO_VENDOR } from "./vendor-tally.ts";

/** What stands of one maker, by part of the network. */
export interface PresenceTally {
  readonly name: string;
  readonly domains: Map<string, { assets: number; units: number }>;
}

/** Part of the network under which assets of no known function are counted. */
export const NO_DOMAIN = "unknown";

/** Counts an asset under its maker and its part of the network. */
export function addPresence(
  presence: Map<string, PresenceTally>,
  asset: Asset,
  identity: Identity,
  domain: string | undefined,
): void {
  const key = identity.vendor ?? NO_VENDOR;
  let tally = presence.get(key);
  if (tally === undefined) {
    tally = { name: identity.vendorName ?? "not known", domains: new Map() };
    presence.set(key, tally);
  }
  addTo(tally, domain ?? NO_DOMAIN, 1, asset.quantity);
}

/** Adds what stands in a later part of the same inventory. */
export function mergePresence(into: Map<string, PresenceTally>, later: ReadonlyMap<string, PresenceTally>): void {
  for (const [key, { name, domains }] of later) {
    const tally = into.get(key) ?? { name, domains: new Map() };
    for (const [domain, { assets, units }] of domains) addTo(tally, domain, assets, units);
    into.set(key, tally);
  }
}

function addTo({ domains }: PresenceTally, domain: string, assets: number, units: number): void {
  const known = domains.get(domain);
  if (known === undefined) domains.set(domain, { assets, units });
  else {
    known.assets += assets;
    known.units += units;
  }
}

import type { Identity } from "./identity.ts";
import { NO_VENDOR } from "./vendor-tally.ts";
import type { Weight } from "./weight.ts";

/** What stands of one maker, by part of the network. */
export interface PresenceTally {
  readonly name: string;
  readonly domains: Map<string, { assets: number; units: number }>;
}

/** Part of the network under which assets of no known function are counted. */
export const NO_DOMAIN = "unknown";

/** Counts assets under their maker and their part of the network. */
export function addPresence(
  presence: Map<string, PresenceTally>,
  identity: Identity,
  domain: string | undefined,
  { assets, units }: Weight,
): void {
  const key = identity.vendor ?? NO_VENDOR;
  let tally = presence.get(key);
  if (tally === undefined) {
    tally = { name: identity.vendorName ?? "not known", domains: new Map() };
    presence.set(key, tally);
  }
  addTo(tally, domain ?? NO_DOMAIN, assets, units);
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

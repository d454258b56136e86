import { type Identifier, namesGoods, namesService } from "./identify/index.ts";
import type { Asset } from "./model/asset.ts";
import { type Identity, isNamed } from "./model/identity.ts";
import type { IsoDate } from "./model/iso-date.ts";

/**
 * The maker of what is bought on a day. Some names have changed hands: what bears one and has no day of its own may be of the
 * maker of then, from a store, or of the maker of now. Where the two differ, the maker is only possible.
 */
export function boughtOn(day: IsoDate, identifier: Identifier): (asset: Asset, identity: Identity) => Identity {
  return (asset, identity) => {
    if (!isNamed(identity) || asset.installedOn !== undefined || asset.orderedOn !== undefined) return identity;
    if (!identifier.turnsOnDay(asset)) return identity;
    const now = identifier.recognise({ ...asset, orderedOn: day });
    return now.vendor === identity.vendor ? identity : { ...identity, confidence: "possible" };
  };
}

/** Texts in which a service may name the equipment that it is for. */
const TEXTS = ["description", "model", "partNumber", "name"] as const satisfies readonly (keyof Asset)[];

/** True for a service of which only the maker of the equipment is known that it is for: whoever serves may be another. */
export function isServiceOn(asset: Asset, evidenced: (asset: Asset) => Identity): boolean {
  const services: readonly string[] = TEXTS.filter((field) => namesService(asset[field] ?? ""));
  if (services.length === 0) return false;
  const { vendor, evidence } = evidenced(asset);
  const named = evidence.filter((one) => one.vendor === vendor && one.side === "for" && one.feature !== SUPPORT);
  return named.length > 0 && named.every(({ field }) => services.includes(field));
}

/** True for software or a service for equipment: it perhaps adds none, whatever its quantity is. */
export function isForEquipment(asset: Asset): boolean {
  return TEXTS.some((field) => namesGoods(asset[field] ?? "") !== undefined);
}

/** Kind of evidence that only lifts another. */
const SUPPORT = "network-function";

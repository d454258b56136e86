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

/**
 * Of a service, what is known of who renders it: only the maker of the equipment that it is for, and whoever serves may be
 * another, or the company in the column of the maker. Undefined for a box, which other columns name, and without a maker.
 */
export function serviceOf(asset: Asset, evidenced: (asset: Asset) => Identity): "equipment" | "company" | undefined {
  const services: readonly string[] = TEXTS.filter((field) => namesService(asset[field] ?? ""));
  if (services.length === 0) return undefined;
  const { vendor, evidence } = evidenced(asset);
  const named = evidence
    .filter((one) => one.vendor === vendor && one.side === "for" && one.feature !== SUPPORT)
    .map(({ field }) => field);
  if (named.length === 0 || named.some((field) => field !== COMPANY && !services.includes(field))) return undefined;
  return named.includes(COMPANY) ? "company" : "equipment";
}

/** True for software or a service for equipment: it perhaps adds none, whatever its quantity is. */
export function isForEquipment(asset: Asset): boolean {
  return TEXTS.some((field) => namesGoods(asset[field] ?? "") !== undefined);
}

/** Column that names a company. */
const COMPANY = "vendor";

/** Kind of evidence that only lifts another. */
const SUPPORT = "network-function";

import type { Alias, Vendor } from "../model/vendor.ts";
import { createNameIndex, type Name, type NameIndex, toName } from "./name-index.ts";

/** Every alias and false friend of the catalogue as one index. */
export function namesOf(vendors: readonly Vendor[], wanted: (alias: Alias) => boolean): NameIndex {
  return createNameIndex(vendors.flatMap((vendor) => [...aliasNames(vendor, wanted), ...falseFriends(vendor)]));
}

function aliasNames(vendor: Vendor, wanted: (alias: Alias) => boolean): Name[] {
  return vendor.aliases.filter(wanted).map((alias) => toName(vendor.id, alias.value, { alias }));
}

function falseFriends(vendor: Vendor): Name[] {
  return vendor.falseFriends
    .map((friend) => toName(vendor.id, friend.value, { why: friend.why }))
    .filter((name) => name.folded !== "");
}

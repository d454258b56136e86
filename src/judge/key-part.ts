import type { Asset } from "../model/asset.ts";
import type { IsoDate } from "../model/iso-date.ts";

/** What a rule tells assets apart by, as short as it can be: a day only as before or after, where no more matters. */
export type KeyPart = (asset: Asset) => string;

const ABSENT = "\u0001";

/** Tells assets apart by the value of a field. */
export function fieldPart(field: "permit" | "site" | "region" | "managedBy" | "countryOfProduction"): KeyPart {
  return (asset) => asset[field] ?? ABSENT;
}

/** Tells assets apart by whether a day lies before another one. */
export function beforePart(field: "orderedOn" | "installedOn", before: IsoDate): KeyPart {
  return (asset) => {
    const day = asset[field];
    return day === undefined ? ABSENT : day < before ? "<" : ">";
  };
}

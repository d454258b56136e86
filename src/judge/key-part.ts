import type { Asset } from "../model/asset.ts";
import type { IsoDate } from "../model/iso-date.ts";

type ValueField = "permit" | "site" | "region" | "managedBy" | "countryOfProduction";
type DayField = "orderedOn" | "installedOn" | "removedOn";

/** What a rule tells assets apart by, as short as it can be: a day only as before or after, where no more matters. */
export interface KeyPart {
  /** The field that is read; undefined when several days together decide. */
  readonly field: ValueField | DayField | undefined;
  /** The day beside which a day matters; undefined where the whole value does. */
  readonly before: IsoDate | undefined;
  of(asset: Asset): string;
}

const ABSENT = "\u0001";

/** Tells assets apart by the value of a field. */
export function fieldPart(field: ValueField): KeyPart {
  return { field, before: undefined, of: (asset) => asset[field] ?? ABSENT };
}

/** Tells assets apart by whether a day lies before another one. */
export function beforePart(field: DayField, before: IsoDate): KeyPart {
  const of = (asset: Asset): string => {
    const day = asset[field];
    return day === undefined ? ABSENT : day < before ? "<" : ">";
  };
  return { field, before, of };
}

import type { Asset } from "./asset.ts";
import type { Made } from "./period.ts";

/** The day or month by which it is judged when an asset was made, and where it was read. */
export interface DayOfMaking extends Made {
  readonly from: string;
}

/**
 * Days beside the manufacture, the nearest to it first. What was delivered existed, and was made shortly before; what was
 * ordered was made about then; what was installed may have lain in store, or stood elsewhere, for years. So a day of
 * installation counts only where there is no other.
 */
const LATER_DAYS = [
  ["deliveredOn", "delivery date"],
  ["orderedOn", "order date"],
  ["installedOn", "installation date"],
] as const;

/** The day of manufacture, else the month in the serial number, else the day of delivery, order or installation. */
export function dayOfMaking(asset: Asset, builtInMonth?: string): DayOfMaking | undefined {
  const { manufacturedOn } = asset;
  if (manufacturedOn !== undefined) return { on: manufacturedOn, from: "date of manufacture" };
  if (builtInMonth !== undefined) return { on: builtInMonth, from: "month in the serial number" };
  for (const [field, from] of LATER_DAYS) {
    const on = asset[field];
    if (on !== undefined) return { on, from };
  }
  return undefined;
}

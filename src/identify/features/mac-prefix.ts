import { fold } from "../../text/fold.ts";
import type { Feature } from "../feature.ts";

/** Second hexadecimal digit of an address that nobody registered: locally administered or for a group. */
const UNREGISTERED = /^.[13579bdf26ae]/;

/**
 * The registrant of a MAC address in the IEEE registry, compared by name. It names the maker of the interface, which is
 * the maker of the box unless something else says otherwise.
 */
export const macPrefix: Feature = {
  id: "mac-prefix",
  fields: ["macAddress"],
  compile(vendors, { macRegistrant }) {
    if (macRegistrant === undefined) return undefined;
    const byName = new Map(
      vendors.flatMap((vendor) =>
        vendor.registrants.map((entry) => [fold(entry.name), { vendor: vendor.id, entry }] as const),
      ),
    );
    return (cell, say) => {
      if (UNREGISTERED.test(cell.lower)) return;
      const registrant = macRegistrant(cell.lower);
      const found = registrant === undefined ? undefined : byName.get(fold(registrant));
      if (found === undefined) return;
      const { strength, grade, brand, name } = found.entry;
      say({ vendor: found.vendor, strength, grade, brand, comparedWith: `registrant ${name}` });
    };
  },
};

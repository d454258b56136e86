import { fold } from "../../text/fold.ts";
import type { Feature } from "../feature.ts";

/**
 * The vendor name that is programmed into a pluggable module (SFF-8472): it names the module's maker, and in the row of a
 * box the maker of a part at most.
 */
export const opticsName: Feature = {
  id: "optics-name",
  fields: ["vendor"],
  compile(vendors) {
    const byName = new Map(
      vendors.flatMap((vendor) => vendor.opticsNames.map((entry) => [fold(entry.name), { vendor: vendor.id, entry }])),
    );
    return (cell, say) => {
      const found = byName.get(cell.folded);
      if (found === undefined) return;
      const { strength, grade, name } = found.entry;
      say({ vendor: found.vendor, strength, grade, comparedWith: `module vendor name ${name}` });
    };
  },
};

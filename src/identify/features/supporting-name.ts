import type { Feature } from "../feature.ts";
import { namesOf } from "../names.ts";
import { negationOf } from "../negation.ts";

/** Names that many others use too, such as `OptiX` or `Archer`: they support other evidence and say nothing alone. */
export const supportingName: Feature = {
  id: "supporting-name",
  fields: ["vendor", "model", "description"],
  compile(vendors) {
    const index = namesOf(vendors, (alias) => alias.match === "never-alone");
    return (cell, say) => {
      const found = index.inside(cell).filter(({ name }) => name.alias !== undefined);
      if (found.length === 0) return;
      for (const one of found) {
        const { alias, vendor } = one.name;
        if (alias === undefined || negationOf(cell.words, one) !== undefined) continue;
        const { value, grade, brand } = alias;
        say({ vendor, strength: "weak", comparedWith: value, grade, brand });
      }
    };
  },
};

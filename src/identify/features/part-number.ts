import type { Feature } from "../feature.ts";
import { layoutIndex } from "./layouts.ts";

/** Layouts of order and item codes, such as `02311HBF`; makers also print them in the model cell. */
export const partNumber: Feature = {
  id: "part-number",
  fields: ["partNumber", "model"],
  compile(vendors) {
    const index = layoutIndex(vendors, (vendor) => vendor.partNumbers);
    if (index === undefined) return undefined;
    return (cell, say) => {
      for (const { about } of index.whole(cell.text, cell.lower)) {
        const { strength, grade, name } = about.layout;
        say({ vendor: about.vendor, strength, grade, comparedWith: name });
      }
    };
  },
};

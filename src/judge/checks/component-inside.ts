import { z } from "zod";
import { defineCheck, SILENT } from "../define-check.ts";
import { makerNames } from "../option-words.ts";

const optionsSchema = z.strictObject({ vendors: z.array(z.string()).min(1) });

/** No part of the named vendors inside equipment of another brand. Equipment of their own is for other rules. */
export const componentInside = defineCheck({
  id: "component-inside",
  title: "No part of named vendors inside another brand",
  options: optionsSchema,
  words: ({ vendors }, nameOf) => `No part made by ${makerNames(vendors, nameOf)} inside equipment of another brand.`,
  needsMaker: false,
  each:
    ({ vendors }, context) =>
    ({ identity }) => {
      if (identity.vendor !== undefined && vendors.includes(identity.vendor)) return SILENT;
      const parts = identity.evidence.filter(
        ({ strength, side, vendor }) => strength === "component" && side === "for" && vendors.includes(vendor),
      );
      // What was read goes before what was only recalled, wherever it stands in the list.
      const part = parts.find(({ grade }) => grade === "read") ?? parts[0];
      if (part === undefined) return SILENT;
      const component = context.vendors.get(part.vendor)?.name ?? part.vendor;
      const args = { vendor: identity.vendorName ?? "a maker that is not known", component };
      return { is: part.grade === "read" ? "broken" : "unclear", message: { id: "component-barred", args } };
    },
});

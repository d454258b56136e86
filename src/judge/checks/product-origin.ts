import { z } from "zod";
import { isoDateSchema } from "../../model/iso-date-schema.ts";
import { fold } from "../../text/fold.ts";
import { CLEAR, defineCheck } from "../define-check.ts";
import { fieldPart } from "../key-part.ts";
import { datedNames } from "../option-words.ts";

const optionsSchema = z.strictObject({
  /** Countries whose products are outside the rule, in every way of writing that counts. */
  except: z.array(z.string()).min(1),
  /** Makers with a conditional approval for some products, each from a day; which products, a person checks. */
  approvals: z.array(z.strictObject({ vendor: z.string(), on: isoDateSchema })).default([]),
  /** Which approval is meant, in words. */
  approval: z.string(),
});

/** A class of products is barred by where it was produced; the class is the rule's scope. */
export const productOrigin = defineCheck({
  id: "product-origin",
  title: "Class of products by country of production",
  options: optionsSchema,
  words: ({ except, approvals, approval }, nameOf) =>
    `Products of any country of production but ${except.join(", ")} need an approval (${approval}). Approved for some products: ${datedNames(approvals, nameOf)}.`,
  needsMaker: false,
  reads: () => () => [fieldPart("countryOfProduction")],
  each: ({ except, approvals, approval }, { asOf }) => {
    const outside = new Set(except.map(fold));
    return ({ asset: { countryOfProduction }, identity: { vendor, vendorName } }) => {
      if (countryOfProduction === undefined) return { is: "unknown", message: { id: "origin-unknown", args: {} } };
      if (outside.has(fold(countryOfProduction))) return CLEAR;
      const args = { vendor: vendorName ?? vendor ?? "", country: countryOfProduction, approval };
      const approved = approvals.some((entry) => entry.vendor === vendor && entry.on <= asOf);
      if (approved) return { is: "unclear", message: { id: "approval-unverified", args } };
      return { is: "broken", message: { id: "origin-barred", args } };
    };
  },
});

import { z } from "zod";
import { isoDateSchema } from "../../model/iso-date-schema.ts";
import { CLEAR, defineCheck } from "../define-check.ts";
import { datedNames } from "../option-words.ts";

const entrySchema = z.strictObject({ vendor: z.string(), on: isoDateSchema });
const optionsSchema = z.strictObject({
  /** Makers that were approved, each from a day. */
  approved: z.array(entrySchema).default([]),
  /** Makers whose approval was refused, each from a day. */
  refused: z.array(entrySchema).default([]),
  /** True when everything that was approved stands in this list; else a maker outside it is for a person. */
  complete: z.boolean().default(false),
  /** Which approval is meant, in words. */
  approval: z.string(),
});

/** Only approved makers: what is on no list is not approved, but an incomplete list proves nothing. */
export const allowList = defineCheck({
  id: "allow-list",
  title: "Only approved makers",
  options: optionsSchema,
  words: ({ approval, approved, refused, complete }, nameOf) =>
    [
      `Only approved makers (${approval}).`,
      `Approved: ${datedNames(approved, nameOf)}.`,
      `Refused: ${datedNames(refused, nameOf)}.`,
      complete ? "No other maker is approved." : "The list is not complete: any other maker is for a person.",
    ].join(" "),
  needsMaker: true,
  each:
    ({ approved, refused, complete, approval }, { asOf }) =>
    ({ identity: { vendor = "", vendorName } }) => {
      const holds = (entry: z.infer<typeof entrySchema>) => entry.vendor === vendor && entry.on <= asOf;
      const args = { vendor: vendorName ?? vendor, approval };
      if (approved.some(holds)) return CLEAR;
      if (complete || refused.some(holds)) return { is: "broken", message: { id: "not-on-allow-list", args } };
      return { is: "unclear", message: { id: "approval-unverified", args } };
    },
});

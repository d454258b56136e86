import { z } from "zod";
import type { Message } from "../../model/finding.ts";
import { type CheckVerdict, CLEAR, defineCheck } from "../define-check.ts";
import { barredWords, listOf } from "../option-words.ts";
import { statesSchema } from "./maker-seat.ts";
import { barredReads, barredVendorsSchema, barredVerdict } from "./vendor-barred.ts";

const optionsSchema = barredVendorsSchema.extend({
  /** What an authority may order, and where to ask whether it did. */
  power: z.string(),
  /** States for which the text looks at the maker, as the vendor catalogue records from where it is controlled. */
  states: statesSchema.optional(),
});

/** An authority may restrict equipment by decision, and none is public: equipment that may be meant is for a person. */
export const powerOpen = defineCheck({
  id: "power-open",
  title: "An authority may restrict, no decision is public",
  options: optionsSchema,
  words: (options, nameOf) => {
    const others =
      options.states === undefined ? "" : `, and of any other maker controlled from ${listOf(options.states)}`;
    return `No decision is public, and one may concern equipment of ${barredWords(options, nameOf)}${others}. Power: ${options.power}.`;
  },
  needsMaker: true,
  setsNoDay: true,
  reads: barredReads,
  each: (options, context) => (subject) => {
    const { power, states } = options;
    const verdict = barredVerdict(options, context, subject);
    const ask = (args: Message["args"]): CheckVerdict => ({
      is: "unclear",
      message: { id: "power-not-used", args: { ...args, power } },
    });
    if (verdict.is === "broken" || verdict.is === "unclear")
      return ask({ ...verdict.message.args, about: "vendor-considered" });
    const { vendor = "", vendorName } = subject.identity;
    const country = context.vendors.get(vendor)?.country;
    if (country !== undefined && states?.includes(country) === true)
      return ask({ vendor: vendorName ?? vendor, country, about: "state-considered" });
    return verdict.is === "missing" ? verdict : CLEAR;
  },
});

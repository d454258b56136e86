import { z } from "zod";
import { CLEAR, defineCheck } from "../define-check.ts";
import { barredWords } from "../option-words.ts";
import { barredReads, barredVendorsSchema, barredVerdict } from "./vendor-barred.ts";

const optionsSchema = barredVendorsSchema.extend({
  /** What an authority may order, and where to ask whether it did. */
  power: z.string(),
});

/** An authority may restrict equipment by decision, and none is public: equipment that may be meant is for a person. */
export const powerOpen = defineCheck({
  id: "power-open",
  title: "An authority may restrict, no decision is public",
  options: optionsSchema,
  words: (options, nameOf) =>
    `No decision is public, and one may concern equipment of ${barredWords(options, nameOf)}. Power: ${options.power}.`,
  needsMaker: true,
  setsNoDay: true,
  reads: barredReads,
  each: (options, context) => (subject) => {
    const verdict = barredVerdict(options, context, subject);
    if (verdict.is !== "broken" && verdict.is !== "unclear") return verdict.is === "missing" ? verdict : CLEAR;
    const args = { ...verdict.message.args, about: "vendor-considered", power: options.power };
    return { is: "unclear", message: { id: "power-not-used", args } };
  },
});

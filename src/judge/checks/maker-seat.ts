import { z } from "zod";
import { CLEAR, defineCheck } from "../define-check.ts";

const countries = z.array(z.string().regex(/^[A-Z]{2}$/, "ISO 3166-1 alpha-2"));
/** States by code, one at least. */
export const statesSchema = countries.min(1);
const optionsSchema = z.strictObject({
  /** What a state must belong to, in words. */
  club: z.string(),
  /** States that are known to belong, and states that are known not to. Of all others a person decides. */
  inside: countries,
  outside: statesSchema,
});

/** Makers are admitted by the state from which they are controlled, as the vendor catalogue records it. */
export const makerSeat = defineCheck({
  id: "maker-seat",
  title: "Makers seated in admitted states",
  options: optionsSchema,
  words: ({ club, inside, outside }) =>
    `Makers controlled from a state that belongs to ${club}. Known to belong: ${inside.join(", ") || "none is listed"}. Known not to: ${outside.join(", ")}. Of all others a person decides.`,
  needsMaker: true,
  each: ({ club, inside, outside }, { vendors }) => {
    const [admitted, barred] = [new Set(inside), new Set(outside)];
    return ({ identity: { vendor = "", vendorName } }) => {
      const name = vendorName ?? vendor;
      const country = vendors.get(vendor)?.country;
      if (country === undefined) return { is: "unknown", message: { id: "seat-unknown", args: { vendor: name } } };
      if (admitted.has(country)) return CLEAR;
      const message = { id: "seat-barred", args: { vendor: name, country, admitted: club } } as const;
      return barred.has(country)
        ? { is: "broken", message }
        : { is: "unclear", message: { ...message, id: "seat-unclear" } };
    };
  },
});

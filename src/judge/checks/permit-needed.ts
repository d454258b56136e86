import { z } from "zod";
import type { Identity } from "../../model/identity.ts";
import { type IsoDate, isIsoDate } from "../../model/iso-date.ts";
import { isoDateSchema } from "../../model/iso-date-schema.ts";
import { type CheckVerdict, CLEAR, defineCheck } from "../define-check.ts";
import { fieldPart } from "../key-part.ts";
import { makerNames } from "../option-words.ts";

const permitSchema = z.strictObject({
  reference: z.string(),
  /** Last day on which the permit holds. */
  expires: isoDateSchema,
  /** Sites or regions that it covers, as the inventory names them; absent for everywhere. */
  areas: z.array(z.string()).optional(),
});
const optionsSchema = z.strictObject({
  /** Vendor ids whose equipment needs it; absent when all does. */
  vendors: z.array(z.string()).min(1).optional(),
  /** Which permit is meant, in words. */
  approval: z.string(),
  /** The operator's own permits, for its own pack. Without them a day at the end of the reference that is called the last one is taken as the expiry. */
  permits: z.array(permitSchema).default([]),
});
type Permit = z.infer<typeof permitSchema>;

function permitWords({ reference, expires, areas }: Permit): string {
  return `${reference}, until ${expires}, for ${areas === undefined ? "every place" : areas.join(", ")}`;
}

/** Equipment may be used only with a permit that holds for it, its place and the day. */
export const permitNeeded = defineCheck({
  id: "permit-needed",
  title: "Only with a permit",
  options: optionsSchema,
  words: ({ vendors, approval, permits }, nameOf) =>
    `Equipment ${vendors === undefined ? "of any maker" : `of ${makerNames(vendors, nameOf)}`} needs a permit (${approval}).${
      permits.length === 0 ? "" : ` Permits held: ${permits.map(permitWords).join("; ")}.`
    }`,
  needsMaker: false,
  reads: ({ permits }) => {
    const byArea = permits.some(({ areas }) => areas !== undefined);
    const parts = byArea ? [fieldPart("permit"), fieldPart("site"), fieldPart("region")] : [fieldPart("permit")];
    return () => parts;
  },
  each: ({ vendors, approval, permits }, { asOf }) => {
    const byReference = new Map(permits.map((entry) => [entry.reference, entry]));
    return ({ asset: { permit, site, region }, identity }) => {
      const { vendor, vendorName } = identity;
      const concerned = vendors === undefined ? undefined : concerns(vendors, identity);
      if (concerned !== undefined) return concerned;
      const who = vendorName ?? vendor ?? "";
      if (permit === undefined)
        return { is: "unclear", message: { id: "approval-unverified", args: { vendor: who, approval } } };
      const known = byReference.get(permit);
      if (known !== undefined && !covers(known, site, region)) return unverified(permit);
      return verdictOn(permit, known?.expires ?? expiryIn(permit), asOf);
    };
  },
});

/** Undefined when the permit is asked of this maker; else why it is not, or why that cannot be said. */
function concerns(vendors: readonly string[], identity: Identity): CheckVerdict | undefined {
  const { vendor, vendorName, confidence, rival, rivalName } = identity;
  if (vendor === undefined) return { is: "unknown", message: { id: "maker-unknown", args: {} } };
  const args = { vendor: vendorName ?? vendor, rival: rivalName ?? rival ?? "" };
  if (confidence === "possible") return { is: "unclear", message: { id: "maker-possible", args } };
  if (confidence === "conflicting") return { is: "unclear", message: { id: "maker-conflicting", args } };
  return vendors.includes(vendor) ? undefined : CLEAR;
}

function verdictOn(permit: string, expires: IsoDate | undefined, asOf: IsoDate): CheckVerdict {
  if (expires === undefined) return unverified(permit);
  return asOf <= expires ? CLEAR : { is: "broken", message: { id: "permit-expired", args: { permit, expires } } };
}

function unverified(permit: string): CheckVerdict {
  return { is: "unclear", message: { id: "permit-unverified", args: { permit } } };
}

function covers({ areas }: Permit, site: string | undefined, region: string | undefined): boolean {
  return areas === undefined || [site, region].some((place) => place !== undefined && areas.includes(place));
}

/** Words that call the day behind them the last one, in the languages of the seeds' headers. */
const LAST =
  "until|till|to|thru|through|expires|expiry|expiration|exp|bis|jusqu'au|jusqu’au|hasta|até|tot|til|tom|do|до|asti|kuni|iki|līdz|deri|μέχρι|έως|fino al|până la|pana la";
/** What stands before a last day: such a word, or the first day of the term. */
const UNTIL = new RegExp(
  `(?:(?<!\\p{L})(?:${LAST})[.:]?(?: on| am)?|\\d{4}-\\d{2}-\\d{2}\\s*(?:[-–—/]|\\.\\.))\\s*$`,
  "iu",
);

/**
 * The last day that a reference such as `ANFR-2021-17 until 2028-05-31` ends with. A day without such a word may as well be
 * the one on which the permit was given, and tells nothing.
 */
function expiryIn(permit: string): IsoDate | undefined {
  const text = permit.trim();
  const day = text.slice(-10);
  return isIsoDate(day) && UNTIL.test(text.slice(0, -10)) ? day : undefined;
}

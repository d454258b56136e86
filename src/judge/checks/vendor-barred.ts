import { z } from "zod";
import type { Message } from "../../model/finding.ts";
import { type Affiliation, affiliationKey, affiliationOf, isTied } from "../affiliation.ts";
import { type CheckContext, type CheckVerdict, CLEAR, defineCheck, type ReadsOf } from "../define-check.ts";
import { barredWords } from "../option-words.ts";
import type { Subject } from "../subject.ts";

const optionsSchema = z.strictObject({
  /** Vendor ids of `seeds/vendors`. */
  vendors: z.array(z.string()).min(1),
  /** Whether the text reaches affiliates; `not-stated` leaves them to a person. */
  affiliates: z.union([z.boolean(), z.literal("not-stated")]).default("not-stated"),
});
export type BarredVendors = z.infer<typeof optionsSchema>;
/** Options of every check that turns on named vendors. */
export const barredVendorsSchema = optionsSchema;

/** No equipment of the named vendors. */
export const vendorBarred = defineCheck({
  id: "vendor-barred",
  title: "No equipment of named vendors",
  options: optionsSchema,
  words: (options, nameOf) => `No equipment of ${barredWords(options, nameOf)}.`,
  needsMaker: true,
  reads: barredReads,
  each: (options, context) => (subject) => barredVerdict(options, context, subject),
});

/** The days of an asset matter only for makers that are tied to a named vendor, and only as far as the tie turns on them. */
export function barredReads({ vendors }: BarredVendors, { ties, madeOn }: CheckContext): ReadsOf {
  return (maker) =>
    vendors
      .filter((vendor) => maker !== undefined && isTied(maker, vendor, ties))
      .map((vendor) => ({
        field: undefined,
        before: undefined,
        of: (asset) => affiliationKey(affiliationOf(maker ?? "", vendor, ties, madeOn(asset, maker ?? ""))),
      }));
}

/** Says whether the maker of the subject is one of the named vendors or, if the rule reaches so far, tied to one. */
export function barredVerdict(options: BarredVendors, context: CheckContext, subject: Subject): CheckVerdict {
  const maker = subject.identity.vendor;
  if (maker === undefined) return CLEAR;
  const made = context.madeOn(subject.asset, maker);
  let unclear: CheckVerdict = CLEAR;
  for (const vendor of options.vendors) {
    const affiliation = affiliationOf(maker, vendor, context.ties, made);
    if (affiliation.is === "none" || (affiliation.is !== "same" && options.affiliates === false)) continue;
    const verdict = verdictOn(affiliation, vendor, options, context, subject);
    if (verdict.is === "broken") return verdict;
    unclear = verdict;
  }
  return unclear;
}

function verdictOn(
  affiliation: Affiliation,
  barred: string,
  options: BarredVendors,
  context: CheckContext,
  { identity }: Subject,
): CheckVerdict {
  const args = {
    vendor: identity.vendorName ?? identity.vendor ?? "",
    barred: context.vendors.get(barred)?.name ?? barred,
    tie: affiliation.is === "same" ? "" : (affiliation.kind ?? ""),
    ...endedArgs(affiliation),
  };
  const certain = affiliation.is === "same" || (affiliation.is === "affiliate" && options.affiliates === true);
  if (certain) return { is: "broken", message: { id: "vendor-barred", args } };
  if (affiliation.needsDate) return { is: "missing", fact: "manufacturedOn", about: { id: "vendor-barred", args } };
  return { is: "unclear", message: { id: "affiliation-unclear", args } };
}

function endedArgs({ ended }: Affiliation): Message["args"] {
  if (ended?.until === undefined) return {};
  return ended.from === undefined ? { tieUntil: ended.until } : { tieFrom: ended.from, tieUntil: ended.until };
}

import { z } from "zod";
import { isNamed } from "../../model/identity.ts";
import { type MeasureTotal, wholeOf } from "../../model/measure.ts";
import { defineCheck, type WholeVerdict } from "../define-check.ts";

const optionsSchema = z.strictObject({ min: z.int().min(2) });

/** What the rule's scope covers comes from at least so many makers. */
export const minimumSuppliers = defineCheck({
  id: "minimum-suppliers",
  title: "At least so many makers",
  options: optionsSchema,
  words: ({ min }) => `At least ${min} makers.`,
  needsMaker: false,
  measure:
    () =>
    ({ identity }, sure) =>
      isNamed(identity) && sure ? "denominator-only" : "undetermined",
  whole:
    ({ min }) =>
    (total) =>
      judgeCount(min, total),
});

/** Too few are a breach only if nothing is left undetermined that may be of another maker. */
function judgeCount(least: number, { vendors, units, uncounted }: MeasureTotal): WholeVerdict {
  const message = { id: "too-few-suppliers", args: { count: vendors.size, least } } as const;
  const open = units.undetermined + units.maybe + wholeOf(uncounted);
  if (units.denominator + open === 0) return { is: "not-applicable", message, share: undefined };
  if (vendors.size >= least) return { is: "clear", message, share: undefined };
  return { is: open > 0 ? "unclear" : "broken", message, share: undefined };
}

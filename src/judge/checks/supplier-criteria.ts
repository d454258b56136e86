import { z } from "zod";
import { type Assessment, type Criterion, criterionSchema } from "../../model/assessment.ts";
import { isoDateSchema } from "../../model/iso-date-schema.ts";
import { type CheckVerdict, CLEAR, defineCheck } from "../define-check.ts";
import { listOf } from "../option-words.ts";

const optionsSchema = z.strictObject({
  /** What a supplier is evaluated by. */
  criteria: z.array(criterionSchema).min(1),
  /** Suppliers that an authority has designated as a whole: who did so, and when. It ascribes; it does not assert. */
  designated: z.array(z.strictObject({ vendor: z.string(), by: z.string(), on: isoDateSchema })).default([]),
});
type Options = z.infer<typeof optionsSchema>;
export type CriteriaOptions = Options;
/** Options of the rules that evaluate suppliers. */
export const criteriaOptionsSchema = optionsSchema;

/** Suppliers are evaluated by criteria: the operator's own assessment, beside what authorities have designated. */
export const supplierCriteria = defineCheck({
  id: "supplier-criteria",
  title: "Supplier evaluated by criteria",
  options: optionsSchema,
  words: ({ criteria, designated }, nameOf) =>
    [
      `Every supplier is evaluated by ${listOf(criteria.map((one) => one.replaceAll("-", " ")))}.`,
      ...designated.map(({ vendor, by, on }) => `${nameOf(vendor)}: designated by ${by} (counted from ${on}).`),
    ].join(" "),
  needsMaker: true,
  each:
    (options, { assessments, asOf }) =>
    ({ identity: { vendor = "", vendorName } }) => {
      const name = vendorName ?? vendor;
      const own = ownVerdict(options, assessments.get(vendor), name);
      const designation = options.designated.find((entry) => entry.vendor === vendor && entry.on <= asOf);
      if (designation === undefined || own.is === "broken") return own;
      const args = { vendor: name, source: designation.by };
      const message = { id: "criteria-failed", args } as const;
      return own.is === "clear" ? { is: "unclear", message } : { is: "broken", message };
    },
});

/** One failed criterion decides; else each that has no answer leaves the supplier unknown. */
function ownVerdict({ criteria }: Options, assessment: Assessment | undefined, vendor: string): CheckVerdict {
  const failed = criteria.filter((criterion) => assessment?.answers[criterion]?.answer === "fails");
  if (failed.length > 0) {
    const sources = new Set(failed.map((criterion) => assessment?.answers[criterion]?.source ?? ""));
    const args = { vendor, criteria: inWords(failed), source: [...sources].join("; ") };
    return { is: "broken", message: { id: "criteria-failed", args } };
  }
  const open = criteria.filter((criterion) => assessment?.answers[criterion]?.answer !== "meets");
  if (open.length === 0) return CLEAR;
  return { is: "unknown", message: { id: "criteria-not-assessed", args: { vendor, criteria: inWords(open) } } };
}

function inWords(criteria: readonly Criterion[]): string {
  return criteria.map((criterion) => criterion.replaceAll("-", " ")).join(", ");
}

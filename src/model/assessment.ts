import { z } from "zod";
import { isoDateSchema } from "./iso-date-schema.ts";

/**
 * What the declarations on 5G security ask about a supplier. The first four are their headings, the next four their list;
 * financing stands in Estonia's text, undue foreign influence in Czechia's.
 */
export const CRITERIA = [
  "rule-of-law",
  "security-environment",
  "ethical-practices",
  "standards-compliance",
  "government-control",
  "transparent-ownership",
  "innovation-and-ip",
  "ethical-record",
  "transparent-financing",
  "undue-influence",
] as const;
export const criterionSchema = z.enum(CRITERIA);
export type Criterion = z.infer<typeof criterionSchema>;

export const ANSWERS = ["meets", "fails", "not-assessed"] as const;

const answerSchema = z.strictObject({
  answer: z.enum(ANSWERS),
  /** Who says so and where: an assessment of the operator's own, a designation, a published decision. */
  source: z.string().min(1),
  on: isoDateSchema,
  note: z.string().optional(),
});
export type Answer = z.infer<typeof answerSchema>;

/** An operator's assessment of one supplier. A criterion without an answer counts as not assessed. */
export const assessmentSchema = z.strictObject({
  vendor: z.string().min(1),
  answers: z.partialRecord(criterionSchema, answerSchema),
});
/** Answers about one supplier, by its id in the catalogue. */
export type Assessment = z.infer<typeof assessmentSchema>;

/** `assessments.yaml`: one entry per supplier. */
export const assessmentsSchema = z.strictObject({ assessments: z.array(assessmentSchema) });

import { z } from "zod";
import { ANSWERS, criterionSchema } from "../model/assessment.ts";
import { isoDateSchema } from "../model/iso-date-schema.ts";
import { object, text } from "./schema-parts.ts";

const answer = object({
  criterion: criterionSchema,
  answer: z.enum(ANSWERS),
  source: text.optional(),
  on: isoDateSchema.optional(),
  note: text.optional(),
});

/** The evaluation of suppliers in a saved result. */
export const suppliersSchema = object({
  criteria: z.array(criterionSchema),
  askedBy: z.array(object({ pack: text, rule: text, title: text, criteria: z.array(criterionSchema) })),
  suppliers: z.array(
    object({
      vendor: text,
      name: text,
      answers: z.array(answer),
      designations: z.array(object({ by: text, on: isoDateSchema })),
      standing: z.enum(["meets", "fails", "designated", "contested", "not-assessed"]),
    }),
  ),
});

import { z } from "zod";
import { isoDateSchema } from "../model/iso-date-schema.ts";
import { maybeText, number, object, text } from "./schema-parts.ts";

const waiver = object({
  id: text,
  match: z.record(text, maybeText),
  units: number.optional(),
  reason: text,
  text,
  approver: text,
  author: text,
  ticket: text,
  granted: isoDateSchema,
  expires: isoDateSchema,
  line: number.optional(),
});

/** A waiver as the run used it, in a saved result. */
export const waiverUseSchema = object({
  waiver,
  state: z.enum(["used", "unused", "expired"]),
  findings: number,
  exceeded: object({ findings: number, mostUnits: number }).optional(),
});

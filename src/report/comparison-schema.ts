import { z } from "zod";
import { CAUSES, CHANGE_KINDS } from "../model/comparison.ts";
import { isoDateSchema } from "../model/iso-date-schema.ts";
import { FINDING_STATES, forceSchema } from "../model/outcome.ts";
import { findingSchema } from "./finding-schema.ts";
import { number, object, text } from "./schema-parts.ts";

const state = z.enum(FINDING_STATES).optional();

const side = object({
  name: text,
  asOf: isoDateSchema,
  act: text,
  toolVersion: text,
  passed: z.boolean().optional(),
  assets: number,
  findings: number,
});

/** What has changed since an earlier result, in a saved result. */
export const comparisonSchema = object({
  before: side,
  after: side,
  sameInputs: z.boolean(),
  packs: z.array(
    object({
      id: text,
      before: text.optional(),
      after: text.optional(),
      same: z.boolean(),
      forces: z.array(forceSchema).optional(),
    }),
  ),
  unchanged: number,
  counts: z.record(z.enum(CHANGE_KINDS), z.record(z.enum(CAUSES), number)),
  limit: number,
  changes: z.array(
    object({
      kind: z.enum(CHANGE_KINDS),
      cause: z.enum(CAUSES),
      fingerprint: text,
      pack: text,
      before: state,
      after: state,
      units: object({ before: number, after: number }).optional(),
      finding: findingSchema.optional(),
    }),
  ),
});

import { z } from "zod";
import { severitySchema } from "../model/outcome.ts";
import { listedOutcomeSchema } from "./finding-schema.ts";
import { maybeDay, maybeText, number, object, text, texts } from "./schema-parts.ts";

const decided = {
  owner: maybeText,
  status: maybeText,
  due: maybeDay,
  note: maybeText,
  own: z.record(text, text).optional(),
  cost: object({
    low: number,
    base: number,
    high: number,
    currency: text,
    from: text,
    units: number.optional(),
  }).optional(),
};

/** An item of the plan, in a saved result. */
export const remediationSchema = object({
  id: text,
  action: text,
  outcome: listedOutcomeSchema,
  severity: severitySchema,
  vendor: maybeText,
  vendorName: maybeText,
  function: maybeText,
  functionName: maybeText,
  domain: maybeText,
  pack: text,
  rule: text,
  alsoAskedBy: texts,
  deadline: maybeDay,
  deadlineOf: maybeText,
  assets: number,
  units: number,
  sites: number,
  siteNames: texts,
  families: texts,
  unitsByFamily: z.array(object({ family: text, units: number })).optional(),
  why: text,
  how: text,
  key: maybeText,
  playbook: maybeText,
  steps: texts.optional(),
  interim: texts.optional(),
  replacement: maybeText,
  after: z.array(object({ items: texts, why: text })).optional(),
  together: z.array(object({ items: texts, why: text })).optional(),
  unitsPerMonth: number.optional(),
  ...decided,
});

/** What people decided on an item that is not in the plan now. */
export const keptDecisionSchema = object({ key: text, ...decided });

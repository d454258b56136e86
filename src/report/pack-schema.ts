import { z } from "zod";
import { isoDateSchema } from "../model/iso-date-schema.ts";
import { forceSchema, severitySchema } from "../model/outcome.ts";
import { maybeDay, maybeText, object, text, texts } from "./schema-parts.ts";

const ruleInfo = object({
  id: text,
  title: text,
  clause: maybeText,
  cites: texts,
  grade: z.enum(["read", "recalled", "disputed"]),
  caution: maybeText,
  enabled: z.boolean(),
  force: forceSchema,
  severity: severitySchema,
  requirement: text,
  check: text,
  remedy: text,
  deadline: maybeDay,
  from: maybeDay,
});

const source = object({
  title: text,
  url: maybeText,
  kind: z.enum(["primary", "secondary"]).optional(),
  read: z.boolean().optional(),
});
const instrument = object({
  id: text,
  title: text,
  jurisdiction: text,
  force: text,
  status: text,
  checkedOn: maybeDay,
  sources: z.array(source),
});

/** One rule pack of a saved result, as it was applied. */
export const packSchema = object({
  id: text,
  title: text,
  jurisdiction: text,
  force: forceSchema,
  version: text,
  sha256: text,
  bases: z.array(object({ id: text, sha256: text })).optional(),
  origin: text,
  reviewed: isoDateSchema,
  summary: text,
  addressees: text,
  notes: texts,
  rules: z.array(ruleInfo),
  instruments: z.array(instrument),
});

import { z } from "zod";
import { ACTS } from "../model/asset.ts";
import { isoDateSchema } from "../model/iso-date-schema.ts";

const text = z.string().trim().min(1, "must not be empty");
const ordinal = z.int("a whole number from 1 on").min(1, "a whole number from 1 on");
const texts = z
  .union([text, z.array(text).min(1, "must not be empty")], { error: "a text or a list of texts" })
  .transform((value) => (typeof value === "string" ? [value] : value));

/** Bounds by name, such as `record-length: 64MiB`, or as on the command line. */
const limits = z
  .union([texts, z.record(text, z.union([text, z.int().min(1)]))], {
    error: "limits by name, such as record-length: 64MiB",
  })
  .transform((value) =>
    Array.isArray(value) ? value : Object.entries(value).map(([name, limit]) => `${name}=${limit}`),
  );

/** What stands on the cover and in the sign-off block of the report. */
export const reportSchema = z.strictObject({
  title: text.optional(),
  /** Picture file: PNG, JPEG, GIF, WebP or SVG. */
  logo: text.optional(),
  accent: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'a colour written as "#12455c", in quotes')
    .optional(),
  confidentiality: text.optional(),
  status: text.optional(),
  edition: text.optional(),
  period: text.optional(),
  prepared: text.optional(),
  reviewed: text.optional(),
  approved: text.optional(),
});

/** What `netvet.yaml` may hold: the flags of the command line by their names, the operator, and the look of the report. */
export const configSchema = z.strictObject({
  operator: text.optional(),
  policy: texts.optional(),
  rules: text.optional(),
  "as-of": isoDateSchema.optional(),
  act: z.enum(ACTS).optional(),
  output: texts.optional(),
  "fail-on": texts.optional(),
  "max-rules-age": ordinal.optional(),
  waivers: text.optional(),
  corrections: text.optional(),
  baseline: text.optional(),
  assessments: text.optional(),
  /** The network that an order will stand in; a scan passes it over. */
  inventory: texts.optional(),
  /** An order that will be added to the network; `gate` passes it over. */
  add: texts.optional(),
  costs: text.optional(),
  plan: text.optional(),
  exclude: texts.optional(),
  mapping: text.optional(),
  profile: text.optional(),
  sheet: text.optional(),
  encoding: text.optional(),
  delimiter: z.string().min(1, "must not be empty").optional(),
  "header-row": ordinal.optional(),
  limit: limits.optional(),
  template: text.optional(),
  browser: text.optional(),
  paper: z.enum(["A4", "letter"]).optional(),
  quiet: z.boolean().optional(),
  verbose: z.boolean().optional(),
  color: z.boolean().optional(),
  progress: z.boolean().optional(),
  jobs: ordinal.optional(),
  dedupe: z.boolean().optional(),
  report: reportSchema.optional(),
});
/** Settings as a file holds them. */
export type ConfigFile = z.infer<typeof configSchema>;

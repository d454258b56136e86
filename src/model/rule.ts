import { z } from "zod";
import { ACTS, GENERATIONS } from "./asset.ts";
import { isIsoDate, isIsoDuration } from "./iso-date.ts";
import { domainSchema, PARTS } from "./network-function.ts";
import { forceSchema, OUTCOMES, severitySchema } from "./outcome.ts";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens");
export const isoDateSchema = z.string().refine(isIsoDate, "a day written YYYY-MM-DD");

/** Which assets a rule speaks about. An absent key sets no limit; all given keys must hold. */
const scopeSchema = z.strictObject({
  acts: z.array(z.enum(ACTS)).min(1),
  domains: z.array(domainSchema).optional(),
  parts: z.array(z.enum(PARTS)).optional(),
  functions: z.array(id).optional(),
  exceptDomains: z.array(domainSchema).optional(),
  exceptParts: z.array(z.enum(PARTS)).optional(),
  exceptFunctions: z.array(id).optional(),
  generations: z.array(z.enum(GENERATIONS)).optional(),
  /** Operator-supplied tags of the site, such as `national-security`; one of them must be there. */
  siteTags: z.array(id).optional(),
  exceptSiteTags: z.array(id).optional(),
});
export type Scope = z.infer<typeof scopeSchema>;

/**
 * When a breach of the rule is one. `from` is the first day that is forbidden; `deadline` the last day that is allowed
 * (the day after it is the first forbidden one). A trigger counts from an event that may still be open.
 */
const timeSchema = z.strictObject({
  from: isoDateSchema.optional(),
  deadline: isoDateSchema.optional(),
  /** Last day on which the rule is in force. */
  until: isoDateSchema.optional(),
  suspended: z.array(z.strictObject({ from: isoDateSchema, until: isoDateSchema })).default([]),
  trigger: z
    .strictObject({
      event: z.string(),
      after: z.string().refine(isIsoDuration, "an ISO 8601 duration such as P4Y or P36M"),
      /** Day of the event; absent while it has not happened or is not known. */
      on: isoDateSchema.optional(),
    })
    .optional(),
  /** Assets ordered or installed before this day are outside the rule. */
  grandfather: z.strictObject({ by: z.enum(["orderedOn", "installedOn"]), before: isoDateSchema }).optional(),
});
export type RuleTime = z.infer<typeof timeSchema>;

/** A worked example of a rule: an asset in canonical fields, a day, and what the rule must say. They are its tests. */
const exampleSchema = z.strictObject({
  asset: z.record(z.string(), z.unknown()),
  vendor: z.string().optional(),
  confidence: z.enum(["confirmed", "probable", "possible", "conflicting", "unknown"]).default("confirmed"),
  act: z.enum(ACTS).optional(),
  asOf: isoDateSchema,
  outcome: z.enum([...OUTCOMES, "not-applicable"]),
});

/** One requirement: data over a kind of check. */
export const ruleSchema = z.strictObject({
  id,
  title: z.string(),
  /** Article, section or paragraph of the instrument. */
  clause: z.string().optional(),
  /** Ids in the register of instruments. A rule without a citation does not load. */
  cites: z.array(id).min(1),
  /** How well the facts of this rule are known. Recalled and disputed rules never fail a gate. */
  grade: z.enum(["read", "recalled", "disputed"]),
  /** Why the grade is not `read`, or why the rule is off. */
  caution: z.string().optional(),
  enabled: z.boolean().default(true),
  /** When it differs from the pack's. */
  force: forceSchema.optional(),
  severity: severitySchema,
  addressees: z.string().optional(),
  /** What is asked of whom, in plain words, as the report prints it. */
  requirement: z.string(),
  scope: scopeSchema,
  time: timeSchema.default({ suspended: [] }),
  check: z.string(),
  with: z.record(z.string(), z.unknown()).default({}),
  /** What to do when the rule is broken. */
  remedy: z.strictObject({
    action: z.enum(["replace", "remove", "stop-purchase", "reduce-share", "get-permit", "assess", "clarify", "change-provider"]),
    how: z.string(),
  }),
  examples: z.array(exampleSchema).min(1),
});
export type Rule = z.infer<typeof ruleSchema>;

/** A file of rules for one jurisdiction or programme. */
export const rulePackSchema = z.strictObject({
  id,
  title: z.string(),
  /** ISO 3166-1 alpha-2, `EU`, `XK`, or `INT` for a multinational programme. */
  jurisdiction: z.string().regex(/^[A-Z]{2,3}$/),
  force: forceSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** Day on which a person last compared the pack with its sources. */
  reviewed: isoDateSchema,
  summary: z.string(),
  addressees: z.string(),
  /** Ids of instruments that the pack rests on but makes no rule from, such as declarations. */
  cites: z.array(id).default([]),
  notes: z.array(z.string()).default([]),
  extends: z.array(id).default([]),
  rules: z.array(ruleSchema),
});
export type RulePack = z.infer<typeof rulePackSchema>;

/** A pack as it was loaded, with what proves which one it was. */
export interface LoadedPack {
  readonly pack: RulePack;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** `built-in`, or the path of the person's own file. */
  readonly origin: string;
}

import { z } from "zod";
import { assessmentSchema } from "./assessment.ts";
import { ACTS, GENERATIONS, STATUSES } from "./asset.ts";
import { isIsoDuration } from "./iso-date.ts";
import { isoDateSchema } from "./iso-date-schema.ts";
import { domainSchema, PARTS } from "./network-function.ts";
import { forceSchema, OUTCOMES, severitySchema } from "./outcome.ts";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens");

/** Mark of a source that the pack names itself, such as `own:board decision of 3 May 2026`; netvet does not know it. */
export const OWN_SOURCE = "own:";

/** Id in the register of instruments, or a source of one's own. */
const cite = z
  .string()
  .regex(
    /^([a-z0-9]+(-[a-z0-9]+)*|own:\s*\S.*)$/,
    "the id of an instrument, or own: and the name of a source of your own",
  );

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
 * (the day after it is the first forbidden one; 9999-12-31 stands for never). A trigger counts from an event that may still
 * be open.
 */
const timeSchema = z
  .strictObject({
    /** First day on which the rule is there, when it sets no day for anything; before it the rule is silent. */
    since: isoDateSchema.optional(),
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
  })
  .superRefine((time, context) => {
    for (const { path, message } of datesOutOfOrder(time)) context.addIssue({ code: "custom", path, message });
  });
export type RuleTime = z.infer<typeof timeSchema>;

interface Dated {
  readonly since?: string | undefined;
  readonly from?: string | undefined;
  readonly deadline?: string | undefined;
  readonly until?: string | undefined;
  readonly suspended: readonly { readonly from: string; readonly until: string }[];
}

function datesOutOfOrder(time: Dated): { path: (string | number)[]; message: string }[] {
  const { since, from, deadline, until } = time;
  const faults: { path: (string | number)[]; message: string }[] = [];
  if (from !== undefined && deadline !== undefined && deadline < from)
    faults.push({ path: ["deadline"], message: `the deadline ${deadline} lies before \`from\` ${from}` });
  const start = deadline ?? from ?? since;
  if (until !== undefined && start !== undefined && until < start)
    faults.push({ path: ["until"], message: `the last day ${until} lies before the first ${start}` });
  time.suspended.forEach((gap, index) => {
    if (gap.until < gap.from)
      faults.push({
        path: ["suspended", index, "until"],
        message: `the suspension ends ${gap.until} before it begins ${gap.from}`,
      });
  });
  return faults;
}

const CONFIDENCE_WORDS = ["confirmed", "probable", "possible", "conflicting", "unknown"] as const;

/** The fields of an asset that an example may set; all others are absent. */
const exampleAssetSchema = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  model: z.string().optional(),
  serialNumber: z.string().optional(),
  description: z.string().optional(),
  networkFunction: id.optional(),
  generations: z.array(z.enum(GENERATIONS)).optional(),
  site: z.string().optional(),
  region: z.string().optional(),
  country: z.string().optional(),
  siteTags: z.array(id).optional(),
  status: z.enum(STATUSES).optional(),
  quantity: z.number().positive().optional(),
  supplier: z.string().optional(),
  countryOfProduction: z.string().optional(),
  orderedOn: isoDateSchema.optional(),
  installedOn: isoDateSchema.optional(),
  upgradedOn: isoDateSchema.optional(),
  manufacturedOn: isoDateSchema.optional(),
  deliveredOn: isoDateSchema.optional(),
  permit: z.string().optional(),
  trafficWeight: z.number().nonnegative().optional(),
  managedBy: z.string().optional(),
});

const exampleItemSchema = z.strictObject({
  asset: exampleAssetSchema,
  /** Vendor id of the maker; absent when nobody knows it. */
  vendor: z.string().optional(),
  confidence: z.enum(CONFIDENCE_WORDS).optional(),
  /** Vendor ids of parts inside that name another maker than the box. */
  components: z.array(z.string()).optional(),
});
export type ExampleItem = z.infer<typeof exampleItemSchema>;

/**
 * A worked example of a rule: an asset (or, for a rule on the whole, a `network` of assets), a day, and what the rule must
 * say. They are its tests.
 */
const exampleSchema = z
  .strictObject({
    ...exampleItemSchema.partial({ asset: true }).shape,
    network: z.array(exampleItemSchema).min(1).optional(),
    assessments: z.array(assessmentSchema).optional(),
    act: z.enum(ACTS).optional(),
    asOf: isoDateSchema,
    outcome: z.enum([...OUTCOMES, "not-applicable"]),
  })
  .refine((example) => (example.asset === undefined) !== (example.network === undefined), {
    error: "an example has either an asset or a network of assets",
  });
export type Example = z.infer<typeof exampleSchema>;

/** One requirement: data over a kind of check. */
export const ruleSchema = z
  .strictObject({
    id,
    title: z.string(),
    /** Article, section or paragraph of the instrument. */
    clause: z.string().optional(),
    /** Ids in the register of instruments, or own sources. A rule without a citation does not load. */
    cites: z.array(cite).min(1),
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
      action: z.enum([
        "replace",
        "remove",
        "stop-purchase",
        "reduce-share",
        "get-permit",
        "assess",
        "clarify",
        "change-provider",
      ]),
      how: z.string(),
    }),
    examples: z.array(exampleSchema).min(1),
  })
  .refine((rule) => rule.caution !== undefined || (rule.enabled && rule.grade === "read"), {
    path: ["grade"],
    error: "a rule that is off, recalled or disputed needs a `caution` that says why",
  });
export type Rule = z.infer<typeof ruleSchema>;

/** What a pack changes in a rule that it took over from another pack, and why. */
const overrideSchema = z.strictObject({
  rule: id,
  reason: z.string().min(1),
  enabled: z.boolean().optional(),
  severity: severitySchema.optional(),
  force: forceSchema.optional(),
  /** Instead of the rule's, such as one with the day of an event that concerns this operator. */
  time: timeSchema.optional(),
});
export type RuleOverride = z.infer<typeof overrideSchema>;

/** A file of rules for one jurisdiction or programme. */
export const rulePackSchema = z
  .strictObject({
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
    cites: z.array(cite).default([]),
    notes: z.array(z.string()).default([]),
    /** Packs whose rules this one takes over. */
    extends: z.array(id).default([]),
    overrides: z.array(overrideSchema).default([]),
    rules: z.array(ruleSchema),
  })
  .superRefine((pack, context) => {
    const seen = new Set<string>();
    pack.rules.forEach((rule, index) => {
      if (seen.has(rule.id))
        context.addIssue({ code: "custom", path: ["rules", index, "id"], message: `rule id ${rule.id} is used twice` });
      seen.add(rule.id);
    });
  });
export type RulePack = z.infer<typeof rulePackSchema>;

/** A pack from which another one takes over rules. */
export interface PackBase {
  readonly id: string;
  readonly sha256: string;
}

/** A pack as it was loaded, with what proves which one it was. */
export interface LoadedPack {
  readonly pack: RulePack;
  /** SHA-256 of the file's bytes, hexadecimal; of a pack with `bases`, over the digests of all these files. */
  readonly sha256: string;
  /** The packs from which it takes over rules, directly or through another, each with the digest of its own file. */
  readonly bases?: readonly PackBase[] | undefined;
  /** `built-in`, or the path of the person's own file. */
  readonly origin: string;
}

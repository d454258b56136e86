import { z } from "zod";
import { ACTS, GENERATIONS } from "./asset.ts";
import { gradeSchema } from "./evidence.ts";
import { isIsoDate, isIsoDuration } from "./iso-date.ts";
import { domainSchema } from "./network-function.ts";
import { forceSchema } from "./outcome.ts";

/** Codes of the Union, of a text between states, and of Kosovo (user-assigned `XK`) stand beside ISO 3166-1 alpha-2. */
const jurisdictionSchema = z.string().regex(/^([A-Z]{2}|INTL)$/, "expected ISO 3166-1 alpha-2, EU, XK or INTL");

/** Instrument ids begin with the jurisdiction in lower case, such as `gb-dvd-huawei-2022`. */
const instrumentIdSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)+$/, "expected lower-case words joined by hyphens");

/** Vendor id as in `seeds/vendors/<id>.yaml`; the vendor need not have a file of its own. */
const vendorIdSchema = z.string().regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/, "expected a vendor id such as huawei");

/** Form of the text. `none-found` records a search without a result: it is no proof that nothing exists. */
const INSTRUMENT_KINDS = [
  "declaration",
  "memorandum",
  "agreement",
  "statement",
  "act",
  "regulation",
  "order",
  "decision",
  "contract",
  "court-decision",
  "policy",
  "list",
  "guidance",
  "proposal",
  "none-found",
] as const;

/**
 * How a text says whose equipment it means. named: firms by name · criteria: a test that somebody must apply · hybrid: both ·
 * allow-list: only what was approved · by-reference: the firms of another instrument · none: no test was found.
 */
const SUBJECT_MODES = ["named", "criteria", "hybrid", "allow-list", "by-reference", "none"] as const;

const text = z.string().min(1);
const texts = z.array(text).default([]);

/** A year, a month or a day; a whole year or month means that the sources say no more. */
const partialDateSchema = z.string().refine(isPartialDate, "expected a calendar date: YYYY, YYYY-MM or YYYY-MM-DD");

function isPartialDate(value: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(value) && isIsoDate(`${value}-01-01`.slice(0, 10));
}

const durationSchema = z.string().refine(isIsoDuration, "expected an ISO 8601 duration such as P36M");
const whereShape = { parts: z.array(domainSchema).default([]), generations: z.array(z.enum(GENERATIONS)).default([]) };

/** Where a text applies. No part means every part of the network; no generation means any. */
const scopeSchema = z.strictObject({
  ...whereShape,
  /** Tags of sites to which a rule is limited, such as `national-security`; where they lie is seldom public. */
  siteTags: z.array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)).default([]),
  text: text.optional(),
});

/** One day on which something begins or ends: fixed, or counted from an event (`upTo` when the span is a range). */
const timeLimitSchema = z
  .strictObject({
    on: partialDateSchema.optional(),
    after: z.strictObject({ trigger: text, duration: durationSchema, upTo: durationSchema.optional() }).optional(),
    /** begins: from that day the acts are restricted · ends: by that day what stands must be gone, or a permit runs out. */
    effect: z.enum(["begins", "ends"]),
    acts: z.array(z.enum(ACTS)).min(1),
    what: text,
    ...whereShape,
    siteTags: z.array(text).default([]),
    grade: gradeSchema,
    /** True when sources contradict one another on the day, the span or its start; `disagreements` says how. */
    disputed: z.boolean().default(false),
  })
  .refine((limit) => (limit.on === undefined) !== (limit.after === undefined), "expected either `on` or `after`");

/** A share that may not be exceeded, or a least number of suppliers; judged on the whole network. */
const quotaSchema = z.strictObject({
  kind: z.enum(["max-share", "min-suppliers"]),
  /** Fraction between 0 and 1 for a share, a count for suppliers. */
  value: z.number().positive(),
  measuredIn: text,
  ...whereShape,
  from: partialDateSchema.optional(),
  grade: gradeSchema,
  disputed: z.boolean().default(false),
});

/** One row of a published list: who or which class of product, what of it, since when. */
const listRowSchema = z.strictObject({
  entity: text,
  vendors: z.array(vendorIdSchema).default([]),
  item: text,
  on: partialDateSchema,
  grade: gradeSchema,
});

const sourceSchema = z
  .strictObject({
    title: text,
    url: z.url({ protocol: /^https?$/ }).optional(),
    /** Id of a document that has no address. */
    id: text.optional(),
    kind: z.enum(["primary", "secondary"]),
    /** True when at least an excerpt of it was read for this register. */
    read: z.boolean(),
    checkedOn: z.string().refine(isIsoDate, "expected YYYY-MM-DD").optional(),
    note: text.optional(),
  })
  .refine((source) => source.url !== undefined || source.id !== undefined || source.note !== undefined, {
    message: "a source needs an address, an id, or a note that says why it has neither",
  });

const subjectSchema = z.strictObject({
  mode: z.enum(SUBJECT_MODES),
  named: z.array(vendorIdSchema).default([]),
  criteria: texts,
  /** Whether the text reaches affiliates and subsidiaries; absent when the sources do not say. */
  affiliates: z.boolean().optional(),
  text: text.optional(),
});

/** One legal or political text on suppliers of network equipment; one entry of `seeds/instruments.yaml`. */
const instrumentSchema = z
  .strictObject({
    id: instrumentIdSchema,
    jurisdiction: jurisdictionSchema,
    title: text,
    kind: z.enum(INSTRUMENT_KINDS),
    force: forceSchema,
    adopted: partialDateSchema.optional(),
    inForce: partialDateSchema.optional(),
    status: text,
    addressees: text.optional(),
    scope: scopeSchema,
    vendors: subjectSchema,
    dates: z.array(timeLimitSchema).default([]),
    quotas: z.array(quotaSchema).default([]),
    /** Intervals in which the text did not apply; both days are inclusive. */
    suspended: z.array(z.strictObject({ from: partialDateSchema, until: partialDateSchema, text })).default([]),
    rows: z.array(listRowSchema).default([]),
    approval: text.optional(),
    exceptions: texts,
    penalties: text.optional(),
    /** full: an asset can be judged from the inventory · partial: some limb can, the rest needs papers or a decision · none. */
    checkable: z.enum(["full", "partial", "none"]),
    sources: z.array(sourceSchema).min(1, "an instrument without a source does not enter"),
    grade: gradeSchema,
    /** Facts of this entry that were remembered and not seen in a source. */
    recalled: texts,
    disagreements: texts,
    evidence: z.enum(["primary-excerpt", "secondary-excerpt", "recalled"]),
    checkedOn: z.string().refine(isIsoDate, "expected YYYY-MM-DD"),
    notes: text.optional(),
  })
  .refine((entry) => (entry.grade === "recalled") === (entry.evidence === "recalled"), {
    path: ["grade"],
    message: "grade and evidence must agree on whether the entry was only recalled",
  })
  .refine((entry) => entry.vendors.mode !== "named" || entry.vendors.named.length > 0, {
    path: ["vendors", "named"],
    message: "mode `named` needs at least one vendor id",
  });
export type Instrument = z.infer<typeof instrumentSchema>;

/** The whole register: ids are unique. */
export const instrumentsSchema = z.array(instrumentSchema).superRefine((entries, context) => {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (seen.has(entry.id))
      context.addIssue({ code: "custom", path: [index, "id"], message: `id ${entry.id} is used twice` });
    seen.add(entry.id);
  }
});

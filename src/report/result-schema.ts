import { z } from "zod";
import { ACTS, ASSET_FIELDS } from "../model/asset.ts";
import { WORSENINGS } from "../model/baseline-state.ts";
import { CONFIDENCES } from "../model/identity.ts";
import { isoDateSchema } from "../model/iso-date-schema.ts";
import { OUTCOMES, severitySchema } from "../model/outcome.ts";
import { VERDICTS } from "../model/pack-result.ts";
import { comparisonSchema } from "./comparison-schema.ts";
import { findingSchema, listedOutcomeSchema, locationSchema } from "./finding-schema.ts";
import { packSchema } from "./pack-schema.ts";
import { suppliersSchema } from "./suppliers-schema.ts";

// Keys that a later version adds are kept, so that a saved result loses nothing by being read and written again.
const object = z.looseObject;
const number = z.number();
const text = z.string();
const maybeText = text.optional();
const maybeDay = isoDateSchema.optional();
const texts = z.array(text);
const outcomeCounts = z.record(z.enum(OUTCOMES), number);

const rows = object({
  read: number,
  assets: number,
  dropped: z.record(text, number),
  rejected: number,
});
const counts = object({ assets: outcomeCounts, units: outcomeCounts, notApplicable: number, waived: outcomeCounts });
const field = z.enum(ASSET_FIELDS);
const column = object({ index: number, header: text, field: field.optional(), why: text, examples: texts });
const table = object({
  sheet: maybeText,
  headerRow: number.optional(),
  preambleRows: number,
  profile: maybeText,
  impliedVendor: maybeText,
  columns: z.array(column),
});

const input = object({
  name: text,
  bytes: number,
  sha256: maybeText,
  format: text,
  encoding: text,
  part: z.literal("order").optional(),
  delimiter: maybeText,
  layoutConfidence: number,
  layoutWhy: text,
  tables: z.array(table),
  rows,
});

const packResult = object({
  pack: text,
  verdict: z.enum(VERDICTS),
  counts,
  accepted: object({ breaches: number, open: number, limits: number, waivers: texts }).optional(),
  nextDeadlines: z.array(isoDateSchema),
  byFunction: z.array(
    object({ function: text, name: text, domain: text, assets: outcomeCounts, notApplicable: number.optional() }),
  ),
});

const share = object({
  pack: text,
  rule: text,
  title: text,
  unit: z.enum(["elements", "sites", "traffic"]),
  numerator: number,
  denominator: number,
  undetermined: number,
  cap: number,
  headroom: number,
  outcome: z.enum([...OUTCOMES, "not-applicable"]),
  deadline: maybeDay,
  before: object({
    numerator: number,
    denominator: number,
    undetermined: number,
    headroom: number,
    outcome: z.enum([...OUTCOMES, "not-applicable"]),
  }).optional(),
});

const vendor = object({
  vendor: maybeText,
  name: text,
  assets: number,
  units: number,
  sites: number,
  confidence: z.record(z.enum(CONFIDENCES), number),
  outcomes: outcomeCounts,
});

const remediation = object({
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
  owner: maybeText,
  status: maybeText,
  due: maybeDay,
  note: maybeText,
  cost: object({
    low: number,
    base: number,
    high: number,
    currency: text,
    from: text,
    units: number.optional(),
  }).optional(),
});

const diagnostic = object({
  level: z.enum(["error", "warning", "note"]),
  code: text,
  message: text,
  location: locationSchema.optional(),
  field: field.optional(),
});

const recordPlace = object({ source: text, sheet: maybeText, record: number });
const quality = object({
  coverage: z.array(object({ field, filled: number })),
  damagedValues: number,
  duplicates: object({
    complete: z.boolean(),
    limit: number,
    records: number,
    conflicting: number,
    shown: z.array(object({ first: recordPlace, again: recordPlace, isConflicting: z.boolean() })),
  }).optional(),
  impliedVendors: number,
  named: number,
  newestDay: maybeDay,
});

const region = object({ region: maybeText, sites: number, assets: outcomeCounts });
const ruleFindings = object({
  pack: text,
  rule: text,
  fail: number,
  due: number,
  review: number,
  unknown: number,
  waived: number,
});

const presence = object({ vendor: maybeText, name: text, domain: text, assets: number, units: number });

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
const waiverUse = object({
  waiver,
  state: z.enum(["used", "unused", "expired"]),
  findings: number,
  exceeded: object({ findings: number, mostUnits: number }).optional(),
});

/** A saved result. Absent keys stand for what is not known. */
export const resultSchema = object({
  schemaVersion: z.literal(1),
  tool: object({ name: z.literal("netvet"), version: text }),
  operator: maybeText,
  commandLine: texts.optional(),
  act: z.enum(ACTS),
  asOf: isoDateSchema,
  inputs: z.array(input),
  network: z.array(input).optional(),
  packs: z.array(packSchema),
  rows,
  counts,
  results: z.array(packResult),
  shares: z.array(share),
  vendors: z.array(vendor),
  breaches: z.array(object({ on: isoDateSchema, pack: text, rule: text, assets: number, units: number })),
  outlook: z.array(object({ on: isoDateSchema, pack: text, assets: number, units: number })).optional(),
  suppliers: suppliersSchema.optional(),
  regions: z.array(region).optional(),
  presence: z.array(presence).optional(),
  findings: object({
    total: z.record(listedOutcomeSchema, number),
    limit: number,
    shown: z.array(findingSchema),
    byRule: z.array(ruleFindings).optional(),
    fingerprints: object({
      complete: z.boolean(),
      limit: number,
      packs: z.array(
        object({
          pack: text,
          fail: texts,
          due: texts,
          review: texts,
          unknown: texts,
          waived: texts,
          units: z.record(text, number).optional(),
        }),
      ),
    }).optional(),
  }),
  baseline: object({
    name: text,
    asOf: isoDateSchema,
    new: number,
    unchanged: number,
    updated: number,
    absent: number,
    gating: number,
    worse: z.partialRecord(z.enum(WORSENINGS), number).optional(),
    grown: object({ from: number, to: number }).optional(),
  }).optional(),
  changes: comparisonSchema.optional(),
  remediation: z.array(remediation),
  quality,
  diagnostics: object({
    total: number,
    byCode: z.array(object({ code: text, level: text, count: number })),
    shown: z.array(diagnostic),
  }),
  waivers: object({ used: texts, unused: texts, expired: texts, entries: z.array(waiverUse).optional() }),
  corrections: z
    .array(
      object({
        correction: object({
          id: text,
          match: z.record(text, text),
          vendor: text,
          evidence: text,
          author: text,
          date: isoDateSchema,
        }),
        assets: number,
      }),
    )
    .optional(),
  gating: object({
    fail: number,
    review: number,
    unknown: number,
    due: z.array(object({ deadline: isoDateSchema, findings: number })),
  }),
  gate: object({
    passed: z.boolean(),
    thresholds: texts,
    reasons: z.array(object({ threshold: text, count: number, text })),
  }),
});

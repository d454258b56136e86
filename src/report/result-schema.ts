import { z } from "zod";
import { ACTS, ASSET_FIELDS } from "../model/asset.ts";
import { WORSENINGS } from "../model/baseline-state.ts";
import { CONFIDENCES } from "../model/identity.ts";
import { isoDateSchema } from "../model/iso-date-schema.ts";
import { OUTCOMES } from "../model/outcome.ts";
import { VERDICTS } from "../model/pack-result.ts";
import { comparisonSchema } from "./comparison-schema.ts";
import { findingSchema, listedOutcomeSchema, locationSchema } from "./finding-schema.ts";
import { inputSchema, rowsSchema } from "./input-schema.ts";
import { packSchema } from "./pack-schema.ts";
import { keptDecisionSchema, remediationSchema } from "./remediation-schema.ts";
import { maybeDay, maybeText, number, object, text, texts } from "./schema-parts.ts";
import { suppliersSchema } from "./suppliers-schema.ts";
import { waiverUseSchema } from "./waiver-schema.ts";

const outcomeCounts = z.record(z.enum(OUTCOMES), number);

const counts = object({ assets: outcomeCounts, units: outcomeCounts, notApplicable: number, waived: outcomeCounts });

const packResult = object({
  pack: text,
  verdict: z.enum(VERDICTS),
  counts,
  accepted: object({
    breaches: number,
    open: number,
    limits: number,
    openLimits: number.optional(),
    waivers: texts,
  }).optional(),
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

export const vendor = object({
  vendor: maybeText,
  name: text,
  assets: number,
  units: number,
  sites: number,
  confidence: z.record(z.enum(CONFIDENCES), number),
  outcomes: outcomeCounts,
});

const diagnostic = object({
  level: z.enum(["error", "warning", "note"]),
  code: text,
  message: text,
  location: locationSchema.optional(),
  field: z.enum(ASSET_FIELDS).optional(),
});

const recordPlace = object({ source: text, sheet: maybeText, record: number });

const quality = object({
  coverage: z.array(object({ field: z.enum(ASSET_FIELDS), filled: number })),
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

/** Of the results that this version reads and writes. */
export const SCHEMA_VERSION = 1;

/** A saved result. Absent keys stand for what is not known. */
export const resultSchema = object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  tool: object({ name: z.literal("netvet"), version: text }),
  operator: maybeText,
  commandLine: texts.optional(),
  act: z.enum(ACTS),
  asOf: isoDateSchema,
  inputs: z.array(inputSchema),
  network: z.array(inputSchema).optional(),
  packs: z.array(packSchema),
  rows: rowsSchema,
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
  remediation: z.array(remediationSchema),
  planKept: z.array(keptDecisionSchema).optional(),
  quality,
  diagnostics: object({
    total: number,
    byCode: z.array(object({ code: text, level: text, count: number })),
    shown: z.array(diagnostic),
  }),
  waivers: object({ used: texts, unused: texts, expired: texts, entries: z.array(waiverUseSchema).optional() }),
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

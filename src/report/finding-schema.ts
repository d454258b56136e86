import { z } from "zod";
import { ACTS, GENERATIONS, STATUSES } from "../model/asset.ts";
import { BASELINE_STATES, WORSENINGS } from "../model/baseline-state.ts";
import { gradeSchema, strengthSchema } from "../model/evidence.ts";
import { MESSAGE_IDS } from "../model/finding.ts";
import { CONFIDENCES } from "../model/identity.ts";
import { isoDateSchema } from "../model/iso-date-schema.ts";
import { FINDING_OUTCOMES, forceSchema, severitySchema } from "../model/outcome.ts";
import { maybeDay, maybeText, number, object, text, texts } from "./schema-parts.ts";

/** Outcomes that are listed one by one. */
export const listedOutcomeSchema = z.enum(FINDING_OUTCOMES);

/** Where a record stood. */
export const locationSchema = object({ source: text, sheet: maybeText, record: number, line: number.optional() });

// biome-ignore format: a list to read
const assetTexts = {
  id: maybeText, name: maybeText, vendor: maybeText, model: maybeText, partNumber: maybeText, serialNumber: maybeText,
  description: maybeText, role: maybeText, networkFunction: maybeText, site: maybeText, region: maybeText, country: maybeText,
  softwareVersion: maybeText, hardwareVersion: maybeText, macAddress: maybeText, sysObjectId: maybeText, ipAddress: maybeText,
  supplier: maybeText, countryOfProduction: maybeText, parent: maybeText, position: maybeText, currency: maybeText,
  permit: maybeText, managedBy: maybeText,
};

const asset = object({
  ...assetTexts,
  location: locationSchema,
  vendorImplied: z.boolean(),
  generations: z.array(z.enum(GENERATIONS)),
  siteTags: texts.optional(),
  status: z.enum(STATUSES).optional(),
  quantity: number,
  orderedOn: maybeDay,
  installedOn: maybeDay,
  upgradedOn: maybeDay,
  removedOn: maybeDay,
  manufacturedOn: maybeDay,
  deliveredOn: maybeDay,
  price: number.optional(),
  trafficWeight: number.optional(),
  damaged: texts,
});

const evidence = object({
  feature: text,
  vendor: text,
  strength: strengthSchema,
  side: z.enum(["for", "against"]),
  field: text,
  read: text,
  comparedWith: text,
  grade: gradeSchema,
  family: maybeText,
  note: maybeText,
});

const identity = object({
  vendor: maybeText,
  vendorName: maybeText,
  confidence: z.enum(CONFIDENCES),
  brand: maybeText,
  family: maybeText,
  familyFunction: maybeText,
  familyGenerations: texts,
  rival: maybeText,
  rivalName: maybeText,
  evidence: z.array(evidence),
});

const appliedWaiver = object({
  id: text,
  reason: text,
  approver: text,
  expires: isoDateSchema,
  units: z.number().optional(),
});

/** One finding of a saved result. */
export const findingSchema = object({
  fingerprint: text,
  pack: text,
  rule: text,
  outcome: listedOutcomeSchema,
  force: forceSchema,
  severity: severitySchema,
  act: z.enum(ACTS),
  message: object({ id: z.enum(MESSAGE_IDS), args: z.record(text, z.union([text, number])) }),
  deadline: maybeDay,
  breachFrom: maybeDay,
  asset: asset.optional(),
  identity: identity.optional(),
  function: object({ id: text, name: text, domain: text, from: z.enum(["source", "product family"]) }).optional(),
  units: number,
  waiver: appliedWaiver.optional(),
  lapsedWaiver: appliedWaiver.optional(),
  exceededWaiver: appliedWaiver.optional(),
  binding: z.boolean().optional(),
  baselineState: z.enum(BASELINE_STATES).optional(),
  worsening: z.enum(WORSENINGS).optional(),
  baselineUnits: z.number().optional(),
});

import { z } from "zod";
import { GENERATIONS } from "./asset.ts";
import { gradeSchema, strengthSchema } from "./evidence.ts";

/** Every fact says where it comes from: a key of `seeds/sources.yaml`, and whether it was read there or recalled. */
const sourced = { source: z.union([z.string(), z.array(z.string())]), grade: gradeSchema, note: z.string().optional() };

/** A year, a month or a day; a whole year or month means that the sources say no more. */
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/**
 * How an alias is matched after folding: exact = the whole vendor cell · word = whole word in a vendor cell ·
 * any = whole word in any cell · never-alone = whole word in a vendor cell, supporting evidence only.
 */
const aliasMatch = z.enum(["exact", "word", "any", "never-alone"]);

const aliasSchema = z.strictObject({
  value: z.string().min(1),
  kind: z.enum(["name", "legal", "brand", "script", "misspelling", "subsidiary"]),
  match: aliasMatch,
  /** `weak` for a name that is an ordinary abbreviation too (`HW` is hardware): the vendor cell says it and a person must look. */
  strength: z.literal("weak").optional(),
  /** Brand or subsidiary to show beside the parent. */
  brand: z.string().optional(),
  /** First day of the name, where what bears it cannot be older: it then lies outside ties that ended before. */
  since: partialDate.optional(),
  ...sourced,
});

/** A dated tie to another vendor: from and until are inclusive, as far as they are known; an absent end means still so. */
const relationSchema = z.strictObject({
  entity: z.string(),
  kind: z.enum(["subsidiary", "affiliate", "joint-venture", "divested", "oem", "brand", "predecessor", "other"]),
  of: z.string(),
  from: partialDate.optional(),
  until: partialDate.optional(),
  /** Vendor id under which an asset made inside the period counts. */
  countsAs: z.string().optional(),
  ...sourced,
});

const designationSchema = z.strictObject({ regime: z.string(), since: partialDate.optional(), ...sourced });

/** A pattern over one cell with the examples that prove it. ECMAScript, flag `i`, no look-behind. */
const provenPattern = {
  match: z.array(z.string()).min(1),
  noMatch: z.array(z.string()).default([]),
};

const familySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string(),
  /** Id of a network function, when the family has one. */
  function: z.string().optional(),
  generations: z.array(z.enum(GENERATIONS)).default([]),
  strength: strengthSchema,
  /** May also be looked for as whole words inside a description. */
  freeText: z.boolean().default(false),
  patterns: z.array(z.string()).min(1),
  /** Period of manufacture or ownership in which the family names this vendor. */
  from: partialDate.optional(),
  until: partialDate.optional(),
  brand: z.string().optional(),
  ...provenPattern,
  /** Examples that were seen in the source; the others, and the pattern itself, are generalised. */
  seen: z.array(z.string()).default([]),
  ...sourced,
});

/** Enterprise number or a longer prefix of a sysObjectID, without leading dot: `1.3.6.1.4.1.2011.10`. */
const objectIdSchema = z.strictObject({
  prefix: z.string().regex(/^1\.3\.6\.1\.4\.1(\.\d+)+$/),
  name: z.string(),
  strength: strengthSchema,
  brand: z.string().optional(),
  ...sourced,
});

/** Registrant of MAC blocks as the IEEE registry writes it; compared whole after folding. */
const registrantSchema = z.strictObject({
  name: z.string(),
  strength: strengthSchema,
  brand: z.string().optional(),
  ...sourced,
});

const ponIdSchema = z.strictObject({ id: z.string().length(4), strength: strengthSchema, ...sourced });

const layoutSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  pattern: z.string(),
  strength: strengthSchema,
  /** Meaning of the capture groups in order, such as `itemCode`, `factory`, `year`, `month`, `sequence`. */
  groups: z.array(z.string()).default([]),
  ...provenPattern,
  ...sourced,
});

/** Everything known about one maker; one file of `seeds/vendors`. */
export const vendorSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/),
  name: z.string(),
  /** State in which control over the maker is seated, ISO 3166-1 alpha-2, and where that is written. */
  country: z.string().length(2).optional(),
  kind: z.string(),
  /** True for integrators, resellers and operators: a vendor cell with their name says nothing about the maker. */
  reseller: z.boolean().default(false),
  notes: z.array(z.string()).default([]),
  aliases: z.array(aliasSchema).default([]),
  /** Names that look like this vendor and are others; they are proved never to match. */
  falseFriends: z
    .array(z.strictObject({ value: z.string(), why: z.string(), source: z.string().optional() }))
    .default([]),
  relations: z.array(relationSchema).default([]),
  designations: z.array(designationSchema).default([]),
  families: z.array(familySchema).default([]),
  objectIds: z.array(objectIdSchema).default([]),
  registrants: z.array(registrantSchema).default([]),
  ponIds: z.array(ponIdSchema).default([]),
  /** Vendor names programmed into optical modules (SFF-8472); they name the module, not the box. */
  opticsNames: z.array(z.strictObject({ name: z.string(), strength: strengthSchema, ...sourced })).default([]),
  serials: z.array(layoutSchema).default([]),
  partNumbers: z.array(layoutSchema).default([]),
  software: z.array(layoutSchema).default([]),
  cpeNames: z.array(z.strictObject({ name: z.string(), strength: strengthSchema, ...sourced })).default([]),
});
export type Vendor = z.infer<typeof vendorSchema>;
export type Alias = Vendor["aliases"][number];
export type Family = Vendor["families"][number];
export type Relation = Vendor["relations"][number];
export type Layout = Vendor["serials"][number];

/** `seeds/sources.yaml`: what the keys of the facts stand for. */
export const sourcesSchema = z.record(
  z.string(),
  z.strictObject({
    title: z.string(),
    url: z.string().optional(),
    date: z.string().optional(),
    note: z.string().optional(),
  }),
);
export type Sources = z.infer<typeof sourcesSchema>;

import { z } from "zod";
import { assessmentSchema } from "./assessment.ts";
import { ACTS, GENERATIONS, STATUSES } from "./asset.ts";
import { idSchema } from "./id-schema.ts";
import { CONFIDENCES } from "./identity.ts";
import { isoDateSchema } from "./iso-date-schema.ts";
import { OUTCOMES } from "./outcome.ts";

/** The fields of an asset that an example may set; all others are absent. */
const exampleAssetSchema = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  model: z.string().optional(),
  serialNumber: z.string().optional(),
  description: z.string().optional(),
  networkFunction: idSchema.optional(),
  generations: z.array(z.enum(GENERATIONS)).optional(),
  site: z.string().optional(),
  region: z.string().optional(),
  country: z.string().optional(),
  siteTags: z.array(idSchema).optional(),
  status: z.enum(STATUSES).optional(),
  quantity: z.number().positive().optional(),
  supplier: z.string().optional(),
  countryOfProduction: z.string().optional(),
  orderedOn: isoDateSchema.optional(),
  installedOn: isoDateSchema.optional(),
  upgradedOn: isoDateSchema.optional(),
  removedOn: isoDateSchema.optional(),
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
  confidence: z.enum(CONFIDENCES).optional(),
  /** Vendor ids of parts inside that name another maker than the box. */
  components: z.array(z.string()).optional(),
});

export type ExampleItem = z.infer<typeof exampleItemSchema>;

/**
 * A worked example of a rule: an asset (or, for a rule on the whole, a `network` of assets), a day, and what the rule must
 * say. They are its tests.
 */
export const exampleSchema = z
  .strictObject({
    ...exampleItemSchema.partial({ asset: true }).shape,
    network: z.array(exampleItemSchema).min(1).optional(),
    assessments: z.array(assessmentSchema).optional(),
    act: z.enum(ACTS).optional(),
    /** True when a service of the vendor is ordered and no equipment. */
    service: z.boolean().optional(),
    asOf: isoDateSchema,
    outcome: z.enum([...OUTCOMES, "not-applicable"]),
  })
  .refine((example) => (example.asset === undefined) !== (example.network === undefined), {
    error: "an example has either an asset or a network of assets",
  });

export type Example = z.infer<typeof exampleSchema>;

import { z } from "zod";
import { GENERATIONS } from "./asset.ts";

/** Parts of a network that rules speak about. */
export const DOMAINS = [
  "core",
  "management",
  "ran",
  "transport",
  "fixed-access",
  "customer-premises",
  "site-support",
  "datacentre",
  "security",
] as const;
export const domainSchema = z.enum(DOMAINS);
export type Domain = z.infer<typeof domainSchema>;

/** Parts of the radio access network; `passive` is an antenna without active electronics. */
export const PARTS = [
  "baseband",
  "radio",
  "controller",
  "passive",
  "transmission",
  "optics",
  "software",
  "hardware",
] as const;

/** One network function of `seeds/network-functions.yaml`. */
export const networkFunctionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** As 3GPP, ITU-T or common use writes it, such as `gNB-DU`. */
  name: z.string(),
  domain: domainSchema,
  part: z.enum(PARTS).optional(),
  /** Generations that the function serves whatever the row says: an AMF is 5G. */
  generations: z.array(z.enum(GENERATIONS)).default([]),
  description: z.string(),
  /** Words that name it in exports, in any language; matched whole after folding. */
  words: z.array(z.string()).default([]),
  source: z.string(),
});
export type NetworkFunction = z.infer<typeof networkFunctionSchema>;
export const networkFunctionsSchema = z.array(networkFunctionSchema);

/** Functions whose units are usually bought in: neither the manager that lists them nor the element that holds them tells their maker. */
export const BOUGHT_IN: ReadonlySet<string> = new Set([
  "antenna",
  "ret",
  "tma",
  "optical-module",
  "rectifier",
  "battery",
  "generator",
  "storage",
  "cable",
]);

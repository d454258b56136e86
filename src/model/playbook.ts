import { z } from "zod";
import { ACTS } from "./asset.ts";
import { domainSchema, PARTS } from "./network-function.ts";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens");
const sentence = z.string().min(20);

/** How equipment of one kind is taken out of a network and replaced, for every maker alike. */
export const playbookSchema = z.strictObject({
  id,
  title: z.string(),
  /** The network functions that it is for; the playbook that names most of an asset's facts is taken. */
  for: z.strictObject({
    functions: z.array(id).optional(),
    domains: z.array(domainSchema).optional(),
    parts: z.array(z.enum(PARTS)).optional(),
  }),
  /** What takes the place, as a class with open interfaces; never a brand. */
  replacement: z.strictObject({ class: z.string(), interfaces: z.array(z.string()) }),
  /** Steps for each act, in order. */
  how: z.partialRecord(z.enum(ACTS), z.array(sentence).min(1)).refine((how) => how.operate !== undefined, {
    error: "the act `operate` must have steps",
  }),
  /** What lowers the risk until the work is done. */
  interim: z.array(sentence).min(1),
  /** Parts of the network whose items of the same plan come first, with the reason. */
  after: z.array(z.strictObject({ domain: domainSchema, why: sentence })).default([]),
  /** Parts of the radio network that are exchanged at the same site in the same visit, with the reason. */
  together: z.array(z.strictObject({ part: z.enum(PARTS), why: sentence })).default([]),
  /** Where the interfaces and controls are published. */
  sources: z.array(z.strictObject({ title: z.string(), url: z.string() })).min(1),
});
export type Playbook = z.infer<typeof playbookSchema>;

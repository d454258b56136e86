import { z } from "zod";
import { ACTS, GENERATIONS } from "./asset.ts";
import { idSchema } from "./id-schema.ts";
import { domainSchema, PARTS } from "./network-function.ts";

/** Which assets a rule speaks about. An absent key sets no limit; all given keys must hold. */
export const scopeSchema = z.strictObject({
  acts: z.array(z.enum(ACTS)).min(1),
  domains: z.array(domainSchema).optional(),
  parts: z.array(z.enum(PARTS)).optional(),
  functions: z.array(idSchema).optional(),
  exceptDomains: z.array(domainSchema).optional(),
  exceptParts: z.array(z.enum(PARTS)).optional(),
  exceptFunctions: z.array(idSchema).optional(),
  generations: z.array(z.enum(GENERATIONS)).optional(),
  /** Operator-supplied tags of the site, such as `national-security`; one of them must be there. */
  siteTags: z.array(idSchema).optional(),
  exceptSiteTags: z.array(idSchema).optional(),
  /** True when the text also reaches services on equipment, such as support or repair; else they are for a person. */
  services: z.boolean().optional(),
});

export type Scope = z.infer<typeof scopeSchema>;

import { z } from "zod";
import { citeSchema } from "./cite-schema.ts";
import { idSchema } from "./id-schema.ts";
import { forceSchema, severitySchema } from "./outcome.ts";
import { exampleSchema } from "./rule-example.ts";
import { scopeSchema } from "./rule-scope.ts";
import { timeSchema } from "./rule-time.ts";

/** What a rule may ask to be done. */
export const ACTIONS = [
  "replace",
  "remove",
  "stop-purchase",
  "reduce-share",
  "get-permit",
  "assess",
  "clarify",
  "change-provider",
] as const;

/** One requirement: data over a kind of check. */
export const ruleSchema = z
  .strictObject({
    id: idSchema,
    title: z.string(),
    /** Article, section or paragraph of the instrument. */
    clause: z.string().optional(),
    /** Ids in the register of instruments, or own sources. A rule without a citation does not load. */
    cites: z.array(citeSchema).min(1),
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
      action: z.enum(ACTIONS),
      how: z.string(),
    }),
    examples: z.array(exampleSchema).min(1),
  })
  .refine((rule) => rule.caution !== undefined || (rule.enabled && rule.grade === "read"), {
    path: ["grade"],
    error: "a rule that is off, recalled or disputed needs a `caution` that says why",
  });

export type Rule = z.infer<typeof ruleSchema>;

import { z } from "zod";
import { citeSchema } from "./cite-schema.ts";
import { idSchema } from "./id-schema.ts";
import { isoDateSchema } from "./iso-date-schema.ts";
import { forceSchema, severitySchema } from "./outcome.ts";
import { ruleSchema } from "./rule.ts";
import { timeSchema } from "./rule-time.ts";

/** What a pack changes in a rule that it took over from another pack, and why. */
const overrideSchema = z.strictObject({
  rule: idSchema,
  reason: z.string().min(1),
  enabled: z.boolean().optional(),
  severity: severitySchema.optional(),
  force: forceSchema.optional(),
  /** Instead of the rule's, such as one with the day of an event that concerns this operator. */
  time: timeSchema.optional(),
});

export type RuleOverride = z.infer<typeof overrideSchema>;

/** A file of rules for one jurisdiction or programme. */
export const rulePackSchema = z
  .strictObject({
    id: idSchema,
    title: z.string(),
    /** ISO 3166-1 alpha-2, `EU`, `XK`, or `INT` for a multinational programme. */
    jurisdiction: z.string().regex(/^[A-Z]{2,3}$/),
    force: forceSchema,
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    /** Day on which a person last compared the pack with its sources. */
    reviewed: isoDateSchema,
    summary: z.string(),
    addressees: z.string(),
    /** Ids of instruments that the pack rests on but makes no rule from, such as declarations. */
    cites: z.array(citeSchema).default([]),
    notes: z.array(z.string()).default([]),
    /** Packs whose rules this one takes over. */
    extends: z.array(idSchema).default([]),
    overrides: z.array(overrideSchema).default([]),
    rules: z.array(ruleSchema),
  })
  .superRefine((pack, context) => {
    const seen = new Set<string>();
    pack.rules.forEach((rule, index) => {
      if (seen.has(rule.id))
        context.addIssue({ code: "custom", path: ["rules", index, "id"], message: `rule id ${rule.id} is used twice` });
      seen.add(rule.id);
    });
  });

/** A file of rules as it stands in YAML, with the defaults filled in; `rules/README.md` describes the keys. */
export type RulePack = z.infer<typeof rulePackSchema>;

/** A pack from which another one takes over rules. */
export interface PackBase {
  readonly id: string;
  readonly sha256: string;
}

/** A pack as it was loaded, with what proves which one it was. */
export interface LoadedPack {
  readonly pack: RulePack;
  /** SHA-256 of the file's bytes, hexadecimal; of a pack with `bases`, over the digests of all these files. */
  readonly sha256: string;
  /** The packs from which it takes over rules, directly or through another, each with the digest of its own file. */
  readonly bases?: readonly PackBase[] | undefined;
  /** `built-in`, or the path of the person's own file. */
  readonly origin: string;
}

import { z } from "zod";

/**
 * How much one piece of evidence says about the maker of the box.
 * decisive: names the maker by itself · strong: names it unless contradicted · medium: needs one more signal ·
 * weak: supports only · component: names the maker of a part, never of the box.
 */
export const STRENGTHS = ["decisive", "strong", "medium", "weak", "component"] as const;
export const strengthSchema = z.enum(STRENGTHS);
export type Strength = z.infer<typeof strengthSchema>;

/** Whether a fact was seen in the cited source or only remembered. A recalled fact never raises an alarm alone. */
export const gradeSchema = z.enum(["read", "recalled"]);
export type Grade = z.infer<typeof gradeSchema>;

/** One reason for or against a maker. */
export interface Evidence {
  /** Id of the feature that gives it, such as `vendor-cell`. */
  readonly feature: string;
  /** Vendor id that the evidence speaks about. */
  readonly vendor: string;
  readonly strength: Strength;
  /** `for` names the vendor as maker; `against` says that this vendor is not the maker. */
  readonly side: "for" | "against";
  /** Canonical field in which it was read, and the text that was read there. */
  readonly field: string;
  readonly read: string;
  /** What it was compared with: an alias, a pattern, a registry entry. */
  readonly comparedWith: string;
  readonly grade: Grade;
  /** Product family, brand or other detail that the evidence gives. */
  readonly family: string | undefined;
  readonly note: string | undefined;
}

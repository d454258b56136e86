import type { Outcome } from "./outcome.ts";

/** One thing that one version of a pack says otherwise than the other, in words; undefined: it says nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A rule that was added, removed or changed. */
export interface RuleChange {
  readonly rule: string;
  readonly title: string;
  readonly kind: "added" | "removed" | "changed";
  /** Of an added or a removed rule, everything that it says. */
  readonly fields: readonly FieldChange[];
}

/** What changed in law from one pack to another. */
export interface PackDifference {
  readonly pack: readonly FieldChange[];
  readonly rules: readonly RuleChange[];
  /** Rules that say the same in both. */
  readonly unchanged: number;
}

/** Assets whose outcome is another one under the new pack. */
export interface VerdictChange {
  readonly before: Outcome;
  readonly after: Outcome;
  readonly assets: number;
  readonly units: number;
}

/** One asset whose outcome is another one, and the rules that made it so. */
export interface ChangedAsset {
  readonly before: Outcome;
  readonly after: Outcome;
  readonly asset: string;
  readonly maker: string | undefined;
  readonly where: string | undefined;
  readonly units: number;
  readonly rulesBefore: readonly string[];
  readonly rulesAfter: readonly string[];
}

/** What a change of law means for an inventory. Counts are exact; the list is capped. */
export interface InventoryDifference {
  readonly asOf: string;
  readonly assets: number;
  readonly changed: number;
  readonly verdicts: readonly VerdictChange[];
  readonly shown: readonly ChangedAsset[];
  /** Rules on the network as a whole whose outcome is another one. */
  readonly whole: readonly { readonly rule: string; readonly before: Outcome; readonly after: Outcome }[];
}

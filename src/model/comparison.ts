import type { Finding } from "./finding.ts";
import type { IsoDate } from "./iso-date.ts";
import type { FindingState, Force } from "./outcome.ts";

/** What became of a finding between two results. */
export const CHANGE_KINDS = ["new", "closed", "changed"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * Why. data: other inputs · law: other rules for the same equipment · time: the same inputs and rules on another day ·
 * tool: another version of netvet and its catalogue · waiver: accepted, or no longer · settings: nothing of these differs,
 * so the options do, or what people said of makers and suppliers · several: more than one of these differs, and the two results cannot tell them apart.
 */
export const CAUSES = ["data", "law", "time", "tool", "waiver", "settings", "several"] as const;
export type Cause = (typeof CAUSES)[number];

/** One finding that differs in its outcome or its units. A side on which it does not exist is absent. */
export interface Change {
  readonly kind: ChangeKind;
  readonly cause: Cause;
  readonly fingerprint: string;
  readonly pack: string;
  readonly before: FindingState | undefined;
  readonly after: FindingState | undefined;
  /** Present when both results say how many units it stands for, and they differ. */
  readonly units?: { readonly before: number; readonly after: number } | undefined;
  /** Undefined when neither result lists it in full. */
  readonly finding: Finding | undefined;
}

/** One of the two results. */
export interface ComparedResult {
  readonly name: string;
  readonly asOf: IsoDate;
  readonly act: string;
  readonly toolVersion: string;
  /** Undefined when no threshold was set. */
  readonly passed: boolean | undefined;
  readonly assets: number;
  readonly findings: number;
}

/** A pack on both sides, with the first digits of the file's SHA-256 added to the version. */
export interface ComparedPack {
  readonly id: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly same: boolean;
  /** Of what force its rules are, the strongest first; absent in comparisons that were saved before it was kept. */
  readonly forces?: readonly Force[] | undefined;
}

/** Two results held against each other. Counts are exact; `changes` holds at most `limit` of each kind, the most urgent ones. */
export interface Comparison {
  readonly before: ComparedResult;
  readonly after: ComparedResult;
  readonly sameInputs: boolean;
  readonly packs: readonly ComparedPack[];
  readonly unchanged: number;
  readonly counts: Readonly<Record<ChangeKind, Readonly<Record<Cause, number>>>>;
  readonly limit: number;
  readonly changes: readonly Change[];
}

import type { AssetField } from "./asset.ts";
import type { DiagnosticCode } from "./diagnostic-code.ts";
import type { Location } from "./location.ts";

/** Trouble with an input or the run; never a finding about an asset. */
export interface Diagnostic {
  readonly level: "error" | "warning" | "note";
  readonly code: DiagnosticCode;
  /** What happened, one sentence in plain words. */
  readonly message: string;
  readonly location: Location | undefined;
  readonly field: AssetField | undefined;
}

/** Trouble with the run, or with an input as a whole: no record and no field is to be named. */
export function onTheWhole(level: Diagnostic["level"], code: DiagnosticCode, message: string): Diagnostic {
  return { level, code, message, location: undefined, field: undefined };
}

/** Why a record that was read is no asset and no error. */
export const DROP_REASONS = [
  "blank",
  "total",
  "section",
  "repeated-header",
  "footer",
  "other-table",
  "not-equipment",
  "duplicate",
] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/** Counts of nothing dropped yet. */
export function noDrops(): Record<DropReason, number> {
  return Object.fromEntries(DROP_REASONS.map((reason) => [reason, 0])) as Record<DropReason, number>; // one entry for each
}

import type { ScanResult } from "../../model/scan-result.ts";
import { visible } from "../escape/visible.ts";
import type { ReportContext, ReportLook } from "../reporter.ts";
import { type Section, sectionsOf } from "./sections.ts";
import { sha256Hex } from "./sha256.ts";

/** What every section of the report may use. All texts are visible: no control bytes, no direction overrides. */
export interface Page {
  readonly result: ScanResult;
  readonly look: ReportLook;
  readonly title: string;
  readonly operator: string | undefined;
  /** Sections in the order of the frame, for the contents. */
  readonly sections: readonly Section[];
  /** Twelve digits that name inputs, packs, act and day of this report. */
  readonly reportId: string;
}

/** Lists longer than this are cut, with the exact total beside them. */
export const CAPS = {
  findings: 1000,
  review: 100,
  unknown: 100,
  remediation: 200,
  diagnostics: 60,
  vendors: 60,
  changes: 100,
} as const;

/** Prepares a result for the report. */
export function pageOf(result: ScanResult, context: ReportContext): Page {
  const clean = visibleTexts(result);
  const look = visibleTexts(context.look ?? {});
  return {
    result: clean,
    look,
    title: look.title ?? (result.act === "procure" ? "Procurement assessment" : "Network equipment assessment"),
    operator: look.operator ?? clean.operator,
    sections: sectionsOf(context.templates["html/report.hbs"] ?? ""),
    reportId: reportId(result),
  };
}

function reportId(result: ScanResult): string {
  const inputs = result.inputs.map((input) => input.sha256 ?? input.name);
  const packs = result.packs.map((pack) => pack.sha256);
  return sha256Hex([...inputs, ...packs, result.act, result.asOf, result.tool.version].join("\n")).slice(0, 12);
}

function visibleTexts<Value>(value: Value): Value {
  return clean(value) as Value; // the same shape: only texts change
}

function clean(value: unknown): unknown {
  if (typeof value === "string") return visible(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part)]));
}

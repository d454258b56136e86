import type { Finding } from "../model/finding.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { csvCell } from "./escape/spreadsheet.ts";
import { findingText } from "./finding-words.ts";
import type { Rendering } from "./reporter.ts";

type Cell = string | number | undefined;

/** Columns of the findings CSV: header word and how to read it from a finding. */
const COLUMNS: readonly (readonly [string, (finding: Finding) => Cell])[] = [
  ["outcome", (f) => f.outcome],
  ["pack", (f) => f.pack],
  ["rule", (f) => f.rule],
  ["severity", (f) => f.severity],
  ["force", (f) => f.force],
  ["act", (f) => f.act],
  ["deadline", (f) => f.deadline],
  ["breach_from", (f) => f.breachFrom],
  ["decides", (f) => (f.binding === true ? "yes" : undefined)],
  ["maker", (f) => f.identity?.vendorName],
  ["maker_id", (f) => f.identity?.vendor],
  ["confidence", (f) => f.identity?.confidence],
  ["family", (f) => f.identity?.family],
  ["function", (f) => f.function?.name],
  ["domain", (f) => f.function?.domain],
  ["asset", (f) => f.asset?.id],
  ["name", (f) => f.asset?.name],
  ["vendor_as_read", (f) => f.asset?.vendor],
  ["model", (f) => f.asset?.model],
  ["part_number", (f) => f.asset?.partNumber],
  ["serial_number", (f) => f.asset?.serialNumber],
  ["site", (f) => f.asset?.site],
  ["region", (f) => f.asset?.region],
  ["units", (f) => f.units],
  ["finding", findingText],
  ["baseline_state", (f) => f.baselineState],
  ["waiver", (f) => f.waiver?.id],
  ["waiver_reason", (f) => f.waiver?.reason],
  ["waiver_expires", (f) => f.waiver?.expires],
  ["source", (f) => f.asset?.location.source],
  ["sheet", (f) => f.asset?.location.sheet],
  ["record", (f) => f.asset?.location.record],
  ["line", (f) => f.asset?.location.line],
  ["fingerprint", (f) => f.fingerprint],
];

/**
 * Byte-order mark and header record. The mark is there because the file is made for spreadsheets: without it Excel reads
 * `Хуавей` as Latin letters. Line ends are CR LF (RFC 4180).
 */
export const findingsCsvHead = `\ufeff${COLUMNS.map(([header]) => header).join(",")}\r\n`;

/** One record of the findings CSV, with its line end; inert in a spreadsheet (see `guardCell`). */
export function findingToCsvRow(finding: Finding): string {
  return `${COLUMNS.map(([, read]) => csvCell(read(finding))).join(",")}\r\n`;
}

/** Findings kept in the result as CSV. */
export const csv: Rendering = { render: renderCsv };

function* renderCsv(result: ScanResult): Iterable<string> {
  yield findingsCsvHead;
  for (const finding of result.findings.shown) yield findingToCsvRow(finding);
}

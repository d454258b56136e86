import type { Finding } from "../../model/finding.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { csvCell } from "../escape/spreadsheet.ts";
import type { Rendering } from "../reporter.ts";
import { FINDING_COLUMNS } from "./columns.ts";

/**
 * Byte-order mark and header record. The mark is there because the file is made for spreadsheets: without it Excel reads
 * `Хуавей` as Latin letters. Line ends are CR LF (RFC 4180).
 */
export const findingsCsvHead = `\ufeff${FINDING_COLUMNS.map(({ name }) => name).join(",")}\r\n`;

/** One record of the findings CSV, with its line end; inert in a spreadsheet (see `guardCell`). */
export function findingToCsvRow(finding: Finding): string {
  return `${FINDING_COLUMNS.map(({ read }) => csvCell(read(finding))).join(",")}\r\n`;
}

/** Findings kept in the result as CSV. */
export const csv: Rendering = { render: renderCsv };

function* renderCsv(result: ScanResult): Iterable<string> {
  yield findingsCsvHead;
  for (const finding of result.findings.shown) yield findingToCsvRow(finding);
}

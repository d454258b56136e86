import { csv } from "./csv.ts";
import { forms } from "./forms/forms.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown, stepSummary } from "./markdown.ts";
import { ndjson } from "./ndjson.ts";
import { oscal, oscalPoam } from "./oscal.ts";
import { pdf } from "./pdf.ts";
import { planCsv } from "./plan/csv.ts";
import { planXlsx } from "./plan/xlsx.ts";
import type { Reporter } from "./reporter.ts";
import { sarif } from "./sarif.ts";
import { text } from "./text.ts";

export { type ComparisonReporter, comparisonReporters } from "./comparison/index.ts";
export { unguardCell } from "./escape/spreadsheet.ts";
export { checkTemplates } from "./html/check-templates.ts";
export { parseRecord } from "./parse-record.ts";
export { parseResult } from "./parse-result.ts";
export { recordOf } from "./record.ts";
export type { Paper, ReportContext, Reporter, ReportLook } from "./reporter.ts";
export { streamedFormats } from "./streamed.ts";

/** Every format, in the order in which they are listed to people. */
export const reporters: readonly Reporter[] = [
  ...[text, html, pdf, json, csv, ndjson, planCsv, planXlsx],
  ...[sarif, junit, gitlab, github, markdown, stepSummary, oscal, oscalPoam],
  ...forms,
];

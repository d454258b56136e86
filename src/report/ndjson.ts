import type { Finding } from "../model/finding.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { inertJson } from "./escape/json.ts";
import { findingText } from "./finding-words.ts";
import { ordered } from "./key-order.ts";
import type { Rendering } from "./reporter.ts";

/** One finding as one line of JSON, with its sentence in `text` and with its line end. */
export function findingToNdjson(finding: Finding): string {
  return `${findingToJson(finding)}\n`;
}

/** One finding as JSON on one line, without a line end. */
export function findingToJson(finding: Finding): string {
  return inertJson(JSON.stringify(ordered({ ...finding, text: findingText(finding) })));
}

/** Findings kept in the result as NDJSON. */
export const ndjson: Rendering = { render: renderNdjson };

function* renderNdjson(result: ScanResult): Iterable<string> {
  for (const finding of result.findings.shown) yield findingToNdjson(finding);
}

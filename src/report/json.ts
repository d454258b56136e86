import type { ScanResult } from "../model/scan-result.ts";
import { inertJson } from "./escape/json.ts";
import { ordered } from "./key-order.ts";
import { findingToJson } from "./ndjson.ts";
import type { Reporter } from "./reporter.ts";

/** The whole result as JSON: the one artefact that all other formats are views of. One finding a line. */
export const json: Reporter = {
  id: "json",
  title: "Result as JSON, read again by netvet report, compare and verify",
  extension: "json",
  render: renderJson,
};

function* renderJson(result: ScanResult): Iterable<string> {
  const { findings, ...rest } = result;
  yield "{\n";
  for (const [key, value] of Object.entries(ordered(rest) as object)) yield member(key, value);
  yield `  "findings": {\n    "total": ${JSON.stringify(ordered(findings.total))},\n    "limit": ${findings.limit},\n    "shown": [`;
  let first = true;
  for (const finding of findings.shown) {
    yield `${first ? "" : ","}\n      ${findingToJson(finding)}`;
    first = false;
  }
  yield `${first ? "" : "\n    "}]\n  }\n}\n`;
}

function member(key: string, value: unknown): string {
  const text = JSON.stringify(value, null, 2).replaceAll("\n", "\n  ");
  return `  ${JSON.stringify(key)}: ${inertJson(text)},\n`;
}

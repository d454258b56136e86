import type { ScanResult } from "../model/scan-result.ts";
import { inertJson } from "./escape/json.ts";
import { ordered } from "./key-order.ts";
import { findingToJson } from "./ndjson.ts";
import type { Rendering } from "./reporter.ts";

/** The whole result as JSON: the one artefact that all other formats are views of. One finding a line. */
export const json: Rendering = { render: renderJson };

function* renderJson(result: ScanResult): Iterable<string> {
  const { findings, ...others } = result;
  yield "{\n";
  for (const [key, value] of Object.entries(ordered(others) as object)) yield member(key, value);
  yield `  "findings": {\n    "total": ${JSON.stringify(ordered(findings.total))},\n    "limit": ${findings.limit},\n    "shown": [`;
  let first = true;
  for (const finding of findings.shown) {
    yield `${first ? "" : ","}\n      ${findingToJson(finding)}`;
    first = false;
  }
  yield `${first ? "" : "\n    "}]${rest(findings)}\n  }\n}\n`;
}

/** What a result holds of findings besides the list: numbers by rule, fingerprints. One rule or pack a line. */
function rest({ byRule, fingerprints }: ScanResult["findings"]): string {
  const rules = (byRule ?? []).map((rule) => JSON.stringify(ordered(rule)));
  const packs = (fingerprints?.packs ?? []).map((pack) => JSON.stringify(ordered(pack)));
  const lists = [
    byRule === undefined ? "" : `,\n    "byRule": ${lines(rules, "    ")}`,
    fingerprints === undefined
      ? ""
      : `,\n    "fingerprints": {\n      "complete": ${fingerprints.complete},\n      "limit": ${fingerprints.limit},\n      "packs": ${lines(packs, "      ")}\n    }`,
  ];
  return inertJson(lists.join(""));
}

function lines(items: readonly string[], indent: string): string {
  return items.length === 0 ? "[]" : `[\n${items.map((item) => `${indent}  ${item}`).join(",\n")}\n${indent}]`;
}

function member(key: string, value: unknown): string {
  const text = JSON.stringify(value, null, 2).replaceAll("\n", "\n  ");
  return `  ${JSON.stringify(key)}: ${inertJson(text)},\n`;
}

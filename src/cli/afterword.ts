import type { ScanResult } from "../model/scan-result.ts";
import type { OutputSpec } from "./output-spec.ts";

/** Where the files are and what to try next. */
export function afterword(result: ScanResult, specs: readonly OutputSpec[]): string[] {
  const files = specs.flatMap(({ reporter, path }) =>
    path === undefined ? [] : [`  ${reporter.id.padEnd(7)} ${shellWord(path)}`],
  );
  const next = nextSteps(result, specs).map((step) => `  ${step}`);
  return [...(files.length > 0 ? ["", "Written:", ...files] : []), ...(next.length > 0 ? ["", "Next:", ...next] : [])];
}

/** The verdict and its reasons, for when no summary is printed; nothing when the gate passed. */
export function failureLines(result: ScanResult): string[] {
  if (result.gate.passed) return [];
  return result.gate.reasons.map(({ threshold, text }) => `netvet: gate failed on ${threshold}: ${text}`);
}

function nextSteps(result: ScanResult, specs: readonly OutputSpec[]): string[] {
  const saved = specs.find(({ reporter, path }) => reporter.id === "json" && path !== undefined)?.path;
  if (saved === undefined) {
    const everything = specs.some(({ path }) => path !== undefined);
    return everything ? [] : ["add -o html=report.html -o json=result.json for a report to read and a result to keep"];
  }
  const worst = result.findings.shown[0];
  const file = shellWord(saved);
  return [
    ...(worst === undefined ? [] : [`netvet explain ${file} ${worst.fingerprint}`]),
    `netvet report ${file} -o csv=most-urgent.csv`,
  ];
}

/** A path as it can be pasted into a shell. */
function shellWord(path: string): string {
  return /^[\w./:@%+,=-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

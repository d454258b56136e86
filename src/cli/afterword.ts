import type { Finding } from "../model/finding.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { emptyGateSentence } from "../report/facts/not-judged.ts";
import { openOrderSentence } from "../report/facts/open-order.ts";
import type { OutputSpec } from "./output-spec.ts";

/** Where the files are and what to try next. */
export function afterword(result: ScanResult, specs: readonly OutputSpec[]): string[] {
  const longest = Math.max(...specs.map(({ reporter, path }) => (path === undefined ? 0 : reporter.id.length)));
  const files = specs.flatMap(({ reporter, path }) =>
    path === undefined ? [] : [`  ${reporter.id.padEnd(longest)} ${shellWord(path)}`],
  );
  const next = nextSteps(result, specs).map((step) => `  ${step}`);
  return [...(files.length > 0 ? ["", "Written:", ...files] : []), ...(next.length > 0 ? ["", "Next:", ...next] : [])];
}

/** The verdict and its reasons, for when no summary is printed; nothing when the gate passed and left nothing open. */
export function failureLines(result: ScanResult): string[] {
  const aside = emptyGateSentence(result) ?? openOrderSentence(result);
  if (aside !== undefined) return [`netvet: gate passed: ${aside}`];
  return result.gate.reasons.map(({ threshold, text }) => `netvet: gate failed on ${threshold}: ${text}`);
}

function nextSteps(result: ScanResult, specs: readonly OutputSpec[]): string[] {
  const file = (id: string) => specs.find(({ reporter, path }) => reporter.id === id && path !== undefined)?.path;
  const [page, saved] = [file("html"), file("json")];
  const { shown } = result.findings;
  const worst = shown.find(isOpen) ?? shown[0];
  const steps = [
    page === undefined ? undefined : `open ${shellWord(page)} in a browser`,
    saved === undefined || worst === undefined ? undefined : `netvet explain ${shellWord(saved)} ${worst.fingerprint}`,
    saved === undefined ? undefined : `netvet report ${shellWord(saved)} -o csv=most-urgent.csv`,
    specs.some(({ path }) => path !== undefined) ? undefined : FIRST_STEP,
  ];
  return steps.filter((step) => step !== undefined);
}

/** True for what nobody has accepted yet. */
function isOpen({ waiver, baselineState }: Finding): boolean {
  return waiver === undefined && baselineState !== "unchanged";
}

const FIRST_STEP = "add -o html=report.html -o json=result.json to read and to keep it";

/** A path as it can be pasted into a shell. */
function shellWord(path: string): string {
  return /^[\w./:@%+,=-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

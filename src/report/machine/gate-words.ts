import type { ScanResult } from "../../model/scan-result.ts";
import { emptyGateSentence } from "../facts/not-judged.ts";
import { list } from "../format.ts";
import { shown } from "./shown.ts";

/** The gate's verdict on one line: `Gate FAILED on fail: 12 findings …`. */
export function gateLine(result: ScanResult): string {
  const { gate } = result;
  if (gate.thresholds.length === 0) return "No gate: no threshold was set";
  const on = `on ${list(gate.thresholds.map((one) => shown(one, 60)))}`;
  const empty = emptyGateSentence(result);
  const texts = [...gate.reasons.map((reason) => reason.text), ...(empty === undefined ? [] : [empty])];
  const reasons = texts.map((text) => shown(text, 300).replace(/\.$/, "")).join("; ");
  return `Gate ${gate.passed ? "passed" : "FAILED"} (${on})${reasons === "" ? "" : `: ${reasons}`}`;
}

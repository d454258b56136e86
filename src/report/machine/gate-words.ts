import type { ScanResult } from "../../model/scan-result.ts";
import { list } from "../format.ts";
import { shown } from "./shown.ts";

/** The gate's verdict on one line: `Gate FAILED on fail: 12 findings …`. */
export function gateLine({ gate }: ScanResult): string {
  const on =
    gate.thresholds.length > 0 ? `on ${list(gate.thresholds.map((one) => shown(one, 60)))}` : "no threshold was set";
  const reasons = gate.reasons.map((reason) => shown(reason.text, 300)).join(" ");
  return `Gate ${gate.passed ? "passed" : "FAILED"} (${on})${reasons === "" ? "" : `: ${reasons}`}`;
}

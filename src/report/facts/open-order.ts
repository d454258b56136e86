import type { ScanResult } from "../../model/scan-result.ts";
import { count, list } from "../format.ts";

/** What the passed gate of an order must add where its thresholds let through what nobody has decided; undefined where nothing is open. */
export function openOrderSentence({ act, gate, gating }: ScanResult): string | undefined {
  if (act !== "procure" || !gate.passed || gate.thresholds.length === 0) return undefined;
  const open = (["review", "unknown"] as const).filter((outcome) => gating[outcome] > 0);
  if (open.length === 0) return undefined;
  const found = list(open.map((outcome) => `${count(gating[outcome], "finding")} in ${outcome}`));
  return `Nothing held up ${found}: --fail-on ${[...gate.thresholds, ...open].join(",")} would.`;
}

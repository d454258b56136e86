import type { Finding } from "./model/finding.ts";
import { byUrgency } from "./model/finding-order.ts";

/**
 * Marks, among the findings of one asset, the one that binds: the worst outcome, then the earliest deadline, whatever pack
 * set it; on what is to be bought, a rule on purchases before one on standing equipment. A waived finding binds nobody.
 */
export function markBinding(findings: readonly Finding[]): readonly Finding[] {
  const open = findings.filter((finding) => finding.waiver === undefined && finding.asset !== undefined);
  const sorted = open.length > 1 ? [...open].sort(byUrgency) : open;
  const first = sorted[0];
  const bought = sorted.find(({ act, outcome }) => act === "procure" && outcome === first?.outcome);
  const binding = bought ?? first;
  if (binding === undefined) return findings;
  return findings.map((finding) => (finding === binding ? { ...finding, binding: true } : finding));
}

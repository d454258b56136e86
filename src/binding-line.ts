import type { Finding } from "./model/finding.ts";
import { byUrgency } from "./model/finding-order.ts";

/**
 * Marks, among the findings of one asset, the one that binds: the worst outcome, then the earliest deadline, whatever pack
 * set it. A waived finding binds nobody.
 */
export function markBinding(findings: readonly Finding[]): readonly Finding[] {
  const open = findings.filter((finding) => finding.waiver === undefined && finding.asset !== undefined);
  const binding = open.length > 1 ? [...open].sort(byUrgency)[0] : open[0];
  if (binding === undefined) return findings;
  return findings.map((finding) => (finding === binding ? { ...finding, binding: true } : finding));
}

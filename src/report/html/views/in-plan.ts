import type { RemediationItem } from "../../../model/remediation.ts";
import type { ScanResult } from "../../../model/scan-result.ts";
import { CAPS } from "../page.ts";

/** How many items of the plan ask for what has this outcome and nothing worse, and the first of them; undefined for none on the page. */
export function inPlan({ remediation }: ScanResult, outcome: RemediationItem["outcome"]): unknown {
  const first = remediation.slice(0, CAPS.remediation).find((item) => item.outcome === outcome);
  const items = remediation.filter((item) => item.outcome === outcome).length;
  return first && { items, first: first.id };
}

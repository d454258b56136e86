import type { Tally } from "./model/tally.ts";
import { applyPlan, linkItems, type Planned, remediate } from "./remediate/index.ts";
import type { ScanRequest } from "./scan-request.ts";

/** The remediation plan: what follows from the findings, and on it what people decided and what it costs. */
export function planned({ builtin, packs, asOf, act, plan, prices }: ScanRequest, { groups }: Tally): Planned {
  const items = remediate([...groups.values()], packs, asOf);
  return applyPlan(linkItems(items, { ...builtin, asOf, act }), { asOf, plan, prices });
}

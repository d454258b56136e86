import { compareResults, type NamedResult } from "../compare/index.ts";
import type { ScanResult } from "../model/scan-result.ts";

/** Changes of each kind that a result lists; all are counted. */
const LISTED = 200;

/** The result with what has changed since an earlier one. Left out when the result is too large to hold every fingerprint. */
export function withChanges(result: ScanResult, earlier: NamedResult | undefined): ScanResult {
  if (earlier === undefined || result.findings.fingerprints?.complete !== true) return result;
  return { ...result, changes: compareResults(earlier, { name: "this assessment", result }, LISTED) };
}

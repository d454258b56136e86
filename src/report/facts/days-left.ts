import type { IsoDate } from "../../model/iso-date.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { formatDays } from "../format.ts";

/**
 * How far off a last allowed day is. A purchase is not late for one that has passed, it is no longer allowed; where that is not
 * decided, only the day has passed.
 */
export function daysLeft({ act, asOf }: Pick<ScanResult, "act" | "asOf">, day: IsoDate, outcome: Outcome): string {
  if (act !== "procure" || day >= asOf) return formatDays(asOf, day);
  return outcome === "fail" ? "no longer allowed" : "the day has passed";
}

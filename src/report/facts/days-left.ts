import type { IsoDate } from "../../model/iso-date.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { formatDays } from "../format.ts";

/** How far off a last allowed day is; a purchase is not late for one that has passed, it is no longer allowed. */
export function daysLeft({ act, asOf }: Pick<ScanResult, "act" | "asOf">, day: IsoDate): string {
  return act === "procure" && day < asOf ? "no longer allowed" : formatDays(asOf, day);
}

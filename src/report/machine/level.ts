import type { Finding } from "../../model/finding.ts";
import { daysBetween, type IsoDate } from "../../model/iso-date.ts";

/** How loudly a host should show a finding. */
export type Level = "error" | "warning" | "note";

const SOON = 180;

/** True when the last allowed day is at most 180 days after the as-of day. */
export function isSoon(deadline: IsoDate | undefined, asOf: IsoDate): boolean {
  return deadline !== undefined && deadline !== "" && daysBetween(asOf, deadline) <= SOON;
}

/** fail: error · due: note, a warning within 180 days · review: warning · unknown: note. A proposal never says more than a note. */
export function levelOf(finding: Finding, asOf: IsoDate): Level {
  if (finding.force === "proposed") return "note";
  if (finding.outcome === "fail") return "error";
  if (finding.outcome === "review") return "warning";
  return finding.outcome === "due" && isSoon(finding.deadline, asOf) ? "warning" : "note";
}

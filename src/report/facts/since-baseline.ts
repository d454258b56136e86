import type { Finding } from "../../model/finding.ts";
import { count } from "../format.ts";

/** What a finding is beside the baseline; nothing for what has not changed. */
const SINCE = {
  new: "new since the baseline",
  updated: "other outcome or units than in the baseline",
  unchanged: "",
} as const;
const WORSE = {
  fail: "no breach in the baseline",
  due: "not due in the baseline",
  review: "unknown in the baseline",
  unwaived: "waived in the baseline",
} as const;

/** What a finding was when it was last accepted, in a few words; nothing for what is the same or was not compared. */
export function sinceBaseline({ baselineState, worsening, baselineUnits }: Finding): string | undefined {
  if (baselineUnits !== undefined) return `${count(baselineUnits, "unit")} in the baseline`;
  if (worsening !== undefined && worsening !== "units") return WORSE[worsening];
  return baselineState && SINCE[baselineState];
}

/** What nobody has accepted first, as a change is read for it; each part in the order that it had. */
export function newFirst(findings: readonly Finding[]): Finding[] {
  return [...findings.filter(isNewOrWorse), ...findings.filter((finding) => !isNewOrWorse(finding))];
}

function isNewOrWorse({ baselineState, worsening }: Finding): boolean {
  return baselineState === "new" || worsening !== undefined;
}

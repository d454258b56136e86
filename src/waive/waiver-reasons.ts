/**
 * Why a finding may be accepted, and for how long at most. The spans are netvet's own defaults: an approval of a
 * regulator runs long, an error in the data must be mended soon.
 */
export const WAIVER_REASONS = {
  "regulator-approval": { text: "a regulator approved it", atMost: "P3Y" },
  "divested-brand": { text: "the brand no longer belongs to the named vendor", atMost: "P3Y" },
  "decommissioning-planned": { text: "its removal is planned", atMost: "P18M" },
  "data-error": { text: "the inventory is wrong and will be mended", atMost: "P90D" },
  "out-of-scope": { text: "it is not part of the network that the rule means", atMost: "P1Y" },
  "risk-accepted": { text: "the risk was accepted", atMost: "P1Y" },
} as const;

export type WaiverReason = keyof typeof WAIVER_REASONS;

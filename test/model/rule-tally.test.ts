import { expect, test } from "vitest";
import { countRule, mergeRules, type RuleCounts } from "../../src/model/rule-tally.ts";
import { aFinding } from "../support/a-finding.ts";

const WAIVER = { id: "W-1", reason: "decommissioning", approver: "Board", expires: "2027-03-31" };

test("a waived finding is counted as waived and under no outcome; rules of the same name in two packs stay two", () => {
  const first = new Map<string, RuleCounts>();
  const later = new Map<string, RuleCounts>();
  countRule(first, aFinding(), 1);
  countRule(later, aFinding({ waiver: WAIVER }), 1);
  countRule(later, aFinding({ outcome: "review" }), 1);
  countRule(later, aFinding({ pack: "gb" }), 1);
  mergeRules(first, later);
  expect([...first]).toEqual([
    ["clean-network/installed-base", { fail: 1, due: 0, review: 1, unknown: 0, waived: 1 }],
    ["gb/installed-base", { fail: 1, due: 0, review: 0, unknown: 0, waived: 0 }],
  ]);
});

import { expect, test } from "vitest";
import { acceptedByWaiver, addAccepted, noneAccepted } from "../../src/model/accepted-tally.ts";
import type { AppliedWaiver } from "../../src/model/finding.ts";
import { aFinding } from "../support/a-finding.ts";

const by = (id: string): AppliedWaiver => ({
  id,
  reason: "risk-accepted",
  approver: "Maria Ilieva",
  expires: "2027-05-31",
});

test("what waivers accept is counted asset by asset", () => {
  const tally = noneAccepted();
  addAccepted(tally, [aFinding({ waiver: by("W-2") }), aFinding({ outcome: "due" })], 1);
  addAccepted(tally, [aFinding({ waiver: by("W-3"), outcome: "due" }), aFinding()], 1);
  expect(acceptedByWaiver(tally)).toEqual({ breaches: 1, open: 0, limits: 0, openLimits: 0, waivers: ["W-2"] });
  addAccepted(tally, [aFinding({ waiver: by("W-1"), outcome: "unknown" })], 1);
  addAccepted(tally, [aFinding({ waiver: by("W-1"), asset: undefined })], 1);
  addAccepted(tally, [aFinding({ waiver: by("W-1"), asset: undefined, outcome: "review" })], 1);
  expect(acceptedByWaiver(tally)).toEqual({ breaches: 1, open: 1, limits: 1, openLimits: 1, waivers: ["W-1", "W-2"] });
  expect(acceptedByWaiver(noneAccepted())).toBeUndefined();
});

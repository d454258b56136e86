import { describe, expect, it } from "vitest";
import { type Case, ruleSays } from "../support/rule-says.ts";

const today = "2026-11-28";
const amf: Case = { vendor: "huawei", asset: { networkFunction: "amf" } };

describe("North Macedonia", () => {
  it.each<[string, Case, string, string]>([
    ["mk/untrusted-vendors", amf, "2020-10-22", "not-applicable"],
    ["mk/untrusted-vendors", amf, "2020-10-23", "fail"],
    ["mk/untrusted-vendors", { ...amf, act: "procure" }, today, "not-applicable"],
    ["mk/untrusted-vendors-purchase", amf, today, "fail"],
    ["mk/risk-assessment", amf, "2021-04-30", "not-applicable"],
    ["mk/risk-assessment", amf, "2021-05-01", "review"],
    ["mk/risk-assessment", { ...amf, vendor: "ericsson" }, today, "pass"],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});

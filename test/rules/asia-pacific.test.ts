import { describe, expect, it } from "vitest";
import { type Case, ruleSays } from "../support/rule-says.ts";

const today = "2026-11-28";
const du: Case = { vendor: "huawei", asset: { networkFunction: "gnb-du" } };

describe("Australia", () => {
  it.each<[string, Case, string, string]>([
    ["au/5g", du, "2018-08-22", "not-applicable"],
    ["au/5g", du, "2018-08-23", "due"],
    ["au/5g", du, "2018-09-17", "due"],
    ["au/5g", du, "2018-09-18", "fail"],
    ["au/5g", { ...du, vendor: "zte", act: "upgrade" }, today, "fail"],
    ["au/5g", { ...du, act: "maintain" }, today, "not-applicable"],
    ["au/5g", { ...du, vendor: "hisilicon" }, today, "review"],
    ["au/5g", { vendor: "huawei", asset: { networkFunction: "enb", generations: ["4G"] } }, today, "not-applicable"],
    ["au/5g", { vendor: "huawei", asset: { networkFunction: "amf" } }, today, "fail"],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});

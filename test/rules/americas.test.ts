import { describe, expect, it } from "vitest";
import { type Case, ruleSays } from "../support/rule-says.ts";

const huawei: Case = { vendor: "huawei", asset: { networkFunction: "gnb-du" }, act: "procure" };
const kaspersky: Case = { vendor: "kaspersky", asset: { networkFunction: "firewall" }, act: "procure" };

describe("United States", () => {
  it.each<[string, Case, string, string]>([
    ["us-covered-list/subsidies", huawei, "2021-05-10", "due"],
    ["us-covered-list/subsidies", huawei, "2021-05-11", "fail"],
    ["us-covered-list/subsidies", { ...huawei, act: "maintain" }, "2021-05-11", "fail"],
    ["us-covered-list/subsidies", { ...huawei, act: "install" }, "2026-11-28", "not-applicable"],
    ["us-covered-list/kaspersky", kaspersky, "2022-05-23", "due"],
    ["us-covered-list/kaspersky", kaspersky, "2022-05-24", "fail"],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});

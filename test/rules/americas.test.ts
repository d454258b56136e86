import { describe, expect, it } from "vitest";
import { type Case, ruleSays } from "../support/rule-says.ts";

const today = "2026-11-28";
const huawei: Case = { vendor: "huawei", asset: { networkFunction: "gnb-du" }, act: "procure" };
const kaspersky: Case = { vendor: "kaspersky", asset: { networkFunction: "firewall" }, act: "procure" };

const power: Case = { vendor: "huawei", asset: { networkFunction: "rectifier" } };

describe("United States", () => {
  it.each<[string, Case, string, string]>([
    ["us-covered-list/subsidies", huawei, "2021-05-10", "due"],
    ["us-covered-list/subsidies", huawei, "2021-05-11", "fail"],
    ["us-covered-list/subsidies", { ...huawei, act: "maintain" }, "2021-05-11", "fail"],
    ["us-covered-list/subsidies", { ...huawei, act: "install" }, "2026-11-28", "not-applicable"],
    ["us-covered-list/kaspersky", kaspersky, "2022-05-23", "due"],
    ["us-covered-list/kaspersky", kaspersky, "2022-05-24", "fail"],
    ["us-889/part-a", huawei, "2019-08-12", "not-applicable"],
    ["us-889/part-a", huawei, "2019-08-13", "fail"],
    ["us-889/part-b", { ...huawei, act: "maintain" }, "2020-08-12", "due"],
    ["us-889/part-b", { ...huawei, act: "maintain" }, "2020-08-13", "fail"],
    [
      "us-889/part-b",
      { vendor: "zte", asset: { networkFunction: "antenna" }, act: "operate" },
      today,
      "not-applicable",
    ],
    ["us-889/part-a", { ...power, act: "procure" }, today, "not-applicable"],
    ["us-889/no-user-data", { vendor: "huawei", asset: { networkFunction: "amf" } }, today, "not-applicable"],
    ["us-889/no-user-data", { ...power, act: "procure" }, today, "review"],
    ["us-889/no-user-data", { vendor: "zte", asset: { networkFunction: "antenna" } }, today, "review"],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});

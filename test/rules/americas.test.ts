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
    ["us-covered-list/older-models", huawei, "2026-07-31", "due"],
    ["us-covered-list/older-models", huawei, "2026-08-01", "fail"],
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

const lte: Case = { vendor: "zte", asset: { networkFunction: "enb", generations: ["4G"] } };
const run = (managedBy: string): Case => ({ vendor: "nokia", asset: { networkFunction: "enb", managedBy } });
const nr = (managedBy: string): Case => ({ vendor: "nokia", asset: { networkFunction: "gnb-du", managedBy } });

describe("Canada and Costa Rica", () => {
  const standing = (installedOn: string): Case => ({
    vendor: "huawei",
    asset: { networkFunction: "gnb-du", installedOn },
    act: "operate",
  });
  it.each<[string, Case, string, string]>([
    ["ca/purchase", huawei, "2022-09-01", "due"],
    ["ca/purchase", huawei, "2022-09-02", "fail"],
    ["ca/purchase", { ...lte, act: "procure" }, "2022-09-02", "fail"],
    ["ca/5g-removal", { ...huawei, act: "operate" }, "2024-06-28", "due"],
    ["ca/5g-removal", { ...huawei, act: "upgrade" }, "2024-06-29", "fail"],
    ["ca/5g-removal", lte, today, "not-applicable"],
    ["ca/4g-removal", lte, "2027-12-31", "due"],
    ["ca/4g-removal", lte, "2028-01-01", "fail"],
    ["ca/managed-services-purchase", { ...nr("ZTE Canada"), act: "procure" }, "2022-05-18", "not-applicable"],
    ["ca/managed-services-purchase", { ...nr("ZTE Canada"), act: "procure" }, "2022-09-01", "due"],
    ["ca/managed-services-purchase", { ...nr("ZTE Canada"), act: "procure" }, "2022-09-02", "fail"],
    ["ca/managed-services-purchase", { ...nr("ZTE Canada"), act: "operate" }, today, "not-applicable"],
    ["ca/5g-managed-services", nr("Huawei Technologies Canada"), "2024-06-28", "due"],
    ["ca/5g-managed-services", nr("Huawei Technologies Canada"), "2024-06-29", "fail"],
    ["ca/4g-managed-services", run("Huawei Technologies Canada"), "2027-12-31", "due"],
    ["ca/4g-managed-services", run("Huawei Technologies Canada"), "2028-01-01", "fail"],
    ["ca/4g-managed-services", run("Rogers"), "2028-01-01", "pass"],
    ["cr/seat", huawei, "2023-08-30", "due"],
    ["cr/seat", huawei, "2023-08-31", "fail"],
    ["cr/seat", huawei, "2024-02-05", "fail"],
    ["cr/seat", huawei, "2024-02-06", "due"],
    ["cr/seat", huawei, "2025-02-25", "due"],
    ["cr/seat", huawei, "2025-02-26", "fail"],
    ["cr/seat", { ...huawei, act: "upgrade" }, today, "fail"],
    ["cr/seat", { ...huawei, vendor: "samsung" }, today, "review"],
    ["cr/seat", { ...lte, act: "procure" }, today, "not-applicable"],
    ["cr/seat", standing("2025-03-01"), today, "not-applicable"],
    ["cr/installed-late", standing("2025-02-25"), today, "not-applicable"],
    ["cr/installed-late", standing("2025-02-26"), "2025-02-26", "fail"],
    ["cr/installed-late", { ...huawei, act: "operate" }, today, "review"],
    ["cr/installed", standing("2023-01-01"), today, "review"],
    ["cr/installed", standing("2023-01-01"), "2030-01-01", "review"],
    ["cr/installed", { ...lte, act: "operate" }, today, "not-applicable"],
    ["cr/installed", { ...huawei, vendor: "ericsson", act: "operate" }, today, "pass"],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});

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

describe("India, New Zealand and Taiwan", () => {
  const trusted = (until: string, act: Case["act"]): Case => ({
    vendor: "nokia",
    asset: { networkFunction: "gnb-du", installedOn: "2022-01-01", permit: `NSCS-1 until ${until}` },
    act,
  });
  const placed = (installedOn: string): Case => ({
    vendor: "huawei",
    asset: { networkFunction: "gnb-du", installedOn },
  });
  it.each<[string, Case, string, string]>([
    ["in/connect", trusted(today, "install"), today, "pass"],
    ["in/connect", trusted("2026-11-27", "install"), today, "fail"],
    ["in/connect", trusted("2021-06-13", "install"), "2021-06-14", "due"],
    ["in/connect", trusted("2021-06-13", "install"), "2021-06-15", "fail"],
    ["in/connect", trusted("2026-11-27", "procure"), today, "not-applicable"],
    ["in/order", trusted(today, "procure"), today, "pass"],
    ["in/order", trusted("2026-11-27", "procure"), today, "review"],
    ["in/connected-late", trusted("2026-11-27", "operate"), today, "review"],
    ["in/connected-late", trusted(today, "operate"), today, "pass"],
    ["in/connected-late", placed("2021-06-14"), today, "not-applicable"],
    ["in/connected-late", placed("2021-06-15"), today, "review"],
    ["in/upgrade", trusted("2021-06-13", "upgrade"), "2021-06-14", "due"],
    ["in/upgrade", trusted("2021-06-13", "upgrade"), "2021-06-15", "fail"],
    ["in/upgrade", { ...du, act: "maintain" }, today, "not-applicable"],
    ["nz/notification", { ...du, act: "install" }, "2014-05-10", "not-applicable"],
    ["nz/notification", { ...du, act: "install" }, "2014-05-11", "review"],
    ["nz/notification", { ...du, act: "operate" }, today, "not-applicable"],
    [
      "tw/4g",
      { vendor: "zte", asset: { networkFunction: "enb", generations: ["4G"] } },
      "2013-12-31",
      "not-applicable",
    ],
    ["tw/4g", { vendor: "zte", asset: { networkFunction: "enb", generations: ["4G"] } }, "2014-01-01", "review"],
    ["tw/5g", du, "2019-03-17", "not-applicable"],
    ["tw/5g", { ...du, vendor: "datang" }, "2019-03-18", "review"],
    ["tw/5g", { ...du, vendor: "nokia" }, today, "pass"],
    ["tw/5g", { ...du, act: "upgrade" }, today, "review"],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});

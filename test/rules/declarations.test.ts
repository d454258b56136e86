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

describe("declarations", () => {
  const bought: Case = { ...amf, act: "procure" };
  const lte: Case = { vendor: "huawei", asset: { networkFunction: "enb", generations: ["4G"] } };
  it.each<[string, Case, string, string]>([
    ["bg/untrusted-vendors", amf, "2020-10-22", "not-applicable"],
    ["bg/untrusted-vendors", amf, "2020-10-23", "fail"],
    ["bg/untrusted-vendors", { ...amf, vendor: "hisilicon" }, today, "fail"],
    ["bg/untrusted-vendors", { ...amf, vendor: "hikvision" }, today, "pass"],
    ["bg/untrusted-vendors", { ...amf, act: "maintain" }, today, "fail"],
    ["bg/untrusted-vendors", { ...amf, confidence: "possible" }, today, "review"],
    ["bg/untrusted-vendors", lte, today, "not-applicable"],
    ["bg/untrusted-vendors-purchase", bought, "2020-10-22", "not-applicable"],
    ["bg/untrusted-vendors-purchase", bought, "2020-10-23", "fail"],
    ["bg/untrusted-vendors-purchase", { ...bought, vendor: "netas" }, today, "review"],
    ["bg/supplier-criteria", { ...amf, vendor: "nokia" }, "2020-10-22", "not-applicable"],
    ["bg/supplier-criteria", { ...amf, vendor: "nokia" }, "2020-10-23", "unknown"],
    ["rs/washington-agreement", amf, "2020-09-03", "not-applicable"],
    ["rs/washington-agreement", amf, "2020-09-04", "review"],
    ["rs/washington-agreement", lte, today, "not-applicable"],
    ["rs/washington-agreement-purchase", { ...bought, vendor: "zte" }, "2020-09-03", "not-applicable"],
    ["rs/washington-agreement-purchase", { ...bought, vendor: "zte" }, "2020-09-04", "review"],
    ["xk/washington-agreement", amf, "2020-10-22", "not-applicable"],
    ["xk/washington-agreement", { ...amf, vendor: "zte", act: "upgrade" }, "2020-10-23", "fail"],
    ["xk/washington-agreement-purchase", bought, "2020-10-22", "not-applicable"],
    ["xk/supplier-criteria", amf, "2020-10-22", "not-applicable"],
    ["xk/supplier-criteria", amf, "2020-10-23", "review"],
    ["sk/untrusted-vendors", amf, "2020-10-22", "not-applicable"],
    ["sk/untrusted-vendors", amf, "2020-10-23", "fail"],
    ["sk/supplier-criteria-points", amf, today, "review"],
    ["cz/supplier-criteria", { ...amf, vendor: "nokia" }, "2020-05-05", "not-applicable"],
    ["cz/supplier-criteria", { ...amf, vendor: "nokia" }, "2020-05-06", "unknown"],
    ["cz/supplier-criteria", amf, today, "fail"],
    ["pl/supplier-criteria", { ...amf, vendor: "nokia" }, "2019-09-01", "not-applicable"],
    ["pl/supplier-criteria", { ...amf, vendor: "nokia" }, "2019-09-02", "unknown"],
    ["ee/supplier-criteria-read", { ...amf, vendor: "nokia" }, "2019-10-30", "not-applicable"],
    ["ee/supplier-criteria-read", { ...amf, vendor: "nokia" }, "2019-10-31", "unknown"],
    ["ro/supplier-criteria", { ...amf, vendor: "nokia" }, "2019-08-19", "not-applicable"],
    ["ro/supplier-criteria", { ...amf, vendor: "nokia" }, "2019-08-20", "unknown"],
    ["lv/supplier-criteria", { ...amf, vendor: "nokia" }, "2020-02-26", "not-applicable"],
    ["lv/supplier-criteria", { ...amf, vendor: "nokia" }, "2020-02-27", "unknown"],
    ["eu-toolbox/key-assets", amf, "2023-06-14", "not-applicable"],
    ["eu-toolbox/key-assets", amf, "2023-06-15", "review"],
    ["clean-network/installed-base", { ...lte, act: "maintain" }, today, "fail"],
    ["clean-network/installed-base", { ...lte, asset: { networkFunction: "enb", status: "spare" } }, today, "fail"],
    ["clean-network/procurement", { ...lte, act: "procure" }, today, "fail"],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });

  it("calls a maker designated only from the day of the designation", () => {
    const outcomes = ["2020-06-29", "2020-06-30"].map((day) => ruleSays("pl/supplier-criteria", amf, day));
    expect(outcomes).toEqual(["unknown", "fail"]);
  });
});

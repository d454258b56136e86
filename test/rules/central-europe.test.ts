import { describe, expect, it } from "vitest";
import { type Case, ruleSays } from "../support/rule-says.ts";

const today = "2026-11-28";
const order = (vendor: string, networkFunction = "gnb-du"): Case => ({
  vendor,
  asset: { networkFunction, generations: ["5G"] },
  act: "procure",
});

describe("Romania", () => {
  it.each<[string, Case, string, string]>([
    ["ro/authorised-makers", order("ericsson"), "2021-06-10", "not-applicable"],
    ["ro/authorised-makers", order("ericsson"), "2021-06-11", "review"],
    ["ro/authorised-makers", order("huawei"), "2024-02-28", "review"],
    ["ro/authorised-makers", order("huawei"), "2024-02-29", "fail"],
    ["ro/authorised-makers", order("huawei", "cpe"), today, "not-applicable"],
    ["ro/authorised-makers", order("nokia"), "2022-12-31", "review"],
    ["ro/authorised-makers", order("nokia"), "2023-01-01", "pass"],
    ["ro/authorised-makers", order("intracom", "microwave"), "2026-11-28", "review"],
    ["ro/authorised-makers", order("zte"), today, "review"],
    ["ro/core-removal", { ...order("huawei", "amf"), act: "operate" }, "2021-06-10", "not-applicable"],
    ["ro/core-removal", { ...order("huawei", "amf"), act: "operate" }, "2030-01-01", "review"],
    ["ro/other-removal", { ...order("nokia"), act: "operate" }, today, "pass"],
    ["ro/other-removal", { ...order("huawei"), act: "upgrade" }, today, "review"],
    ["ro/core-removal", { ...order("huawei", "amf"), act: "upgrade" }, today, "review"],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});

describe("Czechia, Poland and Slovakia", () => {
  const analysed = (until: string): Case => ({
    vendor: "huawei",
    asset: { networkFunction: "amf", permit: `RA-1 until ${until}` },
    act: "operate",
  });
  it.each<[string, Case, string, string]>([
    ["cz/risk-analysis", analysed(today), today, "pass"],
    ["cz/risk-analysis", analysed("2026-11-27"), today, "review"],
    ["cz/risk-analysis", order("nokia"), today, "pass"],
    ["cz/strategic-supplier", order("zte"), "2025-06-25", "not-applicable"],
    ["cz/strategic-supplier", order("zte"), today, "review"],
    ["cz/strategic-supplier", order("fiberhome", "olt"), today, "review"],
    ["cz/strategic-supplier", order("eltex", "olt"), today, "review"],
    ["cz/strategic-supplier", order("samsung"), today, "pass"],
    ["pl/no-new", order("huawei"), "2026-02-18", "not-applicable"],
    ["pl/no-new", order("huawei"), today, "review"],
    ["pl/no-new", order("samsung"), today, "review"],
    ["pl/no-new", order("nokia"), today, "pass"],
    ["pl/critical-removal", analysed(today), "2040-01-01", "review"],
    ["pl/other-removal", analysed(today), today, "not-applicable"],
    ["pl/other-removal", { ...order("huawei"), act: "upgrade" }, today, "review"],
    ["pl/critical-removal", { ...order("huawei", "amf"), act: "upgrade" }, today, "review"],
    ["sk/nbu-decision", order("huawei"), "2021-07-31", "not-applicable"],
    ["sk/nbu-decision", order("huawei"), "2021-08-01", "review"],
    ["sk/nbu-decision", order("ericsson"), today, "pass"],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});

import { describe, expect, it } from "vitest";
import { type Case, ruleSays } from "../support/rule-says.ts";

const today = "2026-11-28";
const core: Case = { asset: { networkFunction: "amf" } };
const station: Case = { vendor: "huawei", asset: { networkFunction: "gnb-du" } };
const documented = (networkFunction: string, until: string): Case => ({
  vendor: "nokia",
  asset: { networkFunction, permit: `CP-4 until ${until}` },
});

describe("Finland", () => {
  it.each<[string, Case, string, string]>([
    ["fi/critical-parts", { ...core, vendor: "nokia" }, "2021-05-31", "not-applicable"],
    ["fi/critical-parts", { ...core, vendor: "nokia" }, "2021-06-01", "review"],
    ["fi/critical-parts", documented("amf", "2021-11-29"), "2021-11-30", "due"],
    ["fi/critical-parts", documented("amf", "2021-11-30"), "2021-12-01", "fail"],
    ["fi/critical-parts", documented("amf", today), today, "pass"],
    ["fi/base-stations", station, "2025-12-18", "not-applicable"],
    ["fi/base-stations", station, "2025-12-19", "review"],
    ["fi/base-stations", documented("gnb-du", "2026-12-17"), "2026-12-18", "due"],
    ["fi/base-stations", documented("gnb-du", "2026-12-18"), "2026-12-19", "fail"],
    ["fi/removal-order", { ...core, vendor: "zte" }, "2020-12-06", "not-applicable"],
    ["fi/removal-order", { ...core, vendor: "zte" }, "2020-12-07", "review"],
    ["fi/removal-order", { ...core, vendor: "nokia" }, today, "pass"],
    ["fi/removal-order", station, today, "not-applicable"],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});

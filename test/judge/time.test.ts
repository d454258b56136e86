import { describe, expect, it } from "vitest";
import { grandfathered, timeState } from "../../src/judge/time.ts";
import type { RuleTime } from "../../src/model/rule.ts";
import { anAsset } from "../support/an-asset.ts";

const time = (facts: Partial<RuleTime>): RuleTime => ({ suspended: [], ...facts });
const suspended = { from: "2023-08-31", suspended: [{ from: "2024-02-01", until: "2025-02-25" }] };

describe("timeState", () => {
  it.each<[string, Partial<RuleTime>, string, object]>([
    ["no day is set", {}, "2020-01-01", { is: "in-force", breachFrom: undefined, deadline: undefined }],
    [
      "the day before `from`",
      { from: "2024-01-01" },
      "2023-12-31",
      { is: "due", breachFrom: "2024-01-01", deadline: "2023-12-31" },
    ],
    [
      "the day `from`",
      { from: "2024-01-01" },
      "2024-01-01",
      { is: "in-force", breachFrom: "2024-01-01", deadline: "2023-12-31" },
    ],
    [
      "the last allowed day",
      { deadline: "2023-12-31" },
      "2023-12-31",
      { is: "due", breachFrom: "2024-01-01", deadline: "2023-12-31" },
    ],
    [
      "the day after it",
      { deadline: "2023-12-31" },
      "2024-01-01",
      { is: "in-force", breachFrom: "2024-01-01", deadline: "2023-12-31" },
    ],
    ["the day before a rule that sets no day", { since: "2020-10-23" }, "2020-10-22", { is: "not-applicable" }],
    [
      "the first day of a rule that sets no day",
      { since: "2020-10-23" },
      "2020-10-23",
      { is: "in-force", breachFrom: undefined, deadline: undefined },
    ],
    [
      "the last day of the rule",
      { from: "2020-01-01", until: "2021-01-01" },
      "2021-01-01",
      { is: "in-force", breachFrom: "2020-01-01", deadline: "2019-12-31" },
    ],
    ["the day after the rule", { from: "2020-01-01", until: "2021-01-01" }, "2021-01-02", { is: "not-applicable" }],
    [
      "before a suspension",
      suspended,
      "2024-01-31",
      { is: "in-force", breachFrom: "2023-08-31", deadline: "2023-08-30" },
    ],
    ["its first day", suspended, "2024-02-01", { is: "due", breachFrom: "2025-02-26", deadline: "2025-02-25" }],
    ["its last day", suspended, "2025-02-25", { is: "due", breachFrom: "2025-02-26", deadline: "2025-02-25" }],
    ["after it", suspended, "2025-02-26", { is: "in-force", breachFrom: "2023-08-31", deadline: "2023-08-30" }],
    [
      "an event that has not come",
      { trigger: { event: "listing", after: "P36M" } },
      "2099-01-01",
      { is: "pending", event: "listing", after: "P36M" },
    ],
    [
      "an event that lies ahead",
      { trigger: { event: "listing", after: "P1Y", on: "2027-01-01" } },
      "2026-12-31",
      { is: "pending", event: "listing", after: "P1Y" },
    ],
    [
      "within the span of an event",
      { trigger: { event: "listing", after: "P36M", on: "2027-01-31" } },
      "2030-01-31",
      { is: "due", breachFrom: "2030-02-01", deadline: "2030-01-31" },
    ],
    [
      "after the span of an event",
      { trigger: { event: "listing", after: "P36M", on: "2027-01-31" } },
      "2030-02-01",
      { is: "in-force", breachFrom: "2030-02-01", deadline: "2030-01-31" },
    ],
  ])("%s", (_, facts, asOf, expected) => {
    expect(timeState(time(facts), asOf)).toEqual(expected);
  });
});

describe("grandfathered", () => {
  const rule = time({ grandfather: { by: "installedOn", before: "2022-10-13" } });
  it.each([
    ["installed before", "2022-10-12", "operate", "yes"],
    ["installed on the day", "2022-10-13", "operate", "no"],
    ["day not known", undefined, "operate", "missing"],
    ["only now installed", undefined, "install", "no"],
    ["only now bought", undefined, "procure", "no"],
  ] as const)("%s", (_, installedOn, act, expected) => {
    expect(grandfathered(rule, anAsset({ installedOn }), act).is).toBe(expected);
  });

  it("does not take the day of installation for the day of the order", () => {
    const byOrder = time({ grandfather: { by: "orderedOn", before: "2022-10-13" } });
    expect(grandfathered(byOrder, anAsset({ installedOn: "2020-01-01" }), "install")).toEqual({
      is: "missing",
      fact: "orderedOn",
    });
  });
});

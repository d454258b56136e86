import { describe, expect, it } from "vitest";
import { grandfathered, nextDay, timeState } from "../../src/judge/time.ts";
import type { Rule } from "../../src/model/rule.ts";
import type { RuleTime } from "../../src/model/rule-time.ts";
import { anAsset } from "../support/an-asset.ts";

const time = (facts: Partial<RuleTime>): RuleTime => ({ suspended: [], ...facts });
const NEVER = { is: "not-applicable" };
const summer = { from: "2026-03-01", suspended: [{ from: "2026-01-01", until: "2026-06-30" }] };
const twice = {
  from: "2025-01-01",
  suspended: [
    { from: "2026-07-01", until: "2026-12-31" },
    { from: "2026-01-01", until: "2026-06-30" },
  ],
};
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
    [
      "before a start that lies in a suspension",
      summer,
      "2025-12-01",
      { is: "due", breachFrom: "2026-07-01", deadline: "2026-06-30" },
    ],
    [
      "in that suspension, before the start",
      summer,
      "2026-02-01",
      { is: "due", breachFrom: "2026-07-01", deadline: "2026-06-30" },
    ],
    [
      "after a suspension in which the start lies",
      summer,
      "2026-08-01",
      { is: "in-force", breachFrom: "2026-07-01", deadline: "2026-06-30" },
    ],
    [
      "in the first of two suspensions that adjoin",
      twice,
      "2026-03-01",
      { is: "due", breachFrom: "2027-01-01", deadline: "2026-12-31" },
    ],
    [
      "in a suspension of a rule that sets no day",
      { suspended: twice.suspended },
      "2026-03-01",
      { is: "due", breachFrom: "2027-01-01", deadline: "2026-12-31" },
    ],
    [
      "after a suspension of a rule that sets no day",
      { suspended: twice.suspended },
      "2027-01-01",
      { is: "in-force", breachFrom: undefined, deadline: undefined },
    ],
    ["in a suspension that the rule does not outlive", { ...twice, until: "2026-12-31" }, "2026-03-01", NEVER],
    [
      "in a suspension that the rule outlives by a day",
      { ...twice, until: "2027-01-01" },
      "2026-03-01",
      { is: "due", breachFrom: "2027-01-01", deadline: "2026-12-31" },
    ],
    ["a last allowed day that stands for never", { deadline: "9999-12-31" }, "2026-01-01", NEVER],
    ["a suspension without end", { suspended: [{ from: "2026-01-01", until: "9999-12-31" }] }, "2026-03-01", NEVER],
    [
      "an event after which nothing is forbidden",
      { trigger: { event: "listing", after: "P9000Y", on: "2025-01-01" } },
      "2026-03-01",
      NEVER,
    ],
  ])("%s", (_, facts, asOf, expected) => {
    expect(timeState(time(facts), asOf)).toEqual(expected);
  });
});

describe("nextDay", () => {
  const rule = (facts: Partial<RuleTime>, enabled = true) => ({ enabled, time: time(facts) }) as Rule; // all that is read
  it.each<[string, Partial<RuleTime>, string, string | undefined]>([
    ["a start ahead", { from: "2027-01-01" }, "2026-12-31", "2027-01-01"],
    ["its day", { from: "2027-01-01" }, "2027-01-01", undefined],
    ["a last allowed day ahead", { deadline: "2026-12-31" }, "2026-12-31", "2027-01-01"],
    ["a rule that will be there, without a day", { since: "2027-01-01" }, "2026-12-31", "2027-01-01"],
    [
      "a rule that will be there before it forbids",
      { since: "2027-01-01", from: "2028-01-01" },
      "2026-12-31",
      "2027-01-01",
    ],
    ["a rule that was always there", {}, "2026-12-31", undefined],
    ["a suspension ahead", suspended, "2023-12-01", "2025-02-26"],
    ["the last day of a suspension", suspended, "2025-02-25", "2025-02-26"],
    ["behind a suspension", suspended, "2025-02-26", undefined],
    ["a start that lies in a suspension", summer, "2025-12-01", "2026-07-01"],
    ["suspensions that adjoin", twice, "2026-03-01", "2027-01-01"],
    ["a suspension that the rule does not outlive", { ...twice, until: "2026-12-31" }, "2026-03-01", undefined],
    ["a last allowed day that stands for never", { deadline: "9999-12-31" }, "2026-03-01", undefined],
    ["an event that has not come", { trigger: { event: "listing", after: "P1Y" } }, "2026-03-01", undefined],
  ])("%s", (_, facts, asOf, expected) => {
    expect(nextDay([rule(facts)], asOf)).toBe(expected);
  });

  it("is the first of all rules that are on", () => {
    const rules = [rule({ from: "2029-01-01" }), rule({ from: "2028-01-01" }), rule({ from: "2027-01-01" }, false)];
    expect(nextDay(rules, "2026-01-01")).toBe("2028-01-01");
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

import { describe, expect, test } from "vitest";
import { gate, parseThresholds } from "../src/gate.ts";
import type { Ungated } from "../src/model/scan-result.ts";

const NOTHING = { fail: 0, review: 0, unknown: 0, due: [] };

/** Only what the gate reads of a result. */
function counted(gating: Partial<Ungated["gating"]>, named = 1, assets = 200): Ungated {
  return {
    asOf: "2026-11-23",
    act: "operate",
    rows: { assets, rejected: 0 },
    quality: { named },
    diagnostics: { byCode: [] },
    packs: [],
    findings: {},
    gating: { ...NOTHING, ...gating },
  } as unknown as Ungated;
}

describe("the gate", () => {
  test.each([
    ["fail", { fail: 1 }, false],
    ["fail", { review: 5, unknown: 5, due: [{ deadline: "2026-12-31", findings: 3 }] }, true],
    ["review", { review: 1 }, false],
    ["unknown", { unknown: 1 }, false],
    ["due", { due: [{ deadline: "2099-12-31", findings: 1 }] }, false],
    ["due:180d", { due: [{ deadline: "2027-05-22", findings: 1 }] }, false],
    ["due:180d", { due: [{ deadline: "2027-05-23", findings: 1 }] }, true],
    ["due:36500d", { due: [{ deadline: "2126-10-30", findings: 1 }] }, false],
    ["none", { fail: 9 }, true],
  ] as const)("%s over %o passes: %s", (threshold, gating, passed) => {
    expect(gate(counted(gating), parseThresholds([threshold])).gate.passed).toBe(passed);
  });

  test.each([
    ["operate", "fail", true],
    ["operate", "review,unknown", false],
    ["procure", "fail", false],
    ["procure", "due", false],
    ["procure", "none", true],
  ] as const)("records that could not be read, act %s, %s: passed %s", (act, threshold, passed) => {
    const unread = { ...counted({}), act, rows: { assets: 200, rejected: 2 } } as unknown as Ungated;
    const { gate: verdict } = gate(unread, parseThresholds([threshold]));
    expect(verdict.passed).toBe(passed);
    const text = "2 records could not be read and may name equipment";
    const first = threshold === "review,unknown" ? "unknown" : threshold;
    expect(verdict.reasons).toEqual(passed ? [] : [{ threshold: first, count: 2, text }]);
  });

  test("one record that could not be read is enough to hold up an order", () => {
    const unread = { ...counted({}), act: "procure", rows: { assets: 200, rejected: 1 } } as unknown as Ungated;
    expect(gate(unread, parseThresholds(["fail"])).gate.reasons).toEqual([
      { threshold: "fail", count: 1, text: "1 record could not be read and may name equipment" },
    ]);
  });

  test.each([
    ["procure", "fail", ["fail"]],
    ["operate", "fail", []],
    ["operate", "unknown", ["unknown"]],
  ] as const)(
    "a table with equipment in columns that were not read, act %s, %s: held up by %o",
    (act, threshold, by) => {
      const byCode = [{ code: "further-units", level: "warning", count: 1 }];
      const unjudged = { ...counted({}), act, diagnostics: { byCode } } as unknown as Ungated;
      const text = "1 table has columns that name further equipment, which was not judged";
      expect(gate(unjudged, parseThresholds([threshold])).gate.reasons).toEqual(
        by.map((one) => ({ threshold: one, count: 1, text })),
      );
    },
  );

  test("gives every reason, not only the first", () => {
    const { gate: verdict } = gate(
      counted({ fail: 3773, unknown: 1 }, 0.949, 1000),
      parseThresholds(["fail,unknown", "coverage<95%"]),
    );
    expect(verdict.reasons).toEqual([
      { threshold: "fail", count: 3773, text: "3,773 findings: a rule is broken" },
      { threshold: "unknown", count: 1, text: "1 finding: the maker, or a fact that the rule needs, is not known" },
      { threshold: "coverage<95%", count: 51, text: "the maker is named for 94.9 % of the assets" },
    ]);
  });

  test.each([
    [{ law: 17 }, "17 findings: a rule is broken (binding law or order)"],
    [{ pledge: 1 }, "1 finding: a rule is broken (a political commitment and not law)"],
    [
      { law: 3, other: 1000, pledge: 2, statement: 0, draft: 5 },
      "1,005 findings: a rule is broken (1,003 of law, 2 of a commitment that is not law)",
    ],
  ])("says what force the rules have that are broken: %o", (broken, text) => {
    const forces = { law: "binding", other: "binding", statement: "policy", pledge: "advisory", draft: "proposed" };
    const rules = Object.entries(forces).map(([id, force]) => ({ id, force }));
    const byRule = Object.entries(broken).map(([rule, fail]) => ({ pack: "mixed", rule, fail }));
    const fail = Object.entries(broken).reduce((sum, [rule, count]) => sum + (rule === "draft" ? 0 : count), 0);
    const result = {
      ...counted({ fail }),
      packs: [{ id: "mixed", rules }],
      findings: { byRule },
    } as unknown as Ungated;
    expect(gate(result, parseThresholds(["fail"])).gate.reasons).toEqual([{ threshold: "fail", count: fail, text }]);
  });

  test("coverage exactly at the threshold passes, whatever the numbers", () => {
    const passes = (named: number, assets: number, percent: string) =>
      gate(counted({}, named / Math.max(1, assets), assets), parseThresholds([`coverage<${percent}%`])).gate.passed;
    for (let at = 0; at <= 1000; at += 1) {
      for (const assets of [1000, 2000, 7000]) {
        const [named, percent] = [(at * assets) / 1000, (at / 10).toFixed(1)];
        expect(passes(named, assets, percent), `${named} of ${assets}`).toBe(true);
        if (at > 0) expect(passes(named - 1, assets, percent), `${named - 1} of ${assets}`).toBe(false);
      }
    }
    expect(passes(0, 0, "1")).toBe(false);
  });

  test("coverage at the threshold passes", () => {
    expect(gate(counted({}, 0.95), parseThresholds(["coverage<95%"])).gate.passed).toBe(true);
  });

  test("a record that could not be read counts as one whose maker is not named", () => {
    const unread = { ...counted({}, 1, 95), rows: { assets: 95, rejected: 6 } } as unknown as Ungated;
    expect(gate(unread, parseThresholds(["coverage<95%"])).gate.reasons).toEqual([
      {
        threshold: "coverage<95%",
        count: 6,
        text: "the maker is named for 94 % of the assets and the records that could not be read",
      },
    ]);
    const fewer = { ...counted({}, 1, 95), rows: { assets: 95, rejected: 5 } } as unknown as Ungated;
    expect(gate(fewer, parseThresholds(["coverage<95%"])).gate.passed).toBe(true);
  });

  test.each(["due:36501d", "due:3000000d", "due:9999999999d"])("%s is refused for its days", (text) => {
    expect(() => parseThresholds([text])).toThrow(`--fail-on ${text} looks further ahead than 36500 days`);
  });

  test.each(["fails", "due:d", "coverage<200%", "none,fail", ""])("%s is refused", (text) => {
    expect(() => parseThresholds([text])).toThrow(/--fail-on/);
  });
});

import { expect, test } from "vitest";
import { supplierMatrix } from "../../src/judge/index.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import { aRulePack } from "../support/a-rule-pack.ts";

const ASKS = "check: supplier-criteria\n    with: { criteria: [transparent-ownership] }";
const answer = (value: "meets" | "fails") => ({ answer: value, source: "own assessment", on: "2026-01-01" });

function matrix(packs: readonly ReturnType<typeof aRulePack>[], answers: Assessment["answers"]) {
  const makers = [{ vendor: "nokia", name: "Nokia" }];
  const assessments = [{ vendor: "nokia", answers }];
  return supplierMatrix({ packs, builtin: [], assessments, asOf: "2026-11-23", makers });
}

test.each([
  [
    "meets what is asked and fails what nobody asked",
    { "transparent-ownership": "meets", "ethical-record": "fails" },
    "meets",
  ],
  ["fails what is asked", { "transparent-ownership": "fails", "ethical-record": "meets" }, "fails"],
  ["was not assessed on what is asked", { "ethical-record": "meets" }, "not-assessed"],
] as const)("a supplier that %s", (_, answers, standing) => {
  const given = Object.fromEntries(Object.entries(answers).map(([criterion, value]) => [criterion, answer(value)]));
  const found = matrix([aRulePack(ASKS)], given);
  expect(found?.criteria).toEqual(expect.arrayContaining(Object.keys(answers)));
  expect(found?.suppliers.map((one) => one.standing)).toEqual([standing]);
});

test("where no rule asks, all that the operator assessed counts", () => {
  const found = matrix([], { "transparent-ownership": answer("meets"), "ethical-record": answer("fails") });
  expect(found?.suppliers.map((one) => one.standing)).toEqual(["fails"]);
});

test("a rule that is over asks nothing", () => {
  expect(matrix([aRulePack(`time: { until: 2026-01-01 }\n    ${ASKS}`)], {})).toBeUndefined();
});

test("a supplier that an authority designated and the operator finds to meet all is contested, and not cleared", () => {
  const designated = "designated: [{ vendor: nokia, by: an authority, on: 2020-06-30 }]";
  const pack = aRulePack(ASKS.replace(" }", `, ${designated} }`));
  const standing = (answers: Assessment["answers"]) => matrix([pack], answers)?.suppliers[0]?.standing;
  expect(standing({ "transparent-ownership": answer("meets") })).toBe("contested");
  expect(standing({})).toBe("designated");
});

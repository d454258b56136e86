import { expect, test } from "vitest";
import type { Finding } from "../../../src/model/finding.ts";
import type { ScanResult } from "../../../src/model/scan-result.ts";
import { junit } from "../../../src/report/junit.ts";
import { aScanResult } from "../../support/a-scan-result.ts";
import { parseXml } from "./parse-xml.ts";
import { aFail, cleanResult, HOSTILE, hostileResult, manyFindings, passedResult, rendered } from "./results.ts";
import { testSuitesSchema } from "./schemas.ts";

function suitesOf(result: ScanResult) {
  return testSuitesSchema.parse(parseXml(rendered(junit, result)));
}

/** Names of the cases of a pack that have an element of this kind, or none of them. */
function casesWith(result: ScanResult, kind: "failure" | "skipped" | "passed", pack = "own-5g-policy"): string[] {
  const suite = suitesOf(result).children.find(({ attributes }) => attributes.name === pack);
  const cases = suite?.children.slice(1) ?? [];
  const has = (one: (typeof cases)[number], name: string) => one.children.some((child) => child.name === name);
  return cases
    .filter((one) => (kind === "passed" ? !has(one, "failure") && !has(one, "skipped") : has(one, kind)))
    .map(({ attributes }) => ("name" in attributes ? String(attributes.name).split(":")[0] : ""))
    .map(String);
}

function withFindings(shown: readonly Finding[], facts: Partial<ScanResult> = {}): ScanResult {
  const total = { fail: 0, due: 0, review: 0, unknown: 0 };
  for (const { outcome } of shown) total[outcome] += 1;
  return aScanResult({ findings: { total, limit: 100, shown }, ...facts });
}

test.each<[string, () => ScanResult]>([
  ["the usual result", aScanResult],
  ["nothing found", cleanResult],
  ["a gate that passed", passedResult],
  ["100,000 findings", () => manyFindings(100_000)],
  ...HOSTILE.map((value): [string, () => ScanResult] => [
    JSON.stringify(value.slice(0, 30)),
    () => hostileResult(value),
  ]),
])("the file is well formed, has the elements of the schema, and its counts are right: %s", (_, result) => {
  const suites = suitesOf(result());
  for (const { attributes, children } of suites.children) {
    const cases = children.slice(1);
    const count = (name: string) => cases.filter((one) => one.children.some((child) => child.name === name)).length;
    expect(attributes).toMatchObject({
      tests: cases.length,
      failures: count("failure"),
      skipped: count("skipped"),
      errors: 0,
    });
  }
  const sum = (key: "tests" | "failures") => suites.children.reduce((total, suite) => total + suite.attributes[key], 0);
  expect(suites.attributes).toMatchObject({ tests: sum("tests"), failures: sum("failures") });
});

test("a suite a pack, a case a rule; what passed is named too", () => {
  const result = withFindings([aFail(1), aFail(2, { rule: "ran-out", outcome: "due", deadline: "2027-12-31" })]);
  expect(casesWith(result, "failure")).toEqual(["core-out"]);
  expect(casesWith(result, "skipped")).toEqual([]);
  expect(casesWith(result, "passed")).toEqual([
    "management-out",
    "ran-out",
    "transport-out",
    "access-share",
    "transport-share",
  ]);
});

test.each<[string, Partial<Finding>]>([
  ["undecided", { outcome: "review" }],
  ["not known", { outcome: "unknown" }],
  ["accepted", { waiver: { id: "W-1", reason: "decommissioning", approver: "Board", expires: "2027-03-31" } }],
])("a rule whose findings are %s is skipped, neither passed nor failed", (_, facts) => {
  expect(casesWith(withFindings([aFail(1, facts)]), "skipped")).toEqual(["core-out"]);
});

test("a broken rule of a proposal is skipped, since it never fails a gate", () => {
  const packs = aScanResult().packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map((rule) => ({ ...rule, force: "proposed" as const })),
  }));
  expect(casesWith(withFindings([aFail(1, { force: "proposed" })], { packs }), "skipped")).toEqual(["core-out"]);
});

test("exact numbers of the result go before what it lists", () => {
  const counts = { fail: 0, due: 0, review: 0, unknown: 0, waived: 0 };
  const byRule = [
    { pack: "own-5g-policy", rule: "core-out", ...counts, fail: 70_000 },
    { pack: "own-5g-policy", rule: "ran-out", ...counts, unknown: 9 },
    { pack: "own-5g-policy", rule: "transport-out", ...counts, waived: 4 },
  ];
  const base = manyFindings(10);
  const total = { ...base.findings.total, fail: 70_000, unknown: 9 };
  const result = { ...base, findings: { ...base.findings, total, byRule } };
  expect(rendered(junit, result)).toContain(
    'message="Broken: 70,000 findings. The rule is a policy and not legislation."',
  );
  expect(casesWith(result, "skipped")).toEqual(["ran-out", "transport-out"]);
  expect(casesWith(result, "passed")).toEqual(["management-out", "access-share", "transport-share"]);
});

test("a rule that is switched off is skipped and says why", () => {
  const result = cleanResult();
  const packs = result.packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map((rule) => ({ ...rule, enabled: rule.id !== "core-out", caution: "The text was withdrawn." })),
  }));
  expect(casesWith({ ...result, packs }, "skipped")).toEqual(["core-out"]);
  expect(rendered(junit, { ...result, packs })).toContain("The rule is switched off. The text was withdrawn.");
});

test("a rule without a kept finding is no pass while findings are missing from the result", () => {
  const result = manyFindings(10);
  const capped = { ...result, findings: { ...result.findings, total: { ...result.findings.total, unknown: 5 } } };
  expect(casesWith(capped, "passed")).toEqual([]);
  expect(casesWith(result, "passed")).toHaveLength(5);
});

test("100,000 findings take 50 lines and a sum", () => {
  const xml = rendered(junit, manyFindings(100_000));
  expect(xml.length).toBeLessThan(50_000);
  expect(xml).toContain("99950 more are not listed here");
});

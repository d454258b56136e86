import { expect, test } from "vitest";
import type { Finding } from "../../../src/model/finding.ts";
import type { ScanResult } from "../../../src/model/scan-result.ts";
import { gitlab } from "../../../src/report/gitlab.ts";
import { aScanResult } from "../../support/a-scan-result.ts";
import { anAsset } from "../../support/an-asset.ts";
import { aFail, cleanResult, HOSTILE, hostileResult, manyFindings, passedResult, rendered } from "./results.ts";
import { gitlabSchema } from "./schemas.ts";

function entriesOf(result: ScanResult) {
  return gitlabSchema.parse(JSON.parse(rendered(gitlab, result)));
}

function entryOf(facts: Partial<Finding>) {
  const shown = [aFail(1, facts)];
  const total = { fail: 0, due: 0, review: 0, unknown: 0, [facts.outcome ?? "fail"]: 1 };
  return entriesOf({ ...passedResult(), findings: { total, limit: 10, shown } })[0];
}

test.each<[string, () => ScanResult]>([
  ["the usual result", aScanResult],
  ["100,000 findings", () => manyFindings(100_000)],
  ["no inputs", () => aScanResult({ inputs: [] })],
  ...HOSTILE.map((value): [string, () => ScanResult] => [
    JSON.stringify(value.slice(0, 30)),
    () => hostileResult(value),
  ]),
])("has all required members and unique fingerprints: %s", (_, result) => {
  const entries = entriesOf(result());
  expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
});

test("equal rows get different fingerprints, the first one its own", () => {
  const shown = [aFail(7), aFail(7), aFail(7)];
  const result = {
    ...passedResult(),
    findings: { total: { fail: 3, due: 0, review: 0, unknown: 0 }, limit: 9, shown },
  };
  expect(entriesOf(result).map(({ fingerprint }) => fingerprint)).toEqual([
    "0000000000000007",
    "0000000000000007-2",
    "0000000000000007-3",
    "netvet-notice",
  ]);
});

test.each<[Partial<Finding>, string]>([
  [{ severity: "critical" }, "blocker"],
  [{ severity: "high" }, "critical"],
  [{ severity: "medium" }, "major"],
  [{ severity: "low" }, "minor"],
  [{ force: "proposed" }, "info"],
  [{ outcome: "review" }, "minor"],
  [{ outcome: "due", deadline: "2027-01-31" }, "minor"],
  [{ outcome: "due", deadline: "2029-01-31" }, "info"],
  [{ outcome: "unknown" }, "info"],
])("severity of %o is %s", (facts, severity) => {
  expect(entryOf(facts)?.severity).toBe(severity);
});

test("an accepted finding is shown as such", () => {
  const entry = entryOf({ waiver: { id: "W-1", reason: "decommissioning", approver: "Board", expires: "2027-03-31" } });
  expect(entry).toMatchObject({
    severity: "info",
    description: expect.stringMatching(/^Accepted by waiver W-1 until 2027-03-31: /),
  });
});

test("path and line of the file in the repository", () => {
  const location = { source: "./plans\\core.csv", sheet: undefined, record: 4, line: 6 };
  expect(entryOf({ asset: anAsset({ location }) })?.location).toEqual({ path: "plans/core.csv", lines: { begin: 6 } });
});

test("nothing found and the gate passed: an empty list", () => {
  expect(rendered(gitlab, cleanResult())).toBe("[]\n");
});

test.each([
  ["advisory", "which the rule names. The rule is a political commitment and not law."],
  ["policy", "which the rule names. The rule is a policy and not legislation."],
  ["proposed", "which the rule names. The rule is a proposal that is not in force."],
  ["binding", "which the rule names."],
] as const)("an entry of a rule that is %s says so, and the last one that this is no legal advice", (force, said) => {
  const message = { id: "vendor-barred", args: { vendor: "Huawei" } } as const;
  const shown = [aFail(1, { force, message })];
  const total = { fail: 1, due: 0, review: 0, unknown: 0 };
  const entries = entriesOf({ ...passedResult(), findings: { total, limit: 10, shown } });
  expect(entries[0]?.description).toBe(`UDG, serial 21023531, at SOF-DC-01: Made by Huawei, ${said}`);
  expect(entries.at(-1)).toMatchObject({ severity: "info", description: expect.stringContaining("not legal advice") });
});

test("100,000 findings: 5,000 entries, the gate, the sum of the others and the notice", () => {
  const entries = entriesOf(manyFindings(100_000));
  expect(entries).toHaveLength(5003);
  expect(entries[1]?.description).toBe("95,000 more findings are not listed here.");
});

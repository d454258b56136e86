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

test("100,000 findings: 5,000 entries, the gate and the sum of the others", () => {
  const entries = entriesOf(manyFindings(100_000));
  expect(entries).toHaveLength(5002);
  expect(entries[1]?.description).toBe("95,000 more findings are not listed here.");
});

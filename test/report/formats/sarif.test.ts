import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Finding } from "../../../src/model/finding.ts";
import type { ScanResult } from "../../../src/model/scan-result.ts";
import { sarif } from "../../../src/report/sarif.ts";
import { aScanResult } from "../../support/a-scan-result.ts";
import { anAsset, anIdentity } from "../../support/an-asset.ts";
import { aFail, cleanResult, HOSTILE, hostileResult, manyFindings, passedResult, rendered } from "./results.ts";

const isValid = compileSchema();

function compileSchema(): (log: unknown) => string {
  // One pattern of the schema, for language tags, is not a regular expression under the flag `u`.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  // The official schema is written in draft 4, whose keywords here mean the same in draft 7 but for these two.
  const { $schema: _, id: __, ...rest } = schema;
  const validate = ajv.compile(rest);
  return (log) => (validate(log) ? "valid" : ajv.errorsText(validate.errors));
}

const logSchema = z.object({
  runs: z.tuple([
    z.object({
      tool: z.object({ driver: z.looseObject({ rules: z.array(z.looseObject({ id: z.string() })) }) }),
      invocations: z.tuple([z.looseObject({ exitCode: z.number(), toolExecutionNotifications: z.array(z.any()) })]),
      artifacts: z.array(z.looseObject({})),
      properties: z.looseObject({ findings: z.record(z.string(), z.number()) }),
      results: z.array(
        z.looseObject({
          ruleId: z.string(),
          ruleIndex: z.number(),
          kind: z.string(),
          level: z.string(),
          message: z.object({ text: z.string() }),
          locations: z.array(z.any()),
          suppressions: z.array(z.any()),
          partialFingerprints: z.record(z.string(), z.string()),
        }),
      ),
    }),
  ]),
});

function runOf(result: ScanResult) {
  return logSchema.parse(JSON.parse(rendered(sarif, result))).runs[0];
}

function resultOf(facts: Partial<Finding>) {
  const shown = [aFail(1, facts)];
  const total = { fail: 0, due: 0, review: 0, unknown: 0, [facts.outcome ?? "fail"]: 1 };
  const [only] = runOf(aScanResult({ findings: { total, limit: 10, shown } })).results;
  return only;
}

test.each<[string, () => ScanResult]>([
  ["the usual result", aScanResult],
  ["nothing found", cleanResult],
  ["a gate that passed", passedResult],
  ["100,000 findings", () => manyFindings(100_000)],
  ["no inputs, rules or packs", () => aScanResult({ inputs: [], packs: [], results: [] })],
  ...HOSTILE.map((value): [string, () => ScanResult] => [
    JSON.stringify(value.slice(0, 30)),
    () => hostileResult(value),
  ]),
])("the log is valid against the official schema: %s", (_, result) => {
  expect(isValid(JSON.parse(rendered(sarif, result())))).toBe("valid");
});

test("the schema refuses what is not SARIF", () => {
  expect(isValid({ version: "2.1.0", runs: [{ tool: {} }] })).toContain("driver");
});

test.each<[Partial<Finding>, string, string]>([
  [{ outcome: "fail" }, "fail", "error"],
  [{ outcome: "fail", force: "proposed" }, "fail", "note"],
  [{ outcome: "due", deadline: "2027-05-22" }, "informational", "warning"],
  [{ outcome: "due", deadline: "2027-05-23" }, "informational", "note"],
  [{ outcome: "due", deadline: undefined }, "informational", "note"],
  [{ outcome: "review" }, "review", "warning"],
  [{ outcome: "unknown" }, "open", "note"],
])("the outcome table of the contract, as of 2026-11-23: %o is %s at level %s", (facts, kind, level) => {
  expect(resultOf(facts)).toMatchObject({ kind, level });
});

test("a waived finding keeps its kind and carries who accepted it, why and until when", () => {
  const waiver = { id: "W-2026-004", reason: "decommissioning", approver: "Board of directors", expires: "2027-03-31" };
  expect(resultOf({ waiver })).toMatchObject({
    kind: "fail",
    suppressions: [
      {
        kind: "external",
        status: "accepted",
        justification: "decommissioning: Carries no traffic; power-off is planned for March.",
        properties: { approver: "Board of directors", ticket: "SEC-481", expires: "2027-03-31" },
      },
    ],
  });
  expect(resultOf({})?.suppressions).toEqual([]);
});

test("a region names the line, the row and the column in which the maker was read", () => {
  const evidence = aScanResult().findings.shown[0]?.identity?.evidence ?? [];
  const identity = anIdentity({ vendor: "huawei", vendorName: "Huawei", evidence });
  expect(resultOf({ identity })?.locations[0].physicalLocation).toMatchObject({
    artifactLocation: { uri: "rila-ran-core.csv", index: 0 },
    region: { startLine: 3, properties: { row: 3, column: 1, columnHeader: "Производител" } },
  });
});

test("a workbook has no lines: the record stands in for them, beside its sheet", () => {
  const location = { source: "C:\\net\\plan 1.xlsx", sheet: "Core", record: 9, line: undefined };
  expect(resultOf({ asset: anAsset({ location }) })?.locations[0].physicalLocation).toMatchObject({
    artifactLocation: { uri: "file:///C:/net/plan%201.xlsx" },
    region: { startLine: 9, properties: { sheet: "Core", row: 9 } },
  });
});

test("every result points at its rule, and every rule explains itself", () => {
  const { results, tool } = runOf(aScanResult());
  for (const one of results) expect(tool.driver.rules[one.ruleIndex]?.id).toBe(one.ruleId);
  for (const rule of tool.driver.rules) {
    expect(rule).toMatchObject({
      help: { text: expect.stringContaining("What to do: "), markdown: expect.any(String) },
    });
    expect(z.object({ tags: z.array(z.string()).max(20) }).parse(rule["properties"]).tags).toContain("security");
  }
});

test("a rule that cites many texts stays at the host's 20 tags", () => {
  const cites = Array.from({ length: 40 }, (_, index) => `text-${index}`);
  const packs = aScanResult().packs.map((pack) => ({ ...pack, rules: pack.rules.map((rule) => ({ ...rule, cites })) }));
  const { tool } = runOf(aScanResult({ packs }));
  expect(z.object({ tags: z.array(z.string()) }).parse(tool.driver.rules[0]?.["properties"]).tags).toHaveLength(20);
});

test("100,000 findings: 5,000 are listed, the totals are exact, and a notification says so", () => {
  const { results, properties, invocations } = runOf(manyFindings(100_000));
  expect(results).toHaveLength(5000);
  expect(properties.findings).toMatchObject({ fail: 100_000, all: 100_000, listed: 5000 });
  expect(JSON.stringify(invocations[0].toolExecutionNotifications)).toContain("95,000 more findings are not listed");
});

test("inputs carry their SHA-256, diagnostics become notifications, the exit code is the gate's", () => {
  const { artifacts, invocations } = runOf(aScanResult());
  expect(artifacts[0]).toMatchObject({
    hashes: { "sha-256": expect.stringMatching(/^[0-9a-f]{64}$/) },
    length: 412_733,
  });
  expect(invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 1 });
  expect(invocations[0].toolExecutionNotifications[0]).toMatchObject({
    level: "error",
    descriptor: { id: "unclosed-quote" },
  });
  expect(runOf(passedResult()).invocations[0]).toMatchObject({ exitCode: 0 });
});

test("two findings with one fingerprint stay two alerts", () => {
  const shown = [aFail(1), aFail(1)];
  const { results } = runOf(
    aScanResult({ findings: { total: { fail: 2, due: 0, review: 0, unknown: 0 }, limit: 9, shown } }),
  );
  expect(new Set(results.map(({ partialFingerprints }) => partialFingerprints["primaryLocationLineHash"])).size).toBe(
    2,
  );
});

test("a cell cannot make a link in a message", () => {
  const text = resultOf({ asset: anAsset({ model: "[free gift](https://evil.example)" }) })?.message.text;
  expect(text).not.toContain("](");
});

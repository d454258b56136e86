import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { lastingFolder, runCli, textOf } from "../support/run-cli.ts";

const ROWS = `Vendor,Model,Serial Number,Site,Function
Huawei,BBU5900,2102350ABC1234567890,SOF-001,gNB
ZTE,ZXSDR R8862A,219801234567,SOF-002,RRU
,,,SOF-004,gNB
Ericsson,RBS 6601,CF90000001,SOF-003,gNB
`;
const cwd = lastingFolder();

/** Writes the result with one number changed, or whatever the change is, as `changed.json`. */
function changed(change: (result: { -readonly [Key in keyof ScanResult]: ScanResult[Key] }) => unknown): void {
  const result = JSON.parse(textOf(cwd, "result.json"));
  change(result);
  writeFileSync(join(cwd, "changed.json"), JSON.stringify(result));
}

beforeAll(async () => {
  writeFileSync(join(cwd, "now.csv"), ROWS);
  const { code } = await runCli(["scan", "now.csv", "-o", "json=result.json", "--fail-on", "none"], { cwd });
  expect(code).toBe(0);
});

describe("a saved result whose numbers contradict each other", () => {
  test.each<[string, (result: ScanResult) => unknown]>([
    ["rows.rejected is -1", ({ rows }) => Object.assign(rows, { rejected: -1 })],
    ["rows: 5 were read, and assets, dropped and rejected make 4", ({ rows }) => Object.assign(rows, { read: 5 })],
    ["counts.units.fail is -2", ({ counts }) => Object.assign(counts.units, { fail: -2 })],
    ["counts: the outcomes make 7 assets", ({ counts }) => Object.assign(counts.assets, { pass: 4 })],
    [
      "clean-network: the outcomes make 2",
      ({ results }) => Object.assign(results[0]?.counts.assets ?? {}, { fail: 0 }),
    ],
    ["findings.unknown is -1", ({ findings }) => Object.assign(findings.total, { unknown: -1 })],
    ["fewer findings of fail than counts has assets, 2", ({ findings }) => Object.assign(findings.total, { fail: 0 })],
    ["findings.byRule makes 3, and findings.total 4", ({ findings }) => Object.assign(findings.total, { due: 1 })],
    ["findings.fingerprints holds 0", ({ findings }) => Object.assign(findings.fingerprints ?? {}, { packs: [] })],
    ["findings.fingerprints holds 4", ({ findings }) => addPrint(findings)],
    ["inputs make 3 rows assets, and rows has 4", ({ inputs }) => Object.assign(inputs[0]?.rows ?? {}, { assets: 3 })],
    [
      "vendors makes 1 assets of fail, and the counts have 2",
      ({ vendors }) => Object.assign(vendorOf(vendors, "zte").outcomes, { fail: 0 }),
    ],
    ["remediation makes 0 assets of fail", (result) => Object.assign(result, { remediation: [] })],
    ["clean-network: byFunction makes 0", ({ results }) => Object.assign(results[0] ?? {}, { byFunction: [] })],
    ["counts has 2 assets of fail, and the packs together 0", passOnePack],
    [
      "counts has 1 assets of fail and 2 of pass, and clean-network 2 and 1",
      (result) => {
        Object.assign(result.counts.assets, { fail: 1, pass: 2 });
        Object.assign(vendorOf(result.vendors, "zte").outcomes, { fail: 0, pass: 1 });
        Object.assign(result, { remediation: result.remediation.filter(({ vendor }) => vendor !== "zte") });
      },
    ],
    ["findings.shown has more of waived for clean-network/installed-base", ({ findings }) => waiveFirst(findings)],
    [
      "findings.shown lists 2 of 3, and findings.limit has room for 3",
      ({ findings }) => Object.assign(findings, { shown: findings.shown.slice(1) }),
    ],
    [
      "clean-network: the verdict is meets, and its findings give does-not-meet",
      ({ results }) => Object.assign(results[0] ?? {}, { verdict: "meets" }),
    ],
    ["gating.fail is 0, and findings.byRule makes 2", ({ gating }) => Object.assign(gating, { fail: 0 })],
    [
      "the gate is passed, and the numbers give failed",
      ({ gate }) => Object.assign(gate, { thresholds: ["fail"], passed: true, reasons: [] }),
    ],
    [
      "gate.reasons are fail: 1, and the numbers give fail: 2",
      ({ gate }) =>
        Object.assign(gate, {
          thresholds: ["fail"],
          passed: false,
          reasons: [{ threshold: "fail", count: 1, text: "" }],
        }),
    ],
    ["gate.thresholds asks for new", ({ gate }) => Object.assign(gate, { thresholds: ["new"] })],
  ])("is refused everywhere and says: %s", async (said, change) => {
    changed(change);
    for (const words of [
      ["report", "changed.json"],
      ["compare", "changed.json", "result.json"],
      ["scan", "now.csv", "--baseline", "changed.json"],
    ]) {
      const { code, stdout, stderr } = await runCli(words, { cwd });
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr.replaceAll(/\s+/g, " ")).toMatch(/changed\.json: the numbers of this result do not add up \(/);
      expect(stderr.replaceAll(/\s+/g, " ")).toContain(said);
    }
  });

  test("is said to differ by verify, which makes it anew", async () => {
    changed(({ counts }) => Object.assign(counts.assets, { fail: 0, pass: 77 }));
    const { code, stdout } = await runCli(["verify", "changed.json", "--inventory", "now.csv"], { cwd });
    expect([code, stdout]).toEqual([1, expect.stringMatching(/assets, pass\n {4}in it {2}77/)]);
  });

  test("is read with the verdicts of another version, which may conclude otherwise", async () => {
    changed((result) => {
      Object.assign(result.tool, { version: "0.0.9" });
      Object.assign(result.results[0] ?? {}, { verdict: "cannot-be-concluded" });
    });
    const { code, stderr } = await runCli(["report", "changed.json", "-o", "text"], { cwd });
    expect([code, stderr]).toEqual([0, ""]);
  });
});

test("a result of another version says which netvet wrote it, and what to do", async () => {
  changed((result) => Object.assign(result, { schemaVersion: 2, tool: { name: "netvet", version: "3.1.0" } }));
  const { code, stderr } = await runCli(["compare", "result.json", "changed.json"], { cwd });
  expect(code).toBe(2);
  expect(stderr.replaceAll(/\s+/g, " ")).toContain(
    "changed.json: netvet 3.1.0 wrote this result with schemaVersion 2, and this netvet reads 1 Read it with the version",
  );
});

function addPrint({ fingerprints }: ScanResult["findings"]): void {
  const [pack] = fingerprints?.packs ?? [];
  if (pack !== undefined) Object.assign(pack, { fail: [...pack.fail, "0123456789abcdef"] });
}

function vendorOf(vendors: ScanResult["vendors"], id: string): ScanResult["vendors"][number] {
  const found = vendors.find(({ vendor }) => vendor === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

/** The breaches of the pack pass, and those of the whole stand. */
function passOnePack({ results }: ScanResult): void {
  const [pack] = results;
  for (const { assets } of [...(pack?.byFunction ?? []), ...(pack === undefined ? [] : [pack.counts])])
    Object.assign(assets, { fail: 0, pass: assets.pass + assets.fail });
}

function waiveFirst({ shown }: ScanResult["findings"]): void {
  Object.assign(shown[0] ?? {}, { waiver: { id: "W-1", reason: "x", approver: "y", expires: "2027-01-01" } });
}

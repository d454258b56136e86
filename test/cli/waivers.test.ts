import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { folderWith, runCli, textOf } from "../support/run-cli.ts";

const INVENTORY = `Vendor,Model,Serial Number,Site,Function
Huawei,BBU5900,2102350ABC1234567890,SOF-001,gNB
Huawei,RRU5904,2102350ABC1234567891,SOF-002,RRU
Ericsson,RBS 6601,CF90000001,SOF-003,gNB
`;

/** A waiver of the file; give the facts that a test is about. */
function waiver(facts: Readonly<Record<string, string>> = {}): string {
  const all = {
    id: "W-1",
    match: "{ vendor: huawei }",
    reason: "risk-accepted",
    text: "Replacement is ordered.",
    author: "Ivan Petrov",
    approver: "Maria Ilieva",
    ticket: "NET-77",
    granted: "2026-06-01",
    expires: "2027-05-31",
    ...facts,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return `  - ${lines.join("\n    ")}\n`;
}

function waived(entries: string, flags: readonly string[] = []) {
  const cwd = folderWith({ "now.csv": INVENTORY, "waivers.yaml": `waivers:\n${entries}` });
  const outputs = ["-o", "text", "-o", "json=result.json"];
  return { cwd, ran: runCli(["scan", "now.csv", "--waivers", "waivers.yaml", ...flags, ...outputs], { cwd }) };
}

async function resultOf(entries: string, flags: readonly string[] = []) {
  const { cwd, ran } = waived(entries, flags);
  const { code, stdout, stderr } = await ran;
  expect(stderr).not.toMatch(/^netvet: waivers/m);
  const result = JSON.parse(textOf(cwd, "result.json")) as ScanResult;
  const codes = result.diagnostics.byCode.map((one) => one.code).filter((one) => one.startsWith("waiver-"));
  return { cwd, code, stdout, result, codes };
}

describe("a waiver", () => {
  test("keeps the finding with its outcome, and the gate passes", async () => {
    const { code, result } = await resultOf(waiver());
    expect(result.findings.shown.map(({ outcome, waiver: by }) => [outcome, by?.id])).toEqual([
      ["fail", "W-1"],
      ["fail", "W-1"],
    ]);
    expect(result.counts.waived.fail).toBe(2);
    expect(code).toBe(0);
  });

  test.each([
    ["the day before it is granted", "2026-05-31", 1, ["waiver-not-yet"]],
    ["the day that it is granted", "2026-06-01", 0, []],
    ["the thirty-first day before its last", "2027-04-30", 0, []],
    ["the thirtieth day before its last", "2027-05-01", 0, ["waiver-ending"]],
    ["its last day", "2027-05-31", 0, ["waiver-ending"]],
    ["the day after", "2027-06-01", 1, ["waiver-expired"]],
  ])("on %s", async (_, day, exit, said) => {
    const { code, codes } = await resultOf(waiver(), ["--as-of", day]);
    expect([code, codes]).toEqual([exit, said]);
  });

  test("that is not granted yet is not said to match nothing", async () => {
    const { cwd, stdout } = await resultOf(waiver(), ["--as-of", "2026-05-31", "-o", "html=report.html"]);
    await runCli(["report", "result.json", "-o", "text=report.txt"], { cwd });
    expect(`${stdout}${textOf(cwd, "report.txt")}`).toMatch(/Waiver W-1 \(.*\) holds only from 2026-06-01/);
    expect(textOf(cwd, "report.html")).toContain("<td>Holds only from 2026-06-01</td>");
  });

  test("that has expired brings its findings back, is named, and fails the gate when that is asked", async () => {
    const flags = ["--as-of", "2027-06-01", "--fail-on", "waiver-expired"];
    const { cwd, code, stdout, result } = await resultOf(waiver(), flags);
    expect(code).toBe(1);
    await runCli(["report", "result.json", "-o", "html=report.html"], { cwd });
    expect(textOf(cwd, "report.html")).toMatch(/Waiver W-1 of Maria Ilieva expired on .*2027/);
    expect(result.gate.reasons).toEqual([{ threshold: "waiver-expired", count: 1, text: "waivers have expired: W-1" }]);
    expect(stdout).toMatch(/Waiver W-1 \(NET-77, approved by Maria Ilieva\) expired on 2027-05-31: 2 findings back/);
    expect(result.findings.shown.every((finding) => finding.lapsedWaiver?.id === "W-1")).toBe(true);
  });

  test("leaves its finding where it was, and the next step leads to one that nobody has accepted", async () => {
    const { cwd, ran } = waived(waiver({ match: "{ site: SOF-001 }" }));
    const { stderr } = await ran;
    const { findings } = JSON.parse(textOf(cwd, "result.json")) as ScanResult;
    const open = findings.shown.filter((finding) => finding.waiver === undefined);
    expect(findings.shown[0]?.waiver?.id).toBe("W-1");
    expect(stderr).toContain(`netvet explain result.json ${open[0]?.fingerprint}\n`);
  });

  test("that ended yesterday and covered one finding says so in the singular", async () => {
    const { result } = await resultOf(waiver({ match: "{ site: SOF-001 }" }), ["--as-of", "2027-06-01"]);
    const said = result.diagnostics.shown.map(({ message }) => message);
    expect(said).toContainEqual(expect.stringContaining("expired on 2027-05-31, 1 day ago: 1 finding is back"));
  });

  test.each([
    ["unused", waiver({ match: "{ serialNumber: NO-SUCH }" }), ["waiver-unused"]],
    ["doubled", waiver() + waiver({ id: "W-2" }), ["waiver-duplicate", "waiver-unused"]],
    [
      "hidden behind a wider one",
      waiver() + waiver({ id: "W-2", match: "{ vendor: huawei, site: SOF-001 }" }),
      ["waiver-shadowed", "waiver-unused"],
    ],
    [
      "granted again after it has run out",
      waiver({ granted: "2025-01-01", expires: "2025-12-31" }) + waiver({ id: "W-2" }),
      ["waiver-expired"],
    ],
  ])("that is %s is named", async (_, entries, said) => {
    expect((await resultOf(entries)).codes).toEqual(said);
  });

  test("that matches more than one maker, or very many findings, is too broad", async () => {
    const rows = Array.from({ length: 101 }, (_, index) => `Huawei,RRU5904,S${index},SOF-${index},RRU`);
    const cwd = folderWith({
      "many.csv": `Vendor,Model,Serial Number,Site,Function\n${rows.join("\n")}\n`,
      "two.csv": `${INVENTORY}ZTE,ZXSDR R8862A,219801234567,SOF-002,RRU\n`,
      "waivers.yaml": `waivers:\n${waiver({ match: "{ pack: clean-network }" })}`,
    });
    for (const [file, says] of [
      ["many.csv", /matches 101 findings/],
      ["two.csv", /matches 2 vendors/],
    ] as const) {
      const { stdout } = await runCli(["scan", file, "--waivers", "waivers.yaml", "-o", "json"], { cwd });
      expect(stdout).toMatch(says);
    }
  });

  test("warnings are kept although hundreds of rows have something wrong", async () => {
    const bad = Array.from({ length: 300 }, (_, index) => `Huawei,RRU5904,2.1E+${index},SOF-${index},RRU,a,b,c`);
    const cwd = folderWith({
      "now.csv": `${INVENTORY}${bad.join("\n")}\n`,
      "waivers.yaml": `waivers:\n${waiver({ match: "{ site: NOWHERE }" })}`,
    });
    const { stdout } = await runCli(["scan", "now.csv", "--waivers", "waivers.yaml", "-o", "json"], { cwd });
    const { diagnostics } = JSON.parse(stdout) as ScanResult;
    expect(diagnostics.total).toBeGreaterThan(diagnostics.shown.length);
    expect(diagnostics.shown.some(({ code }) => code === "waiver-unused")).toBe(true);
  });

  test.each([
    [
      "an approver who is the author",
      { approver: "ivan petrov" },
      /waivers\.yaml:7:15: W-1: the approver must be somebody else/,
    ],
    [
      "a longer time than its reason allows",
      { expires: "2029-01-01" },
      /waivers\.yaml:10:14: W-1: .* may run until 2027-06-01/,
    ],
    ["an unknown reason", { reason: "because" }, /waivers\.yaml:4:13: .*reason/],
    ["no approver", { approver: '""' }, /waivers\.yaml:7:15: .*approver/],
    ["a day that is none", { expires: "2026-02-30" }, /waivers\.yaml:10:14: .*YYYY-MM-DD/],
    ["the name of a maker", { match: "{ vendor: Huawei }" }, /waivers\.yaml:3:\d+: W-1: .* did you mean huawei\?/],
    [
      "a function by its name",
      { match: "{ function: gNB }" },
      /waivers\.yaml:3:\d+: W-1: .*"gNB"\s+Did you mean gnb\?/,
    ],
    ["a match by row number", { match: "{ row: 7 }" }, /waivers\.yaml:3:\d+: .*row/],
    ["a match of everything", { match: "{}" }, /waivers\.yaml:3:12: .*at least one thing/],
    ["an end before its beginning", { expires: "2026-05-01" }, /waivers\.yaml:10:14: W-1: it expires before/],
  ])("with %s refuses the whole file, with line and column", async (_, facts, says) => {
    const { code, stdout, stderr } = await waived(waiver({ ...facts })).ran;
    expect([code, stdout, stderr]).toEqual([2, "", expect.stringMatching(says)]);
  });
});

const BIN = join(import.meta.dirname, "..", "..", "dist", "cli", "main.js");

describe.skipIf(!existsSync(BIN))("days are those of UTC", () => {
  test.each(["Pacific/Kiritimati", "Pacific/Niue", "UTC"])("under TZ=%s", (zone) => {
    const cwd = folderWith({ "now.csv": INVENTORY, "waivers.yaml": `waivers:\n${waiver()}` });
    const exits = ["2026-05-31", "2026-06-01", "2027-05-31", "2027-06-01"].map((day) => {
      const argv = [BIN, "scan", "now.csv", "--waivers", "waivers.yaml", "--as-of", day, "-o", "json"];
      const { status, stdout } = spawnSync(process.execPath, argv, {
        cwd,
        env: { ...process.env, TZ: zone },
        encoding: "utf8",
      });
      return [status, (JSON.parse(stdout) as ScanResult).counts.waived.fail];
    });
    expect(exits).toEqual([
      [1, 0],
      [0, 2],
      [0, 2],
      [1, 0],
    ]);
  });

  test.each(["Pacific/Kiritimati", "Pacific/Niue"])("today is the day in UTC under TZ=%s", (zone) => {
    const cwd = folderWith({ "now.csv": INVENTORY });
    const before = new Date().toISOString().slice(0, 10);
    const { stdout } = spawnSync(process.execPath, [BIN, "scan", "now.csv", "-o", "json"], {
      cwd,
      env: { ...process.env, TZ: zone },
      encoding: "utf8",
    });
    const after = new Date().toISOString().slice(0, 10);
    expect([before, after]).toContain((JSON.parse(stdout) as ScanResult).asOf);
  });
});

import { describe, expect, test } from "vitest";
import { FINGERPRINTS_KEPT } from "../../src/model/fingerprint-tally.ts";
import { folderWith, runCli, textOf } from "../support/run-cli.ts";

const HEAD = "Vendor,Model,Serial Number,Site,Function";
const ROWS = [
  "Huawei,BBU5900,2102350ABC1234567890,SOF-001,gNB",
  "ZTE,ZXSDR R8862A,,SOF-002,RRU",
  "ZTE,ZXSDR R8862A,,SOF-002,RRU",
  "ZTE,ZXSDR R8862A,,SOF-003,RRU",
  "Ericsson,RBS 6601,CF90000001,SOF-003,gNB",
  "Nobody Knows Ltd,Box 1,,SOF-009,gNB",
];

function table(rows: readonly string[]): string {
  return `${[HEAD, ...rows].join("\n")}\n`;
}

/** Scans rows against a baseline made of the usual ones, and gives the new result. */
async function against(rows: string, flags: readonly string[] = [], name = "now.csv") {
  const cwd = folderWith({ "last.csv": table(ROWS), [name]: rows });
  await runCli(["scan", "last.csv", "-o", "json=last.json"], { cwd });
  const ran = await runCli(
    ["scan", name, "--baseline", "last.json", "--fail-on", "new", "-o", "json=now.json", "-o", "text", ...flags],
    { cwd },
  );
  return { ...ran, cwd, result: JSON.parse(textOf(cwd, "now.json")), last: JSON.parse(textOf(cwd, "last.json")) };
}

describe("a baseline", () => {
  test("the same network brings nothing new, and the gate passes although rules are broken", async () => {
    const { code, result, stdout } = await against(table(ROWS));
    expect(result.baseline).toMatchObject({ name: "last.json", asOf: "2026-11-23", new: 0, updated: 0, absent: 0 });
    expect(result.baseline.unchanged).toBeGreaterThan(3);
    expect(stdout).toMatch(/Findings since last\.json of 2026-11-23: 0 new/);
    expect(code).toBe(0);
  });

  test("equal boxes at one site stay two, and those of two sites stay two", async () => {
    const { last } = await against(table(ROWS));
    const prints: string[] = last.findings.shown.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    expect(prints.filter((print) => /-2$/.test(print)).length).toBeGreaterThan(0);
    expect(prints.filter((print) => /-3$/.test(print))).toEqual([]);
  });

  test.each([
    ["rows are shuffled", table(ROWS.toReversed()), "now.csv"],
    ["the file has another name", table(ROWS), "renamed export (2).csv"],
    [
      "columns are in another order",
      `${[HEAD, ...ROWS].map((row) => row.split(",").toReversed().join(",")).join("\n")}\n`,
      "now.csv",
    ],
  ])("nothing changes when %s", async (_, rows, name) => {
    const { code, result, last } = await against(rows, [], name);
    expect(result.findings.fingerprints).toEqual(last.findings.fingerprints);
    expect(result.baseline).toMatchObject({ new: 0, updated: 0, absent: 0 });
    expect(code).toBe(0);
  });

  test.each([
    ["one barred box is exchanged for another", ROWS.with(3, "Huawei,RRU5904,,SOF-003,RRU"), 1],
    ["a third equal box is added", [...ROWS, "ZTE,ZXSDR R8862A,,SOF-002,RRU"], 0],
    ["a box with another serial number takes the place", ROWS.with(0, ROWS[0]?.replace("7890", "7891") ?? ""), 1],
    ["an unknown maker is added", [...ROWS, "Somebody Else Ltd,Box 9,,SOF-010,gNB"], 0],
  ])("%s: that is new, named and exit code 1", async (_, rows, absent) => {
    const { code, result, stdout } = await against(table(rows));
    expect(result.baseline.new).toBeGreaterThan(0);
    expect(result.baseline.absent > 0).toBe(absent > 0);
    expect(result.gate.reasons[0]).toMatchObject({ threshold: "new", count: result.baseline.gating });
    expect(stdout).toMatch(/new since last\.json/);
    expect(code).toBe(1);
  });

  test("a box that is gone is absent and does not fail", async () => {
    const { code, result } = await against(table(ROWS.slice(1)));
    expect(result.baseline).toMatchObject({ new: 0 });
    expect(result.baseline.absent).toBeGreaterThan(0);
    expect(code).toBe(0);
  });

  test("another outcome is updated, not new", async () => {
    const cwd = folderWith({ "now.csv": table(ROWS) });
    await runCli(["scan", "now.csv", "-p", "gb", "--as-of", "2027-06-01", "-o", "json=last.json"], { cwd });
    const { stdout } = await runCli(
      ["scan", "now.csv", "-p", "gb", "--as-of", "2030-01-01", "--baseline", "last.json", "-o", "json"],
      { cwd },
    );
    const result = JSON.parse(stdout);
    expect(result.baseline.updated).toBeGreaterThan(0);
    expect(result.baseline.new).toBe(0);
  });

  test("states stand in CSV, SARIF and HTML", async () => {
    const { cwd, result } = await against(table([...ROWS, "Huawei,RRU5904,,SOF-003,RRU"]), [
      ...["-o", "csv=now.out.csv", "-o", "sarif=now.sarif", "-o", "html=now.html"],
    ]);
    const sarif = JSON.parse(textOf(cwd, "now.sarif"));
    const states = sarif.runs[0].results.map(({ baselineState }: { baselineState: string }) => baselineState);
    expect(states.filter((state: string) => state === "new")).toHaveLength(result.baseline.new);
    expect(
      textOf(cwd, "now.out.csv")
        .split("\r\n")
        .slice(1)
        .filter((line) => /,new,/.test(line)),
    ).toHaveLength(result.baseline.new);
    expect(textOf(cwd, "now.html").match(/new since the baseline/g)).toHaveLength(result.baseline.new);
    const words = textOf(cwd, "now.html").replace(/<\/?time[^>]*>/g, "");
    expect(words).toContain(`Findings since last.json of 2026-11-23: ${result.baseline.new} new`);
  });

  test("the report says what has changed and why, as netvet compare does", async () => {
    const rows = table([...ROWS.slice(1), "Huawei,RRU5904,,SOF-003,RRU"]);
    const { cwd, result } = await against(rows, ["-o", "html=now.html"]);
    const { stdout } = await runCli(["compare", "last.json", "now.json", "-o", "json"], { cwd });
    const { counts, unchanged } = JSON.parse(stdout);
    expect(result.changes).toMatchObject({ counts, unchanged, before: { name: "last.json" } });
    expect(counts).toMatchObject({ new: { data: result.baseline.new }, closed: { data: result.baseline.absent } });
    const page = textOf(cwd, "now.html");
    const shown = (key: string) => Number(new RegExp(`value="(\\d+)" data-count="changes.${key}"`).exec(page)?.[1]);
    expect(shown("new")).toBe(result.baseline.new);
    expect(shown("closed")).toBe(result.baseline.absent);
    expect(shown("before") - shown("closed") + shown("new")).toBe(shown("now"));
    expect(page).toContain(`<caption>New findings: ${result.baseline.new} of ${result.baseline.new} shown</caption>`);
    expect(page).toContain(`<caption>Closed findings: ${result.baseline.absent} of`);
    await runCli(["report", "now.json", "-o", "html=again.html"], { cwd });
    expect(textOf(cwd, "again.html")).toBe(page);
  });

  test("--fail-on new without a baseline is a usage error before anything is read", async () => {
    const { code, stderr } = await runCli(["scan", "missing.csv", "--fail-on", "new"], { cwd: folderWith() });
    expect(code).toBe(2);
    expect(stderr).toMatch(/needs a baseline/);
  });

  test.each([
    ["nothing of netvet", "{}", /not a result of netvet/],
    ["cut off", '{"schemaVersion": 1', /not JSON/],
  ])("a baseline that is %s is refused", async (_, text, why) => {
    const cwd = folderWith({ "now.csv": table(ROWS), "last.json": text });
    const { code, stderr } = await runCli(["scan", "now.csv", "--baseline", "last.json"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(why)]);
    expect(stderr).toMatch(/last\.json/);
  });

  test("a baseline that does not hold all its findings is refused", async () => {
    const { last } = await against(table(ROWS));
    last.findings.fingerprints = { complete: false, limit: FINGERPRINTS_KEPT, packs: [] };
    last.findings.shown = last.findings.shown.slice(1);
    last.findings.limit = last.findings.shown.length;
    const cwd = folderWith({ "now.csv": table(ROWS), "last.json": JSON.stringify(last) });
    const { code, stderr } = await runCli(["scan", "now.csv", "--baseline", "last.json"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/does not hold the fingerprints of all its \d+ findings/);
  });

  test("other packs or another act are named, as they make findings new by themselves", async () => {
    const { result } = await against(table(ROWS), ["-p", "clean-network", "gb", "--act", "procure"]);
    const texts: string[] = result.diagnostics.shown.map(({ message }: { message: string }) => message);
    expect(texts.filter((text) => /^the baseline last\.json was/.test(text))).toHaveLength(2);
  });
});

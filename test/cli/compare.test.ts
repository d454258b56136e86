import { describe, expect, test } from "vitest";
import { compareResults } from "../../src/compare/index.ts";
import type { Comparison } from "../../src/model/comparison.ts";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { aScanResult } from "../support/a-scan-result.ts";
import { folderWith, runCli, textOf } from "../support/run-cli.ts";

const ROWS = `Vendor,Model,Serial Number,Site,Function
Huawei,BBU5900,2102350ABC1234567890,SOF-001,gNB
ZTE,ZXSDR R8862A,219801234567,SOF-002,RRU
Ericsson,RBS 6601,CF90000001,SOF-003,gNB
`;
const MORE = `${ROWS}Huawei,RRU5904,2102350ABC1234567891,SOF-009,RRU\n`;
const LESS = ROWS.split("\n").toSpliced(1, 1).join("\n");

/** Two scans by flags, and what `compare` says of them as JSON. */
async function compared(before: readonly string[], after: readonly string[]) {
  const cwd = folderWith({ "now.csv": ROWS, "renamed.csv": ROWS, "more.csv": MORE, "less.csv": LESS });
  await runCli(["scan", ...before, "-o", "json=old.json"], { cwd });
  await runCli(["scan", ...after, "-o", "json=new.json"], { cwd });
  const { code, stdout } = await runCli(["compare", "old.json", "new.json", "-o", "json"], { cwd });
  expect(code).toBe(0);
  return { cwd, comparison: JSON.parse(stdout) as Comparison };
}

function sums({ counts }: Comparison): Record<string, number> {
  const cells = Object.entries(counts).flatMap(([kind, causes]) =>
    Object.entries(causes).map(([cause, count]) => [`${kind} by ${cause}`, count] as const),
  );
  return Object.fromEntries(cells.filter(([, count]) => count > 0));
}

describe("netvet compare", () => {
  test("the same inventory under another name has no change", async () => {
    const { comparison } = await compared(["now.csv"], ["renamed.csv"]);
    expect(sums(comparison)).toEqual({});
    expect(comparison.sameInputs).toBe(true);
    expect(comparison.unchanged).toBeGreaterThan(1);
  });

  test.each([
    ["more equipment", ["now.csv"], ["more.csv"], /^new by data$/],
    ["less equipment", ["now.csv"], ["less.csv"], /^closed by data$/],
    [
      "a later day",
      ["now.csv", "-p", "gb", "--as-of", "2027-06-01"],
      ["now.csv", "-p", "gb", "--as-of", "2030-01-01"],
      /^changed by time$/,
    ],
    ["another rule pack", ["now.csv"], ["now.csv", "-p", "clean-network", "gb"], /^new by law$/],
  ])("%s alone is the cause", async (_, before, after, cause) => {
    const { comparison } = await compared(before, after);
    expect(Object.keys(sums(comparison))).toEqual([expect.stringMatching(cause)]);
    expect(comparison.changes.length).toBe(Object.values(sums(comparison)).reduce((sum, count) => sum + count, 0));
  });

  test("another network beside the same order is data", async () => {
    const row = (maker: string, at: number) => `${maker},,N${at},gNB,LON-${at},10`;
    const network = (makers: readonly string[]) =>
      ["Vendor,Model,Serial Number,Function,Site,Traffic Weight", ...makers.map(row)].join("\n");
    const cwd = folderWith({
      "order.csv": "Position,Vendor,Model,Function,Quantity,Site,Traffic Weight\n10,Huawei,BBU5900,gNB,1,LON-9,10\n",
      "small.csv": network(["Ericsson", "Huawei"]),
      "large.csv": network(["Ericsson", "Ericsson", "Ericsson", "Ericsson"]),
    });
    for (const name of ["small", "large"])
      await runCli(["gate", "order.csv", "--inventory", `${name}.csv`, "-p", "gb", "-o", `json=${name}.json`], { cwd });
    const { stdout } = await runCli(["compare", "small.json", "large.json", "-o", "json"], { cwd });
    const comparison = JSON.parse(stdout) as Comparison;
    expect(comparison.sameInputs).toBe(false);
    expect(Object.keys(sums(comparison))).toEqual(["closed by data"]);
  });

  test("corrections alone are told as settings, and beside another day nobody can tell which of them it was", async () => {
    const fix =
      "{ id: C-1, match: { vendor: Ericsson }, vendor: huawei, evidence: Plate, author: I, date: 2026-11-01 }";
    const cwd = folderWith({ "now.csv": ROWS, "fix.yaml": `corrections:\n  - ${fix}\n` });
    const scan = (out: string, ...flags: readonly string[]) =>
      runCli(["scan", "now.csv", "-p", "clean-network", "-o", `json=${out}`, ...flags], { cwd });
    await scan("old.json", "--as-of", "2026-11-20");
    await scan("same-day.json", "--as-of", "2026-11-20", "--corrections", "fix.yaml");
    await scan("later.json", "--as-of", "2026-11-21", "--corrections", "fix.yaml");
    const causes = async (after: string) => {
      const { stdout } = await runCli(["compare", "old.json", after, "-o", "json"], { cwd });
      return Object.keys(sums(JSON.parse(stdout) as Comparison));
    };
    expect(await causes("same-day.json")).toEqual(["new by settings"]);
    expect(await causes("later.json")).toEqual(["new by several"]);
  });

  test("a deadline that passes between two inventories is time, and the new box is data", async () => {
    const { comparison } = await compared(
      ["now.csv", "-p", "gb", "--as-of", "2027-06-01"],
      ["more.csv", "-p", "gb", "--as-of", "2030-01-01"],
    );
    expect(sums(comparison)["changed by time"]).toBeGreaterThan(0);
    expect(sums(comparison)["new by data"]).toBeGreaterThan(0);
  });

  test("a name that stands under two states counts by the worse", () => {
    const prints = { pack: "clean-network", fail: [], due: [], review: [], unknown: [], waived: [] };
    const stands = (lists: object) => {
      const result = aScanResult();
      const fingerprints = { complete: true, limit: 10, packs: [{ ...prints, ...lists }] };
      return { name: "r.json", result: { ...result, findings: { ...result.findings, fingerprints } } };
    };
    const both = stands({ fail: ["a"], review: ["a"] });
    expect(compareResults(both, stands({ fail: ["a"] })).changes).toEqual([]);
    expect(compareResults(both, stands({ review: ["a"] })).changes).toMatchObject([
      { before: "fail", after: "review" },
    ]);
  });

  test("a rule that was rewritten is law for the same inventory, and counts stay exact when the list is cut", async () => {
    const { cwd } = await compared(["now.csv"], ["more.csv"]);
    const [before, after] = ["old.json", "new.json"].map((name) => JSON.parse(textOf(cwd, name)) as ScanResult);
    if (before === undefined || after === undefined) throw new Error("two results");
    const packs = after.packs.map((pack) => ({ ...pack, version: "9.9.9", sha256: "0".repeat(64) }));
    const rewritten = { ...after, packs };
    const inputs = before.inputs;
    const law = compareResults({ name: "a", result: before }, { name: "b", result: { ...rewritten, inputs } }, 0);
    expect(sums(law)["new by law"]).toBeGreaterThan(0);
    expect(law.changes).toEqual([]);
    const both = compareResults({ name: "a", result: before }, { name: "b", result: rewritten });
    expect(Object.keys(sums(both))).toEqual(["new by several"]);
  });

  test("a list that is cut has some of each kind, so that what was closed is seen beside much that is new", async () => {
    const { cwd } = await compared(["now.csv"], ["now.csv"]);
    const [before] = [JSON.parse(textOf(cwd, "old.json")) as ScanResult];
    const { fingerprints: _, ...lists } = before.findings;
    const other = lists.shown.map((finding, at) => ({ ...finding, fingerprint: `${at}`.padStart(16, "0") }));
    const after = { ...before, findings: { ...lists, shown: other } };
    const { counts, changes } = compareResults({ name: "a", result: before }, { name: "b", result: after }, 1);
    expect(counts.new.settings).toBe(lists.shown.length);
    expect(changes.map(({ kind }) => kind)).toEqual(["new", "closed"]);
  });

  test("a rewritten rule on equipment that stood there before is law, though the inventory grew too", async () => {
    const { cwd } = await compared(["now.csv"], ["more.csv"]);
    const [before, after] = ["old.json", "new.json"].map((name) => JSON.parse(textOf(cwd, name)) as ScanResult);
    const stood = after?.findings.shown.find(({ asset }) => asset?.serialNumber === "219801234567");
    if (before === undefined || after === undefined || stood === undefined) throw new Error("two results");
    const renamed = { ...stood, rule: "rewritten", fingerprint: "f".repeat(16) };
    const shown = [...after.findings.shown.filter((finding) => finding !== stood), renamed];
    const { fingerprints: _, ...lists } = after.findings;
    const packs = after.packs.map((pack) => ({ ...pack, sha256: "0".repeat(64) }));
    const law = compareResults(
      { name: "a", result: before },
      { name: "b", result: { ...after, packs, findings: { ...lists, shown } } },
    );
    const cause = (print: string) => law.changes.find(({ fingerprint }) => fingerprint === print)?.cause;
    expect([cause("f".repeat(16)), cause(stood.fingerprint)]).toEqual(["law", "law"]);
    expect(sums(law)["new by several"]).toBeGreaterThan(0);
  });

  test("text and Markdown give the same numbers, and cells of the inventory are inert", async () => {
    const cwd = folderWith({
      "old.csv": ROWS,
      "new.csv": `${ROWS}Huawei,\u001b[31m<b>RRU5904</b>|x|,2102350ABC1234567899,SOF-009,RRU\n`,
    });
    await runCli(["scan", "old.csv", "-o", "json=old.json"], { cwd });
    await runCli(["scan", "new.csv", "-o", "json=new.json"], { cwd });
    const { stdout } = await runCli(["compare", "old.json", "new.json", "-o", "text", "-o", "markdown=out.md"], {
      cwd,
    });
    const markdown = textOf(cwd, "out.md");
    const total = /^New: (\d+)$/m.exec(stdout)?.[1];
    expect(Number(total)).toBeGreaterThan(0);
    expect(markdown).toContain(`| all | ${total} | 0 | 0 |`);
    expect(stdout).not.toContain("\u001b");
    expect(markdown).not.toMatch(/<b>|\u001b/);
  });

  test("says in every form of what force each pack is, and that it is not legal advice", async () => {
    const cwd = folderWith({ "old.csv": ROWS });
    await runCli(["scan", "old.csv", "-o", "json=old.json"], { cwd });
    await runCli(["scan", "old.csv", "-p", "clean-network", "gb", "gr", "-o", "json=new.json"], { cwd });
    const { stdout } = await runCli(["compare", "old.json", "new.json", "-o", "text", "-o", "markdown=out.md"], {
      cwd,
    });
    const markdown = textOf(cwd, "out.md").replaceAll("&#45;", "-");
    for (const form of [stdout, markdown]) {
      expect(form).toContain("clean-network is a political commitment and not law");
      expect(form).toMatch(/gb is binding law or order/);
      expect(form).toContain("gr is a political commitment and not law");
      expect(form).toContain("It is not legal advice");
    }
    expect((await runCli(["compare", "old.json", "old.json"], { cwd })).stdout).toContain("It is not legal advice");
  });

  test.each([
    [["compare", "missing.json", "old.json"], /missing\.json/],
    [["compare", "old.json", "old.json", "-o", "pdf"], /does not know the format "pdf"/],
    [["compare", "old.json", "old.json", "-o", "text=old.json"], /would overwrite a file that is read/],
    [["compare", "old.json"], /missing required argument/],
  ])("%j is exit code 2", async (argv, why) => {
    const cwd = folderWith({ "now.csv": ROWS });
    await runCli(["scan", "now.csv", "-o", "json=old.json"], { cwd });
    const { code, stderr } = await runCli(argv, { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(why)]);
  });
});

import { describe, expect, test } from "vitest";
import type { Comparison } from "../../src/model/comparison.ts";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { folderWith, runCli, textOf } from "../support/run-cli.ts";

const HEAD = "Site,Id,Vendor,Model,Function,Technology,Qty";
const radios = (units: number | string, id = "") => `S1,${id},Huawei,RRU5904,RRU,5G,${units}`;
const table = (rows: readonly string[]) => `${[HEAD, ...rows].join("\n")}\n`;
const resultIn = (cwd: string, name: string) => JSON.parse(textOf(cwd, name)) as ScanResult;

/** A folder with the result of some rows, to be held against. */
async function accepted(rows: readonly string[], change: (result: ScanResult) => unknown = (result) => result) {
  const cwd = folderWith({ "last.csv": table(rows) });
  await runCli(["scan", "last.csv", "-o", "json=last.json", "--fail-on", "none"], { cwd });
  const last = resultIn(cwd, "last.json");
  const changed = folderWith({ "last.json": JSON.stringify(change(last)) });
  return { cwd: changed, last };
}

async function against(cwd: string, rows: readonly string[]) {
  const now = folderWith({ "now.csv": table(rows), "last.json": textOf(cwd, "last.json") });
  const outputs = ["-o", "json=now.json", "-o", "html=now.html"];
  const flags = ["--baseline", "last.json", "--fail-on", "new"];
  const { code, stderr } = await runCli(["scan", "now.csv", ...flags, ...outputs], { cwd: now });
  const result = resultIn(now, "now.json");
  const compared = await runCli(["compare", "last.json", "now.json", "-o", "json"], { cwd: now });
  const comparison = JSON.parse(compared.stdout) as Comparison;
  const reason = result.gate.reasons[0]?.text;
  return { code, stderr, result, reason, comparison, cwd: now, page: textOf(now, "now.html") };
}

describe("units that a baseline accepts", () => {
  test("are kept where they are not one, and nothing is where all are", async () => {
    const { last } = await accepted([radios(3), radios(1, "A1"), radios("0.5", "A2")]);
    const [pack] = last.findings.fingerprints?.packs ?? [];
    expect(Object.values(pack?.units ?? {}).sort()).toEqual([0.5, 3]);
    const { last: ones } = await accepted([radios(1), radios("")]);
    expect(ones.findings.fingerprints?.packs.map(({ units }) => units)).toEqual([undefined]);
  });

  test.each([
    ["3", "300"],
    ["1", "300"],
  ])("have grown from %s to %s: that is updated, named, and fails the gate on what is new", async (before, after) => {
    const { cwd } = await accepted([radios(before)]);
    const { code, result, reason, page, cwd: now } = await against(cwd, [radios(after)]);
    expect(result.baseline).toMatchObject({ new: 0, unchanged: 0, updated: 1, worse: { units: 1 } });
    expect(reason).toMatch(
      new RegExp(`^1 finding is worse since last.json .*: units of 1 grew from ${before} to 300$`),
    );
    expect(code).toBe(1);
    expect(page).toContain(`${before} unit${before === "1" ? "" : "s"} in the baseline`);
    const { stdout } = await runCli(["compare", "last.json", "now.json"], { cwd: now });
    expect(stdout).toMatch(new RegExp(`Other outcome or units: 1\n +1 by data.*\n +fail, ${before} → 300 units`));
    const again = await runCli(["report", "now.json", "-o", "html"], { cwd: now });
    expect(again.stdout).toBe(page);
  });

  test("have shrunk: that is a change of the data, and the gate passes", async () => {
    const { cwd } = await accepted([radios(300)]);
    const { code, result, comparison } = await against(cwd, [radios(3)]);
    expect([code, result.baseline?.updated, result.baseline?.worse]).toEqual([0, 1, undefined]);
    expect(comparison.counts.changed.data).toBe(1);
    expect(comparison.changes[0]?.units).toEqual({ before: 300, after: 3 });
  });

  test("are those of equal boxes at one place together, whatever the order of the rows", async () => {
    const { cwd } = await accepted([3, 300, 20].map((units) => radios(units)));
    const shuffled = await against(
      cwd,
      [20, 3, 300].map((units) => radios(units)),
    );
    expect([shuffled.code, shuffled.result.baseline?.unchanged, shuffled.comparison.unchanged]).toEqual([0, 3, 3]);
    const grown = await against(
      cwd,
      [300, 20, 4].map((units) => radios(units)),
    );
    expect(grown.code).toBe(1);
    expect(grown.reason).toMatch(/units of 1 grew from 3 to 4$/);
    expect(grown.comparison.changes.map(({ units }) => units)).toEqual([{ before: 3, after: 4 }]);
    const fewer = await against(cwd, [radios(300)]);
    expect([fewer.code, fewer.result.baseline?.absent, fewer.comparison.counts.closed.data]).toEqual([0, 2, 2]);
    expect(fewer.comparison.unchanged).toBe(1);
  });

  test("are not known of a result of before they were kept, but for what it lists in full; that is said", async () => {
    const old = (shown: number) => (result: ScanResult) => {
      const { fingerprints } = result.findings;
      const packs = fingerprints?.packs.map(({ units: _, ...pack }) => pack);
      const findings = { ...result.findings, limit: shown, shown: result.findings.shown.slice(0, shown) };
      return { ...result, findings: { ...findings, fingerprints: { ...fingerprints, packs } } };
    };
    const listed = await against((await accepted([radios(3)], old(1))).cwd, [radios(300)]);
    expect([listed.code, listed.stderr]).toEqual([1, expect.not.stringContaining("does not hold the units")]);
    const unlisted = await against((await accepted([radios(3)], old(0))).cwd, [radios(300)]);
    expect([unlisted.code, unlisted.stderr]).toEqual([0, expect.stringContaining("does not hold the units")]);
    expect(unlisted.comparison.unchanged).toBe(1);
  });
});

describe("a waiver for so many units", () => {
  const waiver = (id: string, units: number | string) =>
    `  - { id: ${id}, match: { vendor: huawei }, units: ${units}, reason: risk-accepted, text: Ordered., author: Ivan Petrov,
      approver: Maria Ilieva, ticket: NET-77, granted: 2026-06-01, expires: 2027-05-31 }\n`;

  async function waived(rows: readonly string[], waivers: string) {
    const cwd = folderWith({ "now.csv": table(rows), "waivers.yaml": `waivers:\n${waivers}` });
    const outputs = ["-o", "text", "-o", "json=now.json", "-o", "html=now.html"];
    const ran = await runCli(["scan", "now.csv", "--waivers", "waivers.yaml", ...outputs], { cwd });
    return { ...ran, cwd };
  }

  test("covers a finding of as many, and none of more: a warning says for how many it was granted", async () => {
    const covered = await waived([radios(3)], waiver("W-1", 3));
    expect([covered.code, resultIn(covered.cwd, "now.json").waivers.used]).toEqual([0, ["W-1"]]);
    const { code, stdout, stderr, cwd } = await waived([radios(300)], waiver("W-1", 3));
    expect(code).toBe(1);
    expect(stderr).toMatch(/waiver W-1 was granted for 3 units, and the finding has 300: it is not covered/);
    expect(stderr).not.toMatch(/matches no finding/);
    expect(stdout).toMatch(/Waiver W-1 .* covers 3 units, and a finding has 300: not covered/);
    expect(textOf(cwd, "now.html")).toContain("Waiver W-1 of Maria Ilieva was granted for 3 units only");
    const { waivers, findings } = resultIn(cwd, "now.json");
    expect(waivers.entries?.[0]).toMatchObject({ state: "unused", exceeded: { findings: 1, mostUnits: 300 } });
    expect(findings.shown[0]).toMatchObject({ exceededWaiver: { id: "W-1", units: 3 } });
  });

  test("leaves what is more to a wider one behind it, which is not hidden", async () => {
    const { code, stderr, cwd } = await waived([radios(3), radios(20, "A1")], waiver("W-1", 3) + waiver("W-2", 20));
    expect([code, stderr]).toEqual([0, expect.not.stringMatching(/waiver W-/)]);
    expect(resultIn(cwd, "now.json").waivers.used).toEqual(["W-1", "W-2"]);
  });

  test.each([0, -1, 1.5, "many"])("is refused with units: %s", async (units) => {
    const { code, stderr } = await waived([radios(3)], waiver("W-1", units));
    expect([code, stderr]).toEqual([2, expect.stringMatching(/waivers\.yaml:2:\d+: .*units/)]);
  });
});

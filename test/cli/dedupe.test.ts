import { expect, test } from "vitest";
import { resultSchema } from "../../src/report/result-schema.ts";
import { folderWith, runCli } from "../support/run-cli.ts";

const INVENTORY = `Vendor,Model,Serial Number,Site
Huawei,BBU5900,2102350ABC1234567890,SOF-001
Ericsson,RBS 6601,CF90000001,SOF-003
Huawei,BBU5900,2102350ABC1234567890,SOF-002
Huawei,BBU5900,2102350abc1234567890,SOF-001
`;

async function scan(...flags: readonly string[]) {
  const cwd = folderWith({ "in.csv": INVENTORY });
  const { stdout } = await runCli(["scan", "in.csv", "--fail-on", "none", "-o", "json", ...flags], { cwd });
  return resultSchema.parse(JSON.parse(stdout));
}

test("a unit that stands twice is counted twice and told, unless --dedupe asks for the first record only", async () => {
  const [counted, once] = [await scan(), await scan("--dedupe")];
  expect(counted.rows).toMatchObject({ read: 4, assets: 4 });
  expect(once.rows).toMatchObject({ read: 4, assets: 2, dropped: { duplicate: 2 } });
  expect(once.counts.assets.fail).toBe(1);
  for (const { quality, diagnostics } of [counted, once]) {
    expect(quality.duplicates).toMatchObject({ records: 2, conflicting: 1 });
    const told = diagnostics.shown.find(({ code }) => code === "duplicate-unit")?.message;
    expect(told).toMatch(
      /^2 records name a maker and serial number .* record 4 of in\.csv and record 2 of in\.csv\. 1 of them differ/,
    );
  }
  expect(once.commandLine).toContain("--dedupe");
});

test("the terminal tells it too, and --quiet does not", async () => {
  const cwd = folderWith({ "in.csv": INVENTORY.replace("SOF-003", "SOF-003\nNokia,AEQE,,") });
  const { stderr } = await runCli(["scan", "in.csv", "--fail-on", "none"], { cwd });
  expect(stderr).toMatch(/^netvet: warning: 2 records name a maker and serial number/m);
  expect((await runCli(["scan", "in.csv", "--fail-on", "none", "--quiet"], { cwd })).stderr).toBe("");
});

test("of a file whose records all stand in an earlier one, nothing is left and nothing is wrong", async () => {
  const cwd = folderWith({ "a.csv": INVENTORY, "b.csv": INVENTORY });
  const { code, stdout } = await runCli(["scan", "a.csv", "b.csv", "--dedupe", "--fail-on", "none", "-o", "json"], {
    cwd,
  });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).rows).toMatchObject({ read: 8, assets: 2, dropped: { duplicate: 6 } });
});

test("a report of --dedupe is verified in the same way", async () => {
  const cwd = folderWith({ "in.csv": INVENTORY });
  await runCli(["scan", "in.csv", "--dedupe", "--fail-on", "none", "-o", "html=report.html"], { cwd });
  const { code, stdout } = await runCli(["verify", "report.html", "--inventory", "in.csv"], { cwd });
  expect(stdout).toMatch(/the same/);
  expect(code).toBe(0);
});

test("units are told apart by the maker as it is corrected", async () => {
  const fix = "{ id: C-1, match: { site: S1 }, vendor: nokia, evidence: Type plate, author: Ivan, date: 2026-11-01 }";
  const cwd = folderWith({
    "in.csv": "Vendor,Model,Serial,Site\nHuawei,,SN-000001,S1\nHuawei,,SN-000001,S2\nHuawei,,SN-000001,S3\n",
    "corrections.yaml": `corrections:\n  - ${fix}\n`,
  });
  const flags = ["--dedupe", "--corrections", "corrections.yaml", "--fail-on", "none", "-o", "json"];
  const { stdout } = await runCli(["scan", "in.csv", ...flags], { cwd });
  const { rows, corrections, quality } = resultSchema.parse(JSON.parse(stdout));
  expect(rows).toMatchObject({ read: 3, assets: 2, dropped: { duplicate: 1 } });
  expect(quality.duplicates).toMatchObject({ records: 1 });
  expect(corrections).toMatchObject([{ assets: 1 }]);
});

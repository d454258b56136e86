import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, runCli, textOf } from "../support/run-cli.ts";

const FILES = "test/exports/files";
const NAMES = readdirSync(FILES).filter((name) =>
  /^(huawei_mae_board\.|ericsson_enm_table|boq\.|collector|sap_en|netbox\.json|cdx|generic_(bg_1251|merged))/.test(
    name,
  ),
);

/** What `identify` says of an export, with the mapping that it saved beside it. */
async function identified(cwd: string, ...flags: string[]): Promise<string> {
  const { stdout, stderr, code } = await runCli(["identify", "in", "--format", "ndjson", ...flags], { cwd });
  // What is said of the export itself has nothing to do with the mapping.
  expect(stderr.replace(/^netvet: warning: in is one page of an answer.*\n/m, "")).not.toContain("netvet:");
  expect(code).toBe(0);
  return stdout;
}

describe("a mapping that was saved", () => {
  test.each(NAMES)("reads %s as before", async (name) => {
    const cwd = folderWith({});
    const { writeFileSync } = await import("node:fs");
    writeFileSync(join(cwd, "in"), readFileSync(`${FILES}/${name}`));
    const before = await identified(cwd, "--save-mapping", "columns.yaml");
    expect(await identified(cwd, "--mapping", "columns.yaml")).toBe(before);
    expect(await identified(cwd, "--mapping", "columns.yaml", "--save-mapping", "again.yaml")).toBe(before);
    expect(textOf(cwd, "again.yaml")).toBe(textOf(cwd, "columns.yaml"));
  });

  test("can be changed by a person, table by table", async () => {
    const cwd = folderWith({ in: "Vendor;Model;Serial Number;Note\nTelco Parts;RRU5901;S1;Huawei\n" });
    await identified(cwd, "--save-mapping", "columns.yaml");
    const { writeFileSync } = await import("node:fs");
    const changed = textOf(cwd, "columns.yaml")
      .replace('"Vendor": vendor', '"Vendor": supplier')
      .replace(/"Note": \w+/, '"Note": vendor');
    writeFileSync(join(cwd, "columns.yaml"), changed);
    const [first = ""] = (await identified(cwd, "--mapping", "columns.yaml")).split("\n");
    expect(JSON.parse(first).asset).toMatchObject({ vendor: "Huawei", supplier: "Telco Parts", model: "RRU5901" });
  });

  test("is not used for a table of other columns", async () => {
    const cwd = folderWith({
      in: "Vendor;Model\nZTE;B8200\n",
      "columns.yaml": "tables:\n  - columns:\n      A: model\n      B: vendor\n      Vendor: ignore\n",
    });
    const { stdout, stderr } = await runCli(["identify", "in", "--format", "ndjson", "--mapping", "columns.yaml"], {
      cwd,
    });
    expect(JSON.parse(stdout).asset).toMatchObject({ vendor: "ZTE" });
    expect(stderr).toBe("netvet: warning: no table has the columns of the mapping: it was not used\n");
  });
});

describe("a sheet that is asked for", () => {
  test.each([["scan"], ["identify"]])("%s tells when no input has sheets", async (command) => {
    const cwd = folderWith({ "a.csv": "Vendor,Model\nHuawei,BBU5900\n", "b.json": '{"hw":[{"vendor":"ZTE"}]}' });
    const told = await runCli([command, "a.csv", "--sheet", "Radio"], { cwd });
    expect(told.stderr).toContain("the sheet “Radio” was not looked for");
    const found = await runCli([command, "b.json", "--sheet", "hw"], { cwd });
    expect(found.stderr).not.toContain("was not looked for");
  });
});

describe("a mapping that names a column which is not there", () => {
  const tables = { "a.csv": "Vendor,Model,Note\nHuawei,BBU5900,x\n", "b.csv": "Maker,Model,Note\nZTE,B8200,x\n" };

  test("is told, with the nearest column", async () => {
    const cwd = folderWith({ ...tables, "map.yaml": "Nota: description\nNope: vendor\n" });
    const { stderr, code } = await runCli(["identify", "a.csv", "--mapping", "map.yaml"], { cwd });
    expect(stderr).toBe(
      `netvet: warning: the mapping names a column “Nota” (description) that no table has; did you mean “Note”?
netvet: warning: the mapping names a column “Nope” (vendor) that no table has; did you mean “Note”?
`,
    );
    expect(code).toBe(0);
    const scanned = await runCli(["scan", "a.csv", "--mapping", "map.yaml", "-o", "json"], { cwd });
    expect(JSON.parse(scanned.stdout).diagnostics.shown).toMatchObject([
      {
        level: "warning",
        code: "mapped-column-missing",
        field: "description",
        location: { source: "a.csv", record: 1 },
      },
      { level: "warning", code: "mapped-column-missing", field: "vendor", location: { source: "a.csv", record: 1 } },
    ]);
  });

  test("is not, when another table has it or it is written otherwise", async () => {
    const cwd = folderWith({ ...tables, "map.yaml": "maker: vendor\nVENDOR: vendor\n" });
    const { stderr } = await runCli(["identify", "a.csv", "b.csv", "--mapping", "map.yaml"], { cwd });
    expect(stderr).toBe("");
  });
});

describe("tables of several columns in one CSV", () => {
  test("stand under the columns of all, one row out for each row in, in order", async () => {
    const cwd = folderWith({
      "a.csv": "Vendor,Model\nZTE,B8200\n",
      "b.csv": "Model,Vendor,Site,password\nRRU5901,Huawei,Sofia,S3cret\n",
    });
    const { stdout, code } = await runCli(["identify", "a.csv", "b.csv"], { cwd });
    expect(code).toBe(0);
    expect(stdout.split("\r\n").map((line) => line.split(",").slice(0, 5).join(","))).toEqual([
      "Vendor,Model,Site,password,netvet_vendor",
      "ZTE,B8200,,,zte",
      "Huawei,RRU5901,Sofia,***,huawei",
      "",
    ]);
  });
});

describe("limits", () => {
  test("are raised by flag and by settings file, and recorded with the result", async () => {
    const long = `Vendor,Model,Note\nZTE,B8200,${"x".repeat(300)}\n`;
    const cwd = folderWith({ "in.csv": long, "netvet.yaml": "limit:\n  record-length: 100\n" });
    const refused = await runCli(["identify", "in.csv", "--format", "ndjson"], { cwd });
    expect(refused.stdout).toContain("--limit record-length=200");
    expect(refused.code).toBe(2);
    const read = await runCli(["scan", "in.csv", "--limit", "record-length=1KiB", "--fail-on", "none", "-o", "json"], {
      cwd,
    });
    expect(JSON.parse(read.stdout).inputs[0].rows).toMatchObject({ assets: 1, rejected: 0 });
    expect(read.stdout).toContain("record-length=1KiB");
  });
});

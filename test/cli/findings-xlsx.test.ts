import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { partsIn } from "../support/package-parts.ts";
import { filesOf, folderWith, runCli, textOf } from "../support/run-cli.ts";

const RECORDS = 1200;
const INVENTORY = `Id,Vendor,Model,Serial\n${Array.from({ length: RECORDS }, (_, at) => `A${at},Huawei,BBU5900,S${at}\n`).join("")}`;

async function sheetsOf(folder: string, file: string): Promise<Map<string, string>> {
  return partsIn(readFileSync(join(folder, file)));
}

describe("-o findings-xlsx", () => {
  test("holds every finding, also those that a result does not keep, whatever the threads", async () => {
    const cwd = folderWith({ "in.csv": INVENTORY });
    const outputs = ["-o", "findings-xlsx=f.xlsx", "-o", "csv=f.csv", "-o", "json=r.json"];
    await runCli(["scan", "in.csv", "--jobs", "1", ...outputs], { cwd });
    await runCli(["scan", "in.csv", "--jobs", "2", "-o", "findings-xlsx=g.xlsx"], { cwd });
    const sheets = await sheetsOf(cwd, "f.xlsx");
    expect(sheets.get("xl/worksheets/sheet1.xml")?.split("<row").length).toBe(RECORDS + 2);
    expect(textOf(cwd, "f.csv").trimEnd().split("\r\n")).toHaveLength(RECORDS + 1);
    expect(sheets.get("xl/worksheets/sheet4.xml")).toContain(">All 1,200 findings: 1,200 fail");
    expect(readFileSync(join(cwd, "g.xlsx")).equals(readFileSync(join(cwd, "f.xlsx")))).toBe(true);
    const { stderr } = await runCli(["report", "r.json", "-o", "findings-xlsx=kept.xlsx"], { cwd });
    expect(stderr).toContain("a saved result keeps 1,000 of 1,200 findings");
    expect((await sheetsOf(cwd, "kept.xlsx")).get("xl/worksheets/sheet4.xml")).toContain(">1,000 of 1,200 findings (");
  });

  test("needs a file, and leaves none behind when the scan fails", async () => {
    const cwd = folderWith({ "in.csv": INVENTORY, "bad.csv": "a,b\n1,2\n" });
    const { code, stdout, stderr } = await runCli(["scan", "in.csv", "-o", "findings-xlsx"], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Name a file: --output findings-xlsx=findings.xlsx.");
    expect((await runCli(["scan", "bad.csv", "-o", "findings-xlsx=f.xlsx"], { cwd })).code).toBe(2);
    expect(filesOf(cwd)).toEqual(["bad.csv", "in.csv"]);
  });
});

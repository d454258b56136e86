import { describe, expect, test } from "vitest";
import { reporters as all } from "../../src/report/index.ts";
import { filesOf, folderWith, runCli, textOf } from "../support/run-cli.ts";

/** A PDF needs a browser, and has its own test. */
const reporters = all.filter(({ id }) => id !== "pdf");

const INVENTORY = "Vendor,Model,Serial Number\nHuawei,BBU5900,A1\nZTE,ZXSDR R8862A,A2\nNokia,AirScale,A3\n";

async function saved(): Promise<{ cwd: string; direct: Record<string, string> }> {
  const cwd = folderWith({ "in.csv": INVENTORY });
  const outputs = reporters.flatMap(({ id }) => ["-o", `${id}=direct/${id}`]);
  await runCli(["scan", "in.csv", ...outputs, "--quiet"], { cwd });
  return { cwd, direct: Object.fromEntries(reporters.map(({ id }) => [id, textOf(cwd, `direct/${id}`)])) };
}

describe("netvet report", () => {
  test("a saved result gives the same bytes in every format as the scan itself", async () => {
    const { cwd, direct } = await saved();
    const outputs = reporters.flatMap(({ id }) => ["-o", `${id}=again/${id}`]);
    const { code, stdout, stderr } = await runCli(["report", "direct/json", ...outputs], { cwd });
    expect([code, stdout, stderr]).toEqual([0, "", ""]);
    for (const { id } of reporters) expect(textOf(cwd, `again/${id}`), id).toBe(direct[id]);
  });

  test("from standard input to standard output", async () => {
    const { direct } = await saved();
    const { code, stdout } = await runCli(["report", "-"], { input: direct["json"] ?? "" });
    expect(stdout).toMatch(/Gate FAILED/);
    expect(code).toBe(0);
  });

  test("a result from another hand is refused and nothing is written", async () => {
    const { direct } = await saved();
    const broken = (direct["json"] ?? "")
      .replace('"outcome":"fail"', '"outcome":"banned"')
      .replace('"outcome": "fail"', '"outcome": "banned"');
    expect(broken).not.toBe(direct["json"]);
    const cwd = folderWith({ "result.json": broken });
    const { code, stderr } = await runCli(["report", "result.json", "-o", "csv=f.csv"], { cwd });
    expect(stderr).toMatch(/result\.json: not a result of netvet: at .*outcome/);
    expect(code).toBe(2);
    expect(filesOf(cwd)).toEqual(["result.json"]);
  });
});

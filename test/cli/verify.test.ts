import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BOARD_PACK } from "../support/board-pack.ts";
import { folderWith, runCli, textOf } from "../support/run-cli.ts";

const ROWS = `Vendor,Model,Serial Number,Site,Function
Huawei,BBU5900,2102350ABC1234567890,SOF-001,gNB
ZTE,ZXSDR R8862A,219801234567,SOF-002,RRU
Ericsson,RBS 6601,CF90000001,SOF-003,gNB
`;

async function reported(flags: readonly string[] = []): Promise<string> {
  const cwd = folderWith({ "now.csv": ROWS, "other.csv": ROWS.replace("ZTE,ZXSDR R8862A", "Nokia,AirScale") });
  await runCli(["scan", "now.csv", "-o", "json=result.json", "-o", "html=report.html", ...flags], { cwd });
  return cwd;
}

function rewrite(cwd: string, file: string, change: (text: string) => string): void {
  const before = textOf(cwd, file);
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(cwd, file), after);
}

describe("netvet verify", () => {
  test.each(["report.html", "result.json"])("%s of the same bytes under any name is the same", async (file) => {
    const cwd = await reported(["-p", "gb", "clean-network", "--as-of", "2027-12-31", "--fail-on", "fail,due:90d"]);
    writeFileSync(join(cwd, "renamed.csv"), ROWS);
    const { code, stdout } = await runCli(["verify", file, "--inventory", "renamed.csv"], { cwd });
    expect(stdout).toMatch(/the same\. 1 input, 2 packs/);
    expect(/not the words and pictures around it/.test(stdout)).toBe(file === "report.html");
    expect(code).toBe(0);
  });

  test("files in another order and under other names are the same files", async () => {
    const rows = "Vendor,Model,Site,Function\nHuawei,BBU5900,Leeds,gNB\n";
    const cwd = folderWith({ "now.csv": rows, "then.csv": `${rows}Huawei,BBU5900,Leeds,gNB\nZTE,,Leeds,gNB\n` });
    await runCli(["scan", "now.csv", "then.csv", "-o", "json=result.json"], { cwd });
    writeFileSync(join(cwd, "a.csv"), textOf(cwd, "then.csv"));
    const { code, stdout } = await runCli(["verify", "result.json", "--inventory", "a.csv", "now.csv"], { cwd });
    expect(stdout).toMatch(/the same\. 2 inputs/);
    expect(code).toBe(0);
  });

  test("what people wrote into a plan, columns of their own too, is no difference", async () => {
    const cwd = await reported(["-o", "plan=plan.csv"]);
    const [head = "", ...items] = textOf(cwd, "plan.csv").trimEnd().split(/\r?\n/);
    writeFileSync(join(cwd, "plan.csv"), [`${head},Ticket`, ...items.map((item) => `${item},T-1`)].join("\n"));
    await runCli(["scan", "now.csv", "--plan", "plan.csv", "-o", "json=result.json"], { cwd });
    expect(textOf(cwd, "result.json")).toMatch(/"own": \{\s*"ticket": "T-1"/);
    const { code, stdout } = await runCli(["verify", "result.json", "--inventory", "now.csv"], { cwd });
    expect(stdout).toMatch(/the same/);
    expect(code).toBe(0);
  });

  test.each(["report.html", "result.json"])("%s: another inventory differs, and it says in what", async (file) => {
    const cwd = await reported();
    const { code, stdout } = await runCli(["verify", file, "--inventory", "other.csv"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/input now\.csv\n {4}in it {2}SHA-256 [0-9a-f]{64}/);
    expect(stdout).toMatch(/findings, fail/);
    expect(/finding [0-9a-f]{16}: only in it/.test(stdout)).toBe(file === "result.json");
  });

  test.each([
    ["report.html", (text: string) => text.replace(/"pass":\d+/, '"pass":77'), /assets, pass\n {4}in it {2}77/],
    ["result.json", (text: string) => text.replace('"passed": true', '"passed": false'), /gate\n {4}in it {2}failed/],
    ["result.json", (text: string) => text.replace(/("sha256": ")[0-9a-f]{4}/, "$1dead"), /dead/],
    ["result.json", (text: string) => text.replace(/("asOf": ")2026-11-23/, "$12035-01-01"), /findings|assets/],
    ["result.json", (text: string) => text.replaceAll("SOF-001", "SOF-999"), /siteNames\.0\n {4}in it {2}"SOF-999"/],
    [
      "result.json",
      (text: string) => text.replace("Made by Huawei", "Made by Nokia"),
      /findings\.\d+\.text\n {4}in it {2}"Made by N/,
    ],
    [
      "result.json",
      (text: string) => text.replace(/("remediation": [\s\S]*?"units": )1/, "$12"),
      /remediation\.0\.units\n {4}in it {2}2\n {4}now {4}1/,
    ],
  ])("%s that somebody has edited differs", async (file, change, what) => {
    const cwd = await reported(["-p", "gb"]);
    rewrite(cwd, file, change);
    const { code, stdout } = await runCli(["verify", file, "--inventory", "now.csv"], { cwd });
    expect([code, stdout]).toEqual([1, expect.stringMatching(what)]);
  });

  test("a report that was made with a pack of one's own asks for it by the flags that name it", async () => {
    const cwd = await reported();
    mkdirSync(join(cwd, "packs"));
    writeFileSync(join(cwd, "packs", "board.yaml"), BOARD_PACK);
    const made = ["scan", "now.csv", "--fail-on", "none", "-o", "json=result.json"];
    await runCli([...made, "-p", "gb", "board", "--rules", "packs"], { cwd });
    const again = ["verify", "result.json", "--inventory", "now.csv"];
    const asked = await runCli(again, { cwd });
    expect(asked.code).toBe(2);
    expect(asked.stderr.replaceAll(/\s+/g, " ")).toContain(
      "result.json: it was made with the pack board, which does not come with netvet Name the folder of your own packs: --rules folder; or all packs, your own by path: -p gb board.yaml.",
    );
    expect((await runCli([...again, "--rules", "packs"], { cwd })).code).toBe(0);
    expect((await runCli([...again, "-p", "gb", "packs/board.yaml"], { cwd })).code).toBe(0);
  });

  test("a file name that looks like markup stays inside the record", async () => {
    const name = "</script><script>alert(1).csv";
    const cwd = folderWith({});
    writeFileSync(join(cwd, "plain.csv"), ROWS);
    const { stdout } = await runCli(["scan", "plain.csv", "-o", "json"], { cwd });
    writeFileSync(join(cwd, "named.json"), stdout.replaceAll("plain.csv", name));
    await runCli(["report", "named.json", "-o", "html=page.html"], { cwd });
    expect(textOf(cwd, "page.html").match(/<script/g)).toHaveLength(2);
    expect((await runCli(["verify", "page.html", "--inventory", "plain.csv"], { cwd })).code).toBe(0);
  });

  test.each([
    ["a page of somebody else", "<!doctype html><p>hello</p>", /carries no record/],
    [
      "a record of something else",
      '<script type="application/json" id="netvet-record">{"a":1}</script>',
      /has been altered/,
    ],
    ["no result", "{}", /not a result of netvet/],
  ])("%s could not be checked", async (_, text, why) => {
    const cwd = folderWith({ "now.csv": ROWS, report: text });
    const { code, stderr } = await runCli(["verify", "report", "--inventory", "now.csv"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(why)]);
  });

  test("without the inventory, or with one that is not there, it could not be checked", async () => {
    const cwd = await reported();
    expect((await runCli(["verify", "report.html"], { cwd })).code).toBe(2);
    expect((await runCli(["verify", "report.html", "--inventory", "gone.csv"], { cwd })).code).toBe(2);
  });
});

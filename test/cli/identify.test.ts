import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { filesOf, folderWith, runCli, textOf } from "../support/run-cli.ts";

const ADDED = [
  "netvet_vendor",
  "netvet_vendor_name",
  "netvet_confidence",
  "netvet_family",
  "netvet_function",
  "netvet_evidence",
];
const INVENTORY = `Vendor,Model,Serial Number,Note
Huawei,BBU5900,0012E4,"two
lines, and a ""quote"""
,ZXSDR R8862A,1-2,=1+1
Nokia,AirScale,123456789012345678, spaced
Vendor,Model,Serial Number,Note
Total,,3,
Nobody Knows,Box,,short
Ericsson,RBS 6601
`;

function recordsOf(text: string): string[][] {
  return parse(text, { relax_column_count: true, bom: true });
}

async function identified(inventory: string): Promise<string[][]> {
  const { stdout, code } = await runCli(["identify", "in.csv"], { cwd: folderWith({ "in.csv": inventory }) });
  expect(code).toBe(0);
  return recordsOf(stdout);
}

describe("netvet identify", () => {
  test.each([
    ["Ериксон България", "Baseband 6630", "ericsson"],
    ["Ерікссон", "", "ericsson"],
    ["Нокия", "AirScale", "nokia"],
    ["Нокија", "", "nokia"],
    ["Νόκια", "", "nokia"],
    ["Алкател-Лусент", "7750 SR", "nokia"],
    ["Хуауей Технолоджис", "", "huawei"],
    ["Сони Ериксон", "", "sony_ericsson"],
    ["हुआवेई टेक्नोलॉजीज", "", "huawei"],
    ["हुवावे", "", "huawei"],
    ["ہواوے", "", "huawei"],
    ["華爲技術", "", "huawei"],
    ["Самсунг", "", "samsung"],
    ["Сиско Системс", "", "cisco"],
  ])("knows the maker that is written %s", async (vendor, model, maker) => {
    const cwd = folderWith({ "in.csv": `Vendor,Model\n${vendor},${model}\n` });
    const { stdout } = await runCli(["identify", "in.csv"], { cwd });
    expect(stdout).toMatch(new RegExp(`^${vendor},${model},${maker},.*,(confirmed|probable),`, "m"));
  });

  test("takes no name for the maker that is the same without its marks", async () => {
    const cwd = folderWith({ "in.csv": "Vendor,Description\nनोकिया,हव्वा देवी टावर\n" });
    expect((await runCli(["identify", "in.csv"], { cwd })).stdout).not.toContain("huawei");
  });

  test("a terminal is shown what it would otherwise do, and a file keeps the cells", async () => {
    const cwd = folderWith({
      "in.csv": `Vendor,Model\nHuawei,BBU5900\u001b[2J\u009b1m\u202e\n${"Nokia,AirScale\n".repeat(50)}`,
    });
    let shown = "";
    const write = (text: string, done: () => void) => {
      shown += text;
      done();
    };
    await runCli(["identify", "in.csv"], { cwd, stdout: { write, isTTY: true } });
    expect(shown).toContain("BBU5900\u241b[2J\u27e8U+009B\u27e91m\u27e8U+202E\u27e9,");
    expect((await runCli(["identify", "in.csv"], { cwd })).stdout).toContain("BBU5900\u001b[2J\u009b1m\u202e,");
    const lines = (await runCli(["identify", "in.csv", "--format", "ndjson"], { cwd })).stdout;
    expect(lines).not.toMatch(/[\u001b\u009b\u202e]/);
    expect(JSON.parse(lines.split("\n")[0] ?? "").asset.model).toBe("BBU5900\u001b[2J\u009b1m\u202e");
  });

  test("one record out for each record in, in order, with its cells unchanged", async () => {
    const source = recordsOf(INVENTORY);
    const out = await identified(INVENTORY);
    expect(out).toHaveLength(source.length);
    expect(out[0]).toEqual([...(source[0] ?? []), ...ADDED]);
    const cells = out.slice(1).map((record) => record.slice(0, 4));
    const guarded = (cell: string) => (cell === "=1+1" ? "'=1+1" : cell);
    expect(cells).toEqual(source.slice(1).map((record) => [...record.map(guarded), "", "", "", ""].slice(0, 4)));
  });

  test("a cell that a spreadsheet would run is guarded; signs, numbers and kept zeros stay", async () => {
    const calls = ["=HYPERLINK(1)", "@SUM(A1)", " =1+1", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "\uff1d1"];
    const values = ["-48V", "-12.5", "+35988123456", '="0012"', "- 5", "a=b", "'x"];
    const cells = [...calls, ...values];
    const rows = cells.map((note) => ({ vendor: "Huawei", model: "BBU5900", note }));
    const cwd = folderWith({ "in.json": JSON.stringify(rows) });
    const { stdout } = await runCli(["identify", "in.json"], { cwd });
    const out = recordsOf(stdout).slice(1);
    expect(out.map(([, , note]) => note)).toEqual([...calls.map((cell) => `'${cell}`), ...values]);
  });

  test("begins with a byte-order mark in a file, so that Excel reads Cyrillic, but not in a pipe, on a terminal or in NDJSON", async () => {
    const cwd = folderWith({ "in.csv": "Vendor,Model\nХуавей,BBU5900\n" });
    const begin = "\ufeffVendor,Model,netvet_vendor,";
    expect((await runCli(["identify", "in.csv"], { cwd })).stdout.startsWith("Vendor,Model,")).toBe(true);
    await runCli(["identify", "in.csv", "-o", "out.csv"], { cwd });
    expect(textOf(cwd, "out.csv").startsWith(begin)).toBe(true);
    expect((await runCli(["identify", "in.csv", "--format", "ndjson"], { cwd })).stdout.startsWith("{")).toBe(true);
    let shown = "";
    const write = (text: string, done: () => void) => {
      shown += text;
      done();
    };
    await runCli(["identify", "in.csv"], { cwd, stdout: { write, isTTY: true } });
    expect(shown.startsWith("Vendor,Model,")).toBe(true);
  });

  test("cells behind the header are told, as they are not in the table", async () => {
    const cwd = folderWith({
      "in.csv": "Vendor,Model\nHuawei,BBU5900,\nZTE,B8200,SN1,4\nNokia,AMIA\nZTE,B8200,,5\n",
      "b.csv": "Model,Vendor\nAMIA,Nokia\n",
    });
    const told =
      "netvet: warning: in.csv:3: cells behind the last named column are not in the table (2 records, the first one here): name those columns in the header to keep them\n";
    expect((await runCli(["identify", "in.csv"], { cwd })).stderr).toBe(told);
    expect((await runCli(["identify", "b.csv", "in.csv"], { cwd })).stderr).toBe(told);
    expect((await runCli(["identify", "in.csv", "--quiet"], { cwd })).stderr).toBe("");
    expect((await runCli(["identify", "b.csv"], { cwd })).stderr).toBe("");
  });

  test("makers are named with confidence and evidence; what is no asset has empty columns", async () => {
    const own = (await identified(INVENTORY)).slice(1).map((record) => record.slice(4));
    expect(own.map(([vendor]) => vendor)).toEqual(["huawei", "zte", "nokia", "", "", "", "ericsson"]);
    expect(own[0]).toEqual([
      "huawei",
      "Huawei",
      "confirmed",
      expect.stringContaining("BBU"),
      expect.any(String),
      expect.stringContaining("BBU5900"),
    ]);
    expect(own[3]).toEqual(["", "", "", "", "", ""]);
    expect(own[5]?.[2]).toBe("unknown");
  });

  test("NDJSON: one object an asset, absent fields left out", async () => {
    const cwd = folderWith({ "in.csv": INVENTORY });
    const { stdout } = await runCli(["identify", "in.csv", "--format", "ndjson"], { cwd });
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatchObject({
      location: { source: "in.csv", record: 2 },
      asset: { vendor: "Huawei", model: "BBU5900", serialNumber: "0012E4", quantity: 1 },
      identity: { vendor: "huawei", confidence: "confirmed" },
      diagnostics: [],
    });
    expect(Object.keys(lines[0].asset)).not.toContain("site");
    expect(lines[3]).toMatchObject({ dropped: "repeated-header" });
  });

  test("to a file, whole", async () => {
    const cwd = folderWith({ "in.csv": INVENTORY });
    const { stdout, stderr } = await runCli(["identify", "in.csv", "-o", "out/identified.csv"], { cwd });
    expect(stdout).toBe("");
    expect(stderr).toBe("Written: out/identified.csv\n");
    expect(filesOf(cwd)).toEqual(["in.csv", "out/identified.csv"]);
    expect(recordsOf(textOf(cwd, "out/identified.csv"))).toHaveLength(8);
  });

  test("inputs with different columns share one CSV; a stream of such tables must be a file first", async () => {
    const cwd = folderWith({ "a.csv": "Vendor,Model\nHuawei,BBU5900\n", "b.csv": "Model,Vendor\nAirScale,Nokia\n" });
    const joined = await runCli(["identify", "a.csv", "b.csv"], { cwd });
    expect(joined.code).toBe(0);
    expect(recordsOf(joined.stdout).map((record) => record.slice(0, 3))).toEqual([
      ["Vendor", "Model", "netvet_vendor"],
      ["Huawei", "BBU5900", "huawei"],
      ["Nokia", "AirScale", "nokia"],
    ]);
    const stdin = '{"a":[{"vendor":"ZTE","model":"B8200"}],"b":[{"model":"X","serial":"1","vendor":"Y"}]}';
    const refused = await runCli(["identify", "-"], { cwd, input: stdin });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/different columns/);
    const { stdout, code } = await runCli(["identify", "-", "--format", "ndjson"], { cwd, input: stdin });
    expect(stdout.trimEnd().split("\n")).toHaveLength(2);
    expect(code).toBe(0);
  });

  test("what netvet adds is inert in a spreadsheet", async () => {
    const out = await identified("Vendor,Model\n=cmd|' /C calc'!A0,BBU5900\nNokia,AirScale\n");
    for (const cell of out.slice(1).flatMap((record) => record.slice(2))) expect(cell).not.toMatch(/^[=+\-@]/);
  });

  test("a format before the path, as other commands take it, makes no file of that name", async () => {
    const cwd = folderWith({ "in.csv": INVENTORY });
    const { code, stderr } = await runCli(["identify", "in.csv", "-o", "ndjson=out.ndjson"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("--output ndjson=out.ndjson names a format, and identify takes a path alone");
    expect(stderr).toContain("Write --format ndjson -o out.ndjson.");
    expect(filesOf(cwd)).toEqual(["in.csv"]);
  });
});

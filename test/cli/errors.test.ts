import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesOf, folderWith, runCli, textOf } from "../support/run-cli.ts";

const GOOD = "Vendor,Model,Site\nHuawei,BBU5900,SOF-001\nNokia,AirScale,SOF-002\n";
const BROKEN_PACK = "id: ours\ntitle: Our policy\njurisdiction: BG\n  force: policy\n";
const PACK_WITHOUT_RULES = "id: ours\ntitle: Our policy\njursdiction: BG\n";

/** Nine aliases of nine aliases of nine …, of which each list is written once. */
const BOMB = [
  "a: &a0 [x]",
  ...Array.from({ length: 9 }, (_, at) => `a${at}: &a${at + 1} [${`*a${at}, `.repeat(9)}]`),
].join("\n");

const GB = readFileSync("rules/gb.yaml", "utf8");

const files = {
  "disproved.yaml": GB.replace("outcome: fail", "outcome: pass"),
  "good.csv": GOOD,
  "no-packs.yaml": "policy: []\n",
  "no-thresholds.yaml": "fail-on: []\n",
  "empty.csv": "",
  "header-only.csv": "Vendor,Model,Site\n",
  "list-with-commas.csv": "Description\nRRU5901, 1800 MHz\nRRU5909, 900 MHz\n",
  "long-records.csv": `Vendor,Model\nHuawei,${"A".repeat(1_048_600)}\n`,
  "blank-rows.csv": "Vendor,Model,Site\n,,\n , ,\n",
  "unrecognised.csv": "Foo,Bar,Baz\n1,2,3\n4,5,6\n7,8,9\n",
  "binary.csv": new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0, 1, 0, 0, 0]),
  "picture.png": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
  "truncated.json": '[{"vendor": "Huawei", "model": "BBU5900"}, {"vendor": "Nok',
  "broken.yaml": BROKEN_PACK,
  "unknown-key.yaml": PACK_WITHOUT_RULES,
  "alias.yaml": "act: operate\npolicy: *a\n",
  "alias-waivers.yaml": "waivers: *x\n",
  "alias-pack.yaml": "a: *x\n",
  "alias-inventory.yaml": "---\ndevices:\n  - vendor: Huawei\n    model: *b\n",
  "bomb.yaml": BOMB,
  "wide.csv": `${Array.from({ length: 17_000 }, (_, at) => (at === 0 ? "Vendor" : `c${at}`)).join(",")}\nHuawei,BBU5900\n`,
  "mapping.yaml": "Vendor: vendro\n",
  "saved.yaml": "tables:\n  - profile: generic\n    columns:\n      Vendor: vendro\n",
  "no-token.json": '{"detail": "Authentication credentials were not provided."}',
  "not-a-result.json": '{"hello": "world"}',
  "no-inventory/notes.txt": "nothing here",
  "no-packs/notes.txt": "nothing here",
};

/** What the person did wrong; what the program must say about it. Each line of the table is one class of failure. */
const table: readonly { argv: string; says: RegExp[]; name?: string }[] = [
  { argv: "scan", says: [/no input was named/, /Name an inventory file/] },
  { argv: "gate", says: [/no input was named/] },
  { argv: "identify", says: [/no input was named/] },
  { argv: "scan missing.csv", says: [/missing\.csv: there is no such file or folder/] },
  { argv: "scan goood.csv", says: [/Did you mean good\.csv\?/] },
  { argv: "scan nowhere/good.csv", says: [/nowhere\/good\.csv: .*its folder does not exist/] },
  { argv: "scan nothing-*.csv", says: [/nothing-\*\.csv: no file matches this pattern/] },
  { argv: "scan no-inventory", says: [/no-inventory: no inventory in this folder/] },
  { argv: "scan empty.csv", says: [/^netvet: empty\.csv is empty\n/] },
  { argv: "scan header-only.csv", says: [/header-only\.csv: .*(nothing could be assessed|no usable row)/] },
  { argv: "scan unrecognised.csv", says: [/unrecognised\.csv: no column was recognised/, /--mapping/] },
  {
    argv: "scan wide.csv",
    says: [/wide\.csv:1: .*record 1, which may be the header, was refused/, /more than 16384 cells.*--limit columns=/],
  },
  { argv: "scan binary.csv", says: [/binary\.csv/] },
  { argv: "scan picture.png", says: [/picture\.png/] },
  { argv: "scan truncated.json", says: [/truncated\.json/] },
  { argv: "scan -", says: [/<stdin>/, /empty/], name: "standard input without a byte" },
  { argv: "gate good.csv --policy=", says: [/--policy is given without rule packs/, /not set/] },
  { argv: "gate -p good.csv", says: [/--policy is given without rule packs/] },
  { argv: "gate good.csv --fail-on=", says: [/--fail-on is given without thresholds/] },
  { argv: "gate --fail-on good.csv", says: [/--fail-on is given without thresholds/] },
  { argv: "gate good.csv --fail-on due:-1d", says: [/--fail-on does not know "due:-1d"/] },
  { argv: "gate good.csv --config no-packs.yaml", says: [/no-packs\.yaml:1:\d+: policy: must not be empty/] },
  {
    argv: "gate good.csv --config no-thresholds.yaml",
    says: [/no-thresholds\.yaml:1:\d+: fail-on: must not be empty/],
  },
  { argv: "gate good.csv --config alias.yaml", says: [/alias\.yaml:2:9: the alias \*a names nothing/, /into quotes/] },
  {
    argv: "gate good.csv --waivers alias-waivers.yaml",
    says: [/alias-waivers\.yaml:1:10: the alias \*x names nothing/],
  },
  { argv: "rules check alias-pack.yaml", says: [/alias-pack\.yaml:1:4: the alias \*x names nothing/] },
  { argv: "scan alias-inventory.yaml", says: [/alias-inventory\.yaml:4:12: the alias \*b names nothing/] },
  {
    argv: "rules check bomb.yaml",
    says: [
      /bomb\.yaml:2:\d+: aliases name the same parts more than 100 times; \*a0 is the first/,
      /Write the values out/,
    ],
  },
  { argv: "scan good.csv -p clean-netwrok", says: [/no rule pack "clean-netwrok"/, /Did you mean clean-network\?/] },
  { argv: "scan good.csv -p missing.yaml", says: [/missing\.yaml: cannot read this file/] },
  { argv: "scan good.csv -p broken.yaml", says: [/broken\.yaml:3:\d+: not valid YAML/] },
  { argv: "scan good.csv -p unknown-key.yaml", says: [/unknown-key\.yaml:\d+:\d+: /, /jurisdiction/] },
  {
    argv: "scan good.csv -p disproved.yaml",
    says: [
      /disproved\.yaml: rule [a-z0-9-]+, example \d+: expected pass, but the rule says fail/,
      /netvet rules check/,
    ],
  },
  { argv: "scan good.csv --rules no-packs -p ours", says: [/no-packs: no rule pack in this folder/] },
  { argv: "scan good.csv --rules missing -p ours", says: [/missing: cannot read this folder/] },
  {
    argv: "scan good.csv --mapping mapping.yaml",
    says: [/mapping\.yaml:1:9: "vendro" is no field/, /Did you mean vendor\?/],
  },
  { argv: "scan good.csv --mapping missing.yaml", says: [/missing\.yaml: cannot read this file/] },
  { argv: "scan good.csv --profile netbx", says: [/no profile "netbx"/, /Did you mean netbox\?/] },
  { argv: "scan good.csv --waivers missing.yaml", says: [/missing\.yaml: cannot read this file/] },
  { argv: "scan good.csv --waivers broken.yaml", says: [/broken\.yaml:\d+:\d+/] },
  { argv: "scan good.csv --assessments broken.yaml", says: [/broken\.yaml:\d+:\d+/] },
  { argv: "scan good.csv --as-of 2026-02-30", says: [/--as-of/, /YYYY-MM-DD/] },
  { argv: "scan good.csv --as-of tomorrow", says: [/--as-of/, /YYYY-MM-DD/] },
  { argv: "scan good.csv --act buy", says: [/--act/, /procure/] },
  { argv: "scan good.csv --header-row 0", says: [/--header-row/, /from 1 on/] },
  { argv: "scan good.csv --header-row 99", says: [/good\.csv/] },
  { argv: "scan good.csv --encoding klingon", says: [/klingon/] },
  { argv: "scan good.csv --limit colums=5", says: [/no limit "colums"/, /Did you mean columns\?/] },
  { argv: "scan good.csv --limit columns=5MiB", says: [/"columns=5MiB" sets no limit/, /columns=16384/] },
  {
    argv: "scan good.csv --limit record-length=1",
    says: [/good\.csv: no record could be read/, /--limit record-length=2/],
  },
  { argv: "identify good.csv --save-mapping good.csv", says: [/overwrite a file that is read: good\.csv/] },
  { argv: "identify good.csv --save-mapping no-inventory", says: [/cannot write this file: it is a folder/] },
  { argv: "scan good.csv --mapping saved.yaml", says: [/saved\.yaml:4:\d+: /, /vendor/] },
  { argv: "scan good.csv --fail-on fial", says: [/--fail-on does not know "fial"/] },
  { argv: "scan good.csv --fail-on coverage<195%", says: [/--fail-on does not know/] },
  { argv: "scan good.csv --fail-on none fail", says: [/none cannot be joined/] },
  { argv: "scan good.csv -o jsn", says: [/does not know the format "jsn"/, /Did you mean json\?/] },
  { argv: "scan good.csv -o report.json", says: [/Did you mean json=report\.json\?/] },
  { argv: "scan good.csv -o json=", says: [/names no file/] },
  { argv: "scan good.csv -o json -o csv", says: [/only one report can go to standard output/] },
  { argv: "scan good.csv -o json=a -o csv=./a", says: [/two outputs have the same file/] },
  { argv: "scan good.csv -o csv=good.csv", says: [/good\.csv: this output would overwrite a file that is read/] },
  { argv: "scan good.csv -o json=no-inventory", says: [/no-inventory: cannot write this file: it is a folder/] },
  { argv: "scan good.csv -o json=good.csv/result.json", says: [/cannot write this file/] },
  { argv: "scan good.csv --polcy gb", says: [/unknown option '--polcy'/, /Did you mean --policy\?/] },
  { argv: "scna good.csv", says: [/unknown command 'scna'/, /Did you mean scan\?/] },
  { argv: "identify missing.csv", says: [/missing\.csv/] },
  { argv: "identify good.csv --format xml", says: [/--format/, /csv, ndjson/] },
  { argv: "identify good.csv -o good.csv", says: [/overwrite a file that is read: good\.csv/] },
  { argv: "scan good.csv --delimiter=", says: [/--delimiter/, /Write the character, or `tab`/] },
  { argv: "scan good.csv --rules nowhere", says: [/nowhere: cannot read this folder: there is no such/] },
  { argv: "scan good.csv --template nowhere -o html=r.html", says: [/nowhere: cannot read this folder/] },
  { argv: "identify list-with-commas.csv", says: [/no column was recognised/, /list of one column.*--delimiter tab/] },
  {
    argv: "scan good.csv --header-row 99",
    says: [/good\.csv: no column was recognised/, /Record 99, which --header-row names, is no header: name another/],
  },
  { argv: "identify unrecognised.csv", says: [/no column was recognised/] },
  { argv: "scan no-token.json", says: [/first record: "detail"/, /^ {2}Map columns to fields with --mapping\.$/m] },
  ...[
    "identify header-only.csv",
    "identify blank-rows.csv",
    "identify --format ndjson blank-rows.csv",
    "scan blank-rows.csv",
  ].map((argv) => ({
    argv,
    says: [
      /^netvet: (header-only|blank-rows)\.csv: nothing could be assessed: the file has a header but no usable row$/m,
      /^ {2}Export it again, with the rows below the header\.$/m,
    ],
  })),
  ...["scan long-records.csv", "identify long-records.csv -o who.csv"].map((argv) => ({
    argv,
    says: [/no usable row; record 2: The record is longer than 1048576 bytes\. .*--limit record-length=2MiB/],
  })),
  { argv: "report missing.json", says: [/missing\.json: cannot read this file/] },
  { argv: "report truncated.json", says: [/truncated\.json: not JSON/] },
  { argv: "report not-a-result.json", says: [/not-a-result\.json: not a result of netvet/] },
  {
    argv: "report",
    says: [/missing required argument 'result\.json'\n {2}Usage: netvet report \[options\] <result\.json>\n/],
  },
  { argv: "report a.json b.json", says: [/too many arguments.*\n {2}Usage: netvet report/] },
  { argv: "explain", says: [/explain needs either/] },
  { argv: "explain not-a-result.json", says: [/explain needs either/] },
  { argv: "explain not-a-result.json 12ab", says: [/not a result of netvet/] },
  { argv: "explain good.csv --vendor ZTE", says: [/explain needs either/] },
  { argv: "rules show gbb", says: [/no rule pack "gbb"/, /Did you mean gb\?/] },
  { argv: "rules check broken.yaml", says: [/broken\.yaml:3:\d+: not valid YAML/] },
  { argv: "rules check", says: [/missing required argument 'path'\n {2}Usage: netvet rules check /] },
  { argv: "vendors show hwawwei", says: [/no maker "hwawwei"/, /Did you mean huawei\?/i] },
];

describe("what the person can mend is said in one message, with exit code 2", () => {
  test.each(table)("netvet $argv", async ({ argv, says }) => {
    const cwd = folderWith(files);
    const before = filesOf(cwd);
    const { code, stdout, stderr } = await runCli(argv.split(" ").filter(Boolean), { cwd });
    for (const words of says) expect(stderr).toMatch(words);
    expect(stderr).toMatch(/^netvet: /);
    expect(stderr).not.toMatch(/\n\s+at |this is a bug|undefined|\[object/);
    expect(stdout).toBe("");
    expect(code).toBe(2);
    expect(filesOf(cwd)).toEqual(before);
  });
});

describe("what is written is written whole or not at all", () => {
  test("a scan that fails leaves no report, no temporary file and no folder", async () => {
    const cwd = folderWith(files);
    const argv = ["scan", "good.csv", "truncated.json", "-o", "html=new/report.html", "-o", "csv=new/findings.csv"];
    expect((await runCli(argv, { cwd })).code).toBe(2);
    expect(filesOf(cwd)).toEqual(filesOf(folderWith(files)));
  });

  test.runIf(process.getuid?.() !== 0)("a folder that may not be written to", async () => {
    const cwd = folderWith(files);
    mkdirSync(join(cwd, "locked"));
    chmodSync(join(cwd, "locked"), 0o500);
    const { code, stderr } = await runCli(["scan", "good.csv", "-o", "json=locked/result.json"], { cwd });
    expect(stderr).toMatch(/locked\/result\.json: cannot write this file: permission denied/);
    expect(code).toBe(2);
  });
});

test("what is no fault of the person is said to be ours, with the stack and exit code 2", async () => {
  const cwd = folderWith(files);
  const today = () => {
    throw new TypeError("the clock is broken");
  };
  const { code, stderr } = await runCli(["scan", "good.csv"], { cwd, today });
  expect(stderr).toMatch(/this is a bug in netvet \d+\.\d+\.\d+/);
  expect(stderr).toMatch(/TypeError: the clock is broken\n\s+at /);
  expect(code).toBe(2);
});

test("a stopped run says so, leaves nothing and answers 130", async () => {
  const cwd = folderWith(files);
  const { code, stderr } = await runCli(["scan", "good.csv", "-o", "json=result.json"], {
    cwd,
    signal: AbortSignal.abort(),
  });
  expect(stderr).toMatch(/stopped; nothing was written/);
  expect(code).toBe(130);
  expect(filesOf(cwd)).toEqual(filesOf(folderWith(files)));
});

describe("help and version", () => {
  test.each([
    "--help",
    "scan --help",
    "gate --help",
    "identify --help",
    "report --help",
    "explain --help",
    "rules show --help",
    "vendors show --help",
  ])("netvet %s goes to standard output with examples and exit code 0", async (argv) => {
    const { code, stdout, stderr } = await runCli(argv.split(" "));
    expect(stdout).toMatch(/Usage: netvet/);
    expect(stdout).toMatch(/\$ netvet /);
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  test("the version alone", async () => {
    const { code, stdout } = await runCli(["--version"]);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(code).toBe(0);
  });

  test("no command: help on standard error, exit code 2", async () => {
    const { code, stdout, stderr } = await runCli([]);
    expect(stderr).toMatch(/Usage: netvet/);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});

describe("a list of values", () => {
  test.each([
    [
      ["-p", "gb, xk"],
      ["gb", "xk"],
    ],
    [["-p", "gb,"], ["gb"]],
    [
      ["-p", "gb,", "xk"],
      ["gb", "xk"],
    ],
  ])("%j names the packs %j", async (flags, packs) => {
    const cwd = folderWith({ "good.csv": files["good.csv"] });
    const { stdout } = await runCli(["scan", "good.csv", ...flags, "-o", "json"], { cwd });
    expect(JSON.parse(stdout).packs.map(({ id }: { id: string }) => id)).toEqual(packs);
  });

  test("thresholds of a settings file may have blanks behind their commas", async () => {
    const cwd = folderWith({ "good.csv": files["good.csv"], "netvet.yaml": 'fail-on: "fail, review"\n' });
    const { stdout } = await runCli(["scan", "good.csv", "-o", "json"], { cwd });
    expect(JSON.parse(stdout).gate.thresholds).toEqual(["fail", "review"]);
  });

  test("an input without a name is none", async () => {
    const cwd = folderWith({ "good.csv": files["good.csv"] });
    const { code, stderr } = await runCli(["scan", ""], { cwd });
    expect(stderr).toMatch(/the name of an input is empty/);
    expect(code).toBe(2);
  });
});

describe("an order with a line that cannot be read", () => {
  const order = 'Vendor,Model,Qty\nNokia,FSMF,1\nHuawei,"BBU5900,10\nNokia,FSMF,1\n';

  test("does not pass, and --quiet still says why", async () => {
    const cwd = folderWith({ "order.csv": order });
    const { code, stderr } = await runCli(["gate", "order.csv", "--quiet", "-o", "json=r.json"], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/gate failed on fail: 1 record could not be read and may name equipment/);
    expect(stderr).toMatch(/error: order\.csv:3: /);
    const [pack] = JSON.parse(textOf(cwd, "r.json")).results;
    expect(pack.verdict).toBe("cannot-be-concluded");
    const { stdout } = await runCli(["report", "r.json", "-o", "text"], { cwd });
    expect(stdout).toContain("No breach is established, but 1 record could not be read.");
  });

  test("nor is an inventory with such a line said to meet a pack, though its gate passes", async () => {
    const cwd = folderWith({ "inventory.csv": order });
    const { code, stdout } = await runCli(["scan", "inventory.csv"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("No breach is established, but 1 record could not be read.");
  });

  test("a position of which only the function is known is not known, and no rejected row", async () => {
    const cwd = folderWith({ "order.csv": "Product,Function,Qty\nAEQE,gNB-RU,1\n,gNB-RU,40\n" });
    const { stdout } = await runCli(["gate", "order.csv", "-o", "json"], { cwd });
    const { rows, counts } = JSON.parse(stdout);
    expect(rows).toMatchObject({ read: 2, assets: 2, rejected: 0 });
    expect(counts.assets.unknown).toBe(1);
  });
});

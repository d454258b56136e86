import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BOARD_PACK } from "../support/board-pack.ts";
import { folderWith, runCli } from "../support/run-cli.ts";

describe("netvet rules", () => {
  test("list: force, next day, last review and evidence of every pack", async () => {
    const { stdout, code } = await runCli(["rules", "list", "--as-of", "2026-11-23"]);
    expect(stdout).toMatch(/^id +for +force +next day +reviewed +evidence +title/);
    expect(stdout).toMatch(/^clean-network +INT +advisory +- +2026-11-23 +2 read/m);
    expect(stdout).toMatch(/^gb +GB +binding +2028-01-01 +\d{4}-\d\d-\d\d +8 read, 3 disputed/m);
    expect(stdout).toMatch(/^gr .*no rule: nothing to check/m);
    expect(code).toBe(0);
  });

  test.each([
    ["2019-01-01", "2022-10-13"],
    ["2027-12-31", "2028-01-01"],
    ["2028-01-01", null],
  ])("list: the next day of gb after %s is %s", async (asOf, next) => {
    const { stdout } = await runCli(["rules", "list", "--format", "json", "--as-of", asOf]);
    const { packs } = JSON.parse(stdout) as { packs: { id: string; next?: string; sha256: string }[] };
    const gb = packs.find(({ id }) => id === "gb");
    expect(gb?.next ?? null).toBe(next);
    expect(gb?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("show: who is addressed, what is asked, from when, where, on which source, and what is only recalled", async () => {
    const { stdout } = await runCli(["rules", "show", "dk"]);
    expect(stdout).toMatch(/Addressed to: TDC NET alone\./);
    expect(stdout).toMatch(/Judged: No equipment of Huawei \(whether companies tied to them are meant is not stated/);
    expect(stdout).toMatch(/When: there since 2023-01-01; last allowed day 2026-12-31, forbidden from 2027-01-01/);
    expect(stdout).toMatch(
      /Where: core, management, transport, data centre and radio access; except radio, passive and\s+baseband/,
    );
    expect(stdout).toMatch(/The facts are disputed or not certain: the rule asks a person and never fails/);
    expect(stdout).toMatch(/Sources disagree: nordschleswiger\.dk/);
    expect(stdout).toMatch(/Only recalled: day in force/);
    expect(stdout).toMatch(/not legal advice/);
  });

  test("show: a commitment is called one, and a pack without a rule says so", async () => {
    expect((await runCli(["rules", "show", "clean-network"])).stdout).toMatch(/political commitment and not law/);
    const { stdout: sk } = await runCli(["rules", "show", "sk"]);
    expect(sk).toContain("When: may be restricted from 2021-08-01");
    expect(sk).toContain("Weight: binding: Binding law or order for those it addresses; severity low");
    expect((await runCli(["rules", "show", "gr"])).stdout).toMatch(/no rule: there is nothing to check/);
  });

  test("show: every built-in pack can be read without a gap", async () => {
    const { stdout: list } = await runCli(["rules", "list", "--format", "json"]);
    const { packs } = JSON.parse(list) as { packs: { id: string }[] };
    for (const { id } of packs) {
      const { stdout } = await runCli(["rules", "show", id]);
      expect(stdout).not.toMatch(/undefined|not in the register|\[object/);
    }
  });

  test("show: JSON holds the pack and the instruments that it cites", async () => {
    const { stdout } = await runCli(["rules", "show", "se", "--format", "json"]);
    const [shown] = JSON.parse(stdout) as { pack: { id: string }; instruments: { id: string }[] }[];
    expect(shown?.pack.id).toBe("se");
    expect(shown?.instruments.length).toBeGreaterThan(0);
  });

  test("check: the built-in packs are good", async () => {
    const { stdout, code } = await runCli(["rules", "check", "rules/clean-network.yaml", "rules/gb.yaml"]);
    expect(stdout).toMatch(/clean-network\.yaml: good: \d+ rules, \d+ examples\n.*gb\.yaml: good/);
    expect(code).toBe(0);
  });

  test.each([
    [
      "an example that does not hold",
      "outcome: fail",
      "outcome: pass",
      /:49:106: rule [a-z-]+, example 1: expected pass, but the rule says fail/,
    ],
    [
      "a citation that leads nowhere",
      "[us-clean-network-2020]",
      "[us-clean-network-2021]",
      /:\d+:13: the register has no instrument us-clean-network-2021\n +Did you mean us-clean-network-2020\?/,
    ],
    [
      "a maker that nobody knows",
      "[huawei, zte]",
      "[huawai, zte]",
      /:\d+:\d+: the catalogue has no maker huawai\n +Did you mean huawei\?/,
    ],
    [
      "a function that does not exist",
      "networkFunction: amf",
      "networkFunction: amff",
      /there is no network function amff\n +Did you mean amf\?/,
    ],
    [
      "a pack to extend that does not exist",
      "rules:\n",
      "extends: [clean-netwrok]\nrules:\n",
      /:\d+:11: no pack has the id clean-netwrok\n +Did you mean clean-network\?/,
    ],
    [
      "an override of no rule",
      "rules:\n",
      "extends: [bg]\noverrides:\n  - { rule: no-such, reason: a test }\nrules:\n",
      /:\d+:13: the pack has no rule no-such/,
    ],
    [
      "a day after the end",
      "    check: vendor-barred",
      "    time: { from: 2026-01-02, until: 2026-01-01 }\n    check: vendor-barred",
      /the last day 2026-01-01 lies before the first 2026-01-02/,
    ],
    [
      "an end before the beginning",
      "    check: vendor-barred",
      "    time: { since: 2026-01-02, until: 2026-01-01 }\n    check: vendor-barred",
      /the last day 2026-01-01 lies before the first 2026-01-02/,
    ],
    [
      "a force that there is not",
      "force: advisory",
      "force: advisry",
      /:5:8: force: "advisry" is not one of the words\n +Did you mean advisory\?/,
    ],
    ["a number for a text", "version: 1.0.0", "version: 1.0", /:6:10: version: expected a text \(in quotes/],
    [
      "a trigger without an event",
      "    check: vendor-barred",
      "    time: { trigger: { after: P1Y } }\n    check: vendor-barred",
      /trigger\.event: is missing/,
    ],
  ])("check: %s is refused at its place", async (_, before, after, message) => {
    const good = readFileSync("rules/clean-network.yaml", "utf8");
    expect(good).toContain(before);
    const cwd = folderWith({ "ours.yaml": good.replace("id: clean-network", "id: ours").replace(before, after) });
    const { stderr, code } = await runCli(["rules", "check", "ours.yaml"], { cwd });
    expect(stderr).toMatch(/ours\.yaml:\d+:\d+: /);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  test("check: packs of one run may extend one another, and a file that is not there stops no other", async () => {
    const good = readFileSync("rules/clean-network.yaml", "utf8");
    const base = good.replace("id: clean-network", "id: base");
    const child = good.replace("id: clean-network", "id: child").replace("rules:\n", "extends: [base]\nrules:\n");
    const cwd = folderWith({ "base.yaml": base, "child.yaml": child });
    const { stdout, stderr, code } = await runCli(["rules", "check", "none.yaml", "child.yaml", "base.yaml"], { cwd });
    expect(stdout).toMatch(/child\.yaml: good.*\nbase\.yaml: good/);
    expect(stderr).toMatch(/none\.yaml: cannot read this file/);
    expect(code).toBe(2);
  });

  test.each([
    ["extends: [b]", "extends: [a]", "packs extend one another in a circle: a → b → a"],
    ["extends: [c]", "", "pack a extends c, which does not exist"],
  ])("packs with %s and %s are refused with the name of the file", async (first, second, said) => {
    const cwd = folderWith({
      "ours/a.yaml": BOARD_PACK.replace("id: board", "id: a").replace("extends: [clean-network]", first),
      "ours/b.yaml": BOARD_PACK.replace("id: board", "id: b").replace("extends: [clean-network]", second),
      "in.csv": "vendor,model\nHuawei,BBU5900\n",
    });
    for (const words of [
      ["scan", "in.csv", "-p", "a"],
      ["rules", "show", "a"],
      ["rules", "list"],
    ]) {
      const { stderr, code } = await runCli([...words, "--rules", "ours"], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringMatching(`^netvet: ours/a\\.yaml: ${said}\n {2}\\S`)]);
    }
  });

  test("a pack may give a rule that it takes over another day, and is judged by it as it is checked", async () => {
    const head = "id: ours\ntitle: Ours\njurisdiction: GB\nforce: policy\nversion: 1.0.0\nreviewed: 2026-11-01";
    const override = "{ rule: core, reason: We are faster., time: { deadline: 2023-06-30 } }";
    const pack = `${head}\nsummary: Ours\naddressees: Us\nextends: [gb]\noverrides: [${override}]\nrules: []\n`;
    const cwd = folderWith({ "ours.yaml": pack, "in.csv": "vendor,model,function\nHuawei,USN9810,MME\n" });
    expect((await runCli(["rules", "check", "ours.yaml"], { cwd })).code).toBe(0);
    const scan = ["scan", "in.csv", "-p", "ours.yaml", "--as-of", "2023-07-01", "-o", "csv"];
    const { stdout, code } = await runCli(scan, { cwd });
    expect(stdout).toMatch(/^fail,ours,core,critical,binding,operate,2023-06-30,2023-07-01,/m);
    expect(code).toBe(1);
  });

  test("show: the digest of a pack that extends another covers both", async () => {
    const good = readFileSync("rules/clean-network.yaml", "utf8");
    const child = good.replace("id: clean-network", "id: child").replace("rules:\n", "extends: [base]\nrules:\n");
    const digest = async (base: string) => {
      const cwd = folderWith({ "ours/base.yaml": base, "ours/child.yaml": child });
      const { stdout } = await runCli(["rules", "show", "child", "--rules", "ours", "--format", "json"], { cwd });
      const [shown] = JSON.parse(stdout) as { sha256: string; bases: { id: string; sha256: string }[] }[];
      return shown;
    };
    const base = good.replace("id: clean-network", "id: base");
    const first = await digest(base);
    const second = await digest(`${base}# a change\n`);
    expect(first?.bases.map(({ id }) => id)).toEqual(["base"]);
    expect(first?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(second?.sha256).not.toBe(first?.sha256);
    expect((await digest(base))?.sha256).toBe(first?.sha256);
  });

  test("check: a source of one's own is named as one", async () => {
    const own = readFileSync("rules/clean-network.yaml", "utf8")
      .replace("id: clean-network", "id: ours")
      .replaceAll("[us-clean-network-2020]", '["own:board decision of 3 May 2026"]');
    const cwd = folderWith({ "ours/ours.yaml": own });
    expect((await runCli(["rules", "check", "ours"], { cwd })).stdout).toMatch(/ours\/ours\.yaml: good: 2 rules/);
    const { stdout } = await runCli(["rules", "show", "ours", "--rules", "ours"], { cwd });
    expect(stdout).toMatch(/Rests on: Board decision of 3 May 2026 \(the pack's own source\)/);
  });

  test("schema: JSON Schema of a pack", async () => {
    const schema = JSON.parse((await runCli(["rules", "schema"])).stdout);
    expect(schema).toMatchObject({ $schema: expect.stringContaining("json-schema.org"), title: "netvet rule pack" });
  });
});

describe("netvet vendors", () => {
  test("list: every maker, none twice", async () => {
    const ids = (await runCli(["vendors", "list"])).stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(" ")[0]);
    expect(ids).toContain("huawei");
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("show says of a family when it was recalled and not read", async () => {
    const { stdout } = await runCli(["vendors", "show", "huawei"]);
    expect(stdout).toMatch(/SG7000 signalling gateway.*; recalled, not read/);
    expect(stdout).not.toMatch(/BSC6000 and BSC6600 controllers.*recalled/);
  });

  test.each(["zte", "ZTE", "中兴通讯"])("show %s: names, look-alikes, families", async (word) => {
    const { stdout, code } = await runCli(["vendors", "show", word]);
    expect(stdout).toMatch(/^zte: ZTE/);
    expect(stdout).toMatch(/Only looks like it\n(.*\n)* {2}Aztech/);
    expect(stdout).toMatch(/Product families/);
    expect(stdout).toMatch(/PON vendor ids\n {2}ZTEG/);
    expect(stdout).toMatch(/Sources\n {2}\d+ facts were read in these, \d+ are recalled/);
    expect(stdout).toMatch(/https:\/\//);
    expect(code).toBe(0);
  });
});

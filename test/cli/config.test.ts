import { readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import { createProgram } from "../../src/cli/program.ts";
import { configSchema } from "../../src/node/config-schema.ts";
import { folderWith, runCli } from "../support/run-cli.ts";

const INVENTORY = "Vendor,Model,Site\nEricsson,RBS 6601,SOF-003\nHuawei,BBU5900,SOF-004\n";
const CONFIG = `operator: 'Rila "Mobile" </style>'
fail-on: none
as-of: 2026-11-23
output: [html=report.html, json=result.json]
report:
  title: Board report
  accent: "#12455c"
  logo: logo.svg
  approved: A. Petrova
  confidentiality: Confidential
`;
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

function folder(config = CONFIG, more: Readonly<Record<string, string>> = {}): string {
  return folderWith({ "inventory.csv": INVENTORY, "netvet.yaml": config, "logo.svg": LOGO, ...more });
}

describe("netvet.yaml", () => {
  test("sets flags, operator and look; the result names the command that makes it again", async () => {
    const cwd = folder();
    const { code, stdout } = await runCli(["scan", "inventory.csv", "--quiet"], { cwd });
    expect([code, stdout]).toEqual([0, ""]);
    const page = readFileSync(join(cwd, "report.html"), "utf8");
    for (const text of ['<h1 id="title">Board report</h1>', "A. Petrova", "data:image/svg+xml;base64,"])
      expect(page).toContain(text);
    expect(page).toMatch(/--accent:#12455c/);
    expect(page).toContain("Rila &quot;Mobile&quot; &lt;/style&gt;");
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    const result = JSON.parse(readFileSync(join(cwd, "result.json"), "utf8"));
    expect(result.commandLine).toEqual([
      "netvet",
      "scan",
      "inventory.csv",
      "--as-of",
      "2026-11-23",
      "--fail-on",
      "none",
    ]);
  });

  test("takes several words of one text as the command line does", async () => {
    const cwd = folder("policy: gb clean-network\nfail-on: fail unknown\n");
    await runCli(["scan", "inventory.csv", "-o", "json=r.json"], { cwd });
    const { packs, gate } = JSON.parse(readFileSync(join(cwd, "r.json"), "utf8"));
    expect(packs.map(({ id }: { id: string }) => id)).toEqual(["gb", "clean-network"]);
    expect(gate.thresholds).toEqual(["fail", "unknown"]);
  });

  test("gives way to what the command line says", async () => {
    const cwd = folder();
    const { code, stdout } = await runCli(["scan", "inventory.csv", "--fail-on", "fail", "-o", "text"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/Gate FAILED/);
  });

  test("judges an order as a purchase whatever act it names for the inventory", async () => {
    const cwd = folder("act: operate\n");
    await runCli(["gate", "inventory.csv", "-o", "json=g.json"], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, "g.json"), "utf8")).act).toBe("procure");
  });

  test("adds its order to the network of a scan, and to none of a gate", async () => {
    const cwd = folder("add: order.csv\n", { "order.csv": INVENTORY });
    await runCli(["scan", "inventory.csv", "-o", "json=with.json"], { cwd });
    await runCli(["gate", "inventory.csv", "-o", "json=gate.json"], { cwd });
    const namesIn = (file: string): string[] =>
      JSON.parse(readFileSync(join(cwd, file), "utf8")).inputs.map(({ name }: { name: string }) => name);
    expect(namesIn("with.json")).toEqual(["inventory.csv", "order.csv"]);
    expect(namesIn("gate.json")).toEqual(["inventory.csv"]);
  });

  test.each([
    ["operatr: Rila\n", /netvet\.yaml:1:1: unknown key operatr\n {2}Did you mean operator\?/],
    ["report:\n  titel: x\n", /netvet\.yaml:2:3: report: unknown key titel\n {2}Did you mean title\?/],
    ["report:\n  accent: red\n", /netvet\.yaml:2:11: report\.accent: a colour written as/],
    ["jobs: 0\n", /netvet\.yaml:1:7: jobs: a whole number from 1 on\n/],
    ["header-row: two\n", /netvet\.yaml:1:13: header-row: (a whole number from 1 on|expected a number, not a text)\n/],
    ["dedupe: yes\n", /netvet\.yaml:1:9: dedupe: expected true or false, not a text\n/],
    ["operator: 7\n", /operator: expected a text \(in quotes, if it looks like a number\), not a number\n/],
    ["paper: A3\n", /netvet\.yaml:1:8: paper: "A3" is not one of the words\n {2}Known are: A4, letter\./],
    ["report:\n  logo: gone.png\n", /gone\.png: cannot read this file/],
    ["report:\n  logo: inventory.csv\n", /inventory\.csv: the logo is no picture by its name/],
    ["report:\n  logo: table.png\n", /table\.png: the logo is no picture by its content/],
    ["template: own\n", /own: cannot read this folder/],
  ])("refuses what it cannot mean: %j", async (config, said) => {
    const { code, stderr } = await runCli(["scan", "inventory.csv"], {
      cwd: folder(config, { "table.png": INVENTORY }),
    });
    expect(stderr).toMatch(said);
    expect(code).toBe(2);
  });

  test("refuses a large logo by its first bytes, without holding it whole", async () => {
    const cwd = folder("report:\n  logo: logo.png\n", { "logo.png": "" });
    truncateSync(join(cwd, "logo.png"), 3 * 1024 ** 3); // more than can be held
    const { code, stderr } = await runCli(["scan", "inventory.csv"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining("logo.png: the logo is larger than 1 MB\n")]);
  });

  test("knows every flag of a scan that a file can mean", async () => {
    const program = await createProgram({ stdout: {}, stderr: {} } as unknown as Io, () => undefined);
    const scan = program.commands.find((one) => one.name() === "scan");
    const flags = scan?.options.map(({ long }) => long?.replace(/^--(no-)?/, "")) ?? [];
    const meant = flags.filter((flag) => flag !== "config"); // a file does not name itself
    expect(meant.length).toBeGreaterThan(20);
    expect(meant.filter((flag) => flag !== undefined && !(flag in configSchema.shape))).toEqual([]);
  });

  test("a file of comments alone sets nothing", async () => {
    const { code, stdout } = await runCli(["scan", "inventory.csv"], { cwd: folder("# nothing yet\n") });
    expect(stdout).toMatch(/Gate FAILED/);
    expect(code).toBe(1);
  });
});

describe("--template", () => {
  const own = '<section id="cover"><h1 id="title">{{title}} by us, {{number 1204}}</h1></section>\n';

  test("replaces single partials, with the helpers at hand", async () => {
    const cwd = folder("fail-on: none\n", { "own/partials/cover.hbs": own });
    await runCli(["scan", "inventory.csv", "--template", "own", "-o", "html=r.html"], { cwd });
    const page = readFileSync(join(cwd, "r.html"), "utf8");
    expect(page).toContain("Network equipment assessment by us, 1,204");
    expect(page).toContain('id="reproducibility"');
  });

  const nested = (open: string, close: string, times: number) => `<p>\n${open.repeat(times)}x${close.repeat(times)}`;
  test.each([
    [
      "blocks 3,000 deep",
      nested("{{#if title}}", "{{/if}}", 3000),
      /cover\.hbs:2: blocks of this template stand more than 100 deep/,
    ],
    [
      "as many that go on",
      `{{#if a}}${"{{else if b}}".repeat(3000)}{{/if}}`,
      /cover\.hbs:1: blocks of this template stand more/,
    ],
    [
      "a partial that includes itself",
      "{{#if title}}{{> cover}}{{/if}}",
      /cover\.hbs: this partial includes itself: cover → cover\n/,
    ],
  ])("refuses %s, which would not end", async (_, text, said) => {
    const cwd = folder("fail-on: none\n", { "own/partials/cover.hbs": text });
    const { code, stderr } = await runCli(["scan", "inventory.csv", "--template", "own"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(said)]);
  });

  test("lets blocks stand a hundred deep, and any number after one another", async () => {
    const text = nested("{{#if title}}", "{{/if}}", 100) + "{{#if title}}{{else if b}}y{{/if}}".repeat(200);
    const cwd = folder("fail-on: none\n", { "own/partials/cover.hbs": text });
    const { code, stderr } = await runCli(["scan", "inventory.csv", "--template", "own", "--quiet"], { cwd });
    expect([code, stderr]).toEqual([0, ""]);
  });

  test("refuses a file that would replace nothing", async () => {
    const cwd = folder("fail-on: none\n", { "own/partials/covr.hbs": own });
    const { code, stderr } = await runCli(["scan", "inventory.csv", "--template", "own"], { cwd });
    expect(stderr).toMatch(
      /own\/partials\/covr\.hbs: this template replaces nothing\n {2}Did you mean partials\/cover\.hbs\?/,
    );
    expect(code).toBe(2);
  });
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BOARD_PACK } from "../support/board-pack.ts";
import { folderWith, runCli } from "../support/run-cli.ts";

const INVENTORY = "vendor,model,site\nEricsson,RBS 6601,SOF-1\n";
const PRICES = "\ufeffOur prices\n\nVendor;Function;Low;Base;High;Currency\nhuawei;bbu;1;2;3;EUR\n";
const PLAN = "Owner,Status,Cost low,Cost base,Cost high,Currency,Maker,Model,Key\nAna,open,,,,,Huawei,BBU5900,a/b/c\n";
const PACK = `# yaml-language-server: $schema=./pack.schema.json\n${BOARD_PACK}`;

test.each([
  ["netvet.yaml", undefined, "a file of settings", "--config"],
  ["netvet-waivers.yaml", undefined, "a waiver file", "--waivers"],
  ["netvet-corrections.yaml", undefined, "a file of corrections", "--corrections"],
  ["netvet-assessments.yaml", undefined, "a file of supplier assessments", "--assessments"],
  ["prices.csv", PRICES, "a price book", "--costs"],
  ["plan.csv", PLAN, "a remediation plan", "--plan"],
  ["ours.yaml", PACK, "a rule pack", "--policy"],
  [
    "huawei.yaml",
    readFileSync("seeds/vendors/huawei.yaml", "utf8"),
    "a maker of a catalogue",
    "the folder vendors of --rules",
  ],
])("%s named as an inventory is called what it is, and where it goes", async (name, text, is, goesTo) => {
  const cwd = folderWith(text === undefined ? {} : { [name]: text });
  if (text === undefined) await runCli(["init"], { cwd });
  for (const word of ["scan", "identify"]) {
    const { code, stdout, stderr } = await runCli([word, name], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`netvet: ${name}: this is ${is} and no inventory\n  It goes to ${goesTo}. `);
  }
});

const DUMP = "-- MySQL dump 10.13\n\nINSERT INTO `devices` (`id`, `vendor`) VALUES (1,'Huawei');\n";

test.each([
  ["devices.sql", DUMP, "a dump of a database", "Export the table of the equipment as CSV"],
  ["bom.spdx", "SPDXVersion: SPDX-2.3\nPackageName: x\n", "an SPDX document as tags and values", "Write it as JSON"],
])("%s is in a form that is not read, and what to do is said", async (name, text, is, hint) => {
  const { code, stderr } = await runCli(["scan", name], { cwd: folderWith({ [name]: text }) });
  expect(code).toBe(2);
  expect(stderr.replaceAll(/\s+/g, " ")).toContain(`netvet: ${name}: this is ${is}, which is not read ${hint}`);
});

test("a price book beside an inventory ends the scan of a folder until it is left out", async () => {
  const cwd = folderWith({ "in/now.csv": INVENTORY, "in/prices.csv": PRICES });
  const { code, stderr } = await runCli(["scan", "in"], { cwd });
  expect([code, stderr]).toEqual([2, expect.stringContaining("in/prices.csv: this is a price book")]);
  expect((await runCli(["scan", "in", "--exclude", "prices.csv"], { cwd })).code).toBe(0);
});

test.each([
  ["a list that a statement stands in", "vendor,model,note\nEricsson,RBS 6601,see CREATE TABLE devices (x)\n"],
  ["an inventory with one bound of a price", "vendor,model,low,high,currency\nEricsson,RBS 6601,1,2,EUR\n"],
  [
    "an inventory in YAML under a name that settings have",
    "---\ninventory:\n  - { vendor: Ericsson, model: RBS 6601 }\n",
  ],
  ["records with waivers of their own", "---\ndevices:\n  - vendor: Ericsson\n    model: RBS 6601\nwaivers: []\n"],
])("%s is read", async (_, text) => {
  const cwd = folderWith({ now: text });
  const { code, stderr } = await runCli(["scan", "now"], { cwd });
  expect([code, stderr]).toEqual([0, expect.not.stringContaining("netvet: now")]);
});

import { join } from "node:path";
import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js/lib/zip-core.js";
import { expect, test } from "vitest";
import { ownOutput } from "../../src/node/own-output.ts";
import { folderWith } from "../support/run-cli.ts";

const PLAN = "a remediation plan";

async function whatIs(content: string | Uint8Array): Promise<string | undefined> {
  return (await ownOutput(join(folderWith({ file: content }), "file")))?.is;
}

/** A workbook as a spreadsheet saves it: its properties somewhere among other parts. */
async function workbook(creator: string, level: number): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level });
  const parts = {
    "xl/worksheets/sheet1.xml": "<worksheet/>".repeat(20_000),
    "docProps/core.xml": `<cp:coreProperties><dc:creator>${creator}</dc:creator></cp:coreProperties>`,
    "[Content_Types].xml": '<Types><Override PartName="/docProps/core.xml"/></Types>',
  };
  for (const [path, text] of Object.entries(parts)) await writer.add(path, new TextReader(text));
  return writer.close();
}

test.each([
  ["netvet 0.1.0", 6, PLAN],
  ["netvet 0.1.0", 0, PLAN],
  ["Ivanova", 6, undefined],
  ["netvetting", 0, undefined],
])("a workbook made by %s, packed at level %d, is %s", async (creator, level, is) => {
  expect(await whatIs(await workbook(creator, level))).toBe(is);
});

test.each([
  ["a workbook that is cut off", async () => (await workbook("netvet 0.1.0", 6)).subarray(0, 400)],
  ["what only begins like one", async () => "PK\u0003\u0004docProps/core.xml"],
  ["an archive that holds a plan", async () => archiveWith(await workbook("netvet 0.1.0", 6))],
])("%s is nothing that netvet knows", async (_, content) => {
  expect(await whatIs(await content())).toBeUndefined();
});

test.each([
  ["\ufeffkey;item;wave;action;outcome;severity\n", PLAN],
  ["outcome\tpack\trule\tseverity\tforce\tact\tdeadline\n", "a list of findings"],
  [
    "Vendor;netvet_vendor;netvet_vendor_name;netvet_confidence;netvet_family;netvet_function;netvet_evidence\n",
    "an inventory with makers",
  ],
  ["key,item,wave\nA,B,C\n", undefined],
  ['{"location":{"site":"A"},"asset":{"vendor":"Huawei"}}\n', undefined],
  ['<!doctype html>\n<meta name="generator" content="another 1.0">', undefined],
  ['{ "version": "2.1.0", "$schema": "x", "runs": [ { "tool": { "driver": {"name":"other"', undefined],
])("a table as a spreadsheet saves it, and what looks alike: %j", async (text, is) => {
  expect(await whatIs(text)).toBe(is);
});

test("a head of a thousand columns", async () => {
  const columns = Array.from({ length: 1000 }, (_, at) => `Column ${at}`).join(",");
  const added = ["vendor", "vendor_name", "confidence", "family", "function", "evidence"].map((one) => `netvet_${one}`);
  expect(await whatIs(`${columns},${added.join(",")}\r\n`)).toBe("an inventory with makers");
});

/** The file stored in an archive, as it is. */
async function archiveWith(bytes: Uint8Array): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level: 0 });
  await writer.add("inventory.csv", new TextReader("Vendor,Model\n"));
  await writer.add("plan.xlsx", new Blob([bytes as Uint8Array<ArrayBuffer>]).stream());
  return writer.close();
}

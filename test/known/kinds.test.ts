import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCsvEnricher } from "../../src/cli/identified-rows.ts";
import { type IdentifiedRow, identifyRows, passingRows } from "../../src/identify-rows.ts";
import type { Finding } from "../../src/model/finding.ts";
import { prepareScan } from "../../src/node/prepare-scan.ts";
import { madeFindingToNdjson } from "../../src/report/finding-json.ts";
import { findingToNdjson } from "../../src/report/ndjson.ts";
import { scan } from "../../src/scan.ts";
import { COLUMNS, inventoryRows } from "../scale/inventory-rows.ts";
import { folderWith } from "../support/run-cli.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const PACKS = readdirSync(join(ROOT, "rules"))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.replace(/\.yaml$/, ""));

/** Scans a table as usual or record by record; findings in the order in which they were met. */
async function scanned(
  cwd: string,
  path: string,
  policy: readonly string[],
  rowByRow: boolean,
  { listed = true, rulesFolder }: { readonly listed?: boolean; readonly rulesFolder?: string | undefined } = {},
) {
  const { request } = await prepareScan([path], { cwd, policy, asOf: "2026-11-23", failOn: ["none"], rulesFolder });
  const findings: Finding[] = [];
  const run = scan({ ...request, rowByRow, listed, findingLimit: 40 });
  let step = await run.next();
  for (; !step.done; step = await run.next()) findings.push(...step.value);
  return { result: step.value, findings };
}

/** The same as lines of NDJSON, written while the rows pass. */
async function written(cwd: string, path: string, policy: readonly string[], rulesFolder: string | undefined) {
  const { request } = await prepareScan([path], { cwd, policy, asOf: "2026-11-23", failOn: ["none"], rulesFolder });
  let lines = "";
  const texts = {
    formats: ["ndjson"],
    async write([text]: readonly Uint8Array[]) {
      lines += new TextDecoder("utf-8", { ignoreBOM: true }).decode(text);
    },
  };
  const run = scan({ ...request, texts, findingLimit: 40 });
  let step = await run.next();
  while (!step.done) step = await run.next();
  return { result: step.value, lines };
}

/** Who made each record, and the table with the makers beside it. */
async function identified(cwd: string, path: string, rulesFolder: string | undefined, rowByRow: boolean) {
  const { builtin, identify } = (await prepareScan([path], { cwd, rulesFolder })).request;
  const input = () => {
    const bytes = readFileSync(join(cwd, path));
    return { name: path, bytes: Readable.from([bytes]), byteLength: bytes.length };
  };
  const rows: IdentifiedRow[] = [];
  for await (const batch of identifyRows(input(), { builtin, identify, rowByRow })) rows.push(...batch.rows);
  const lines: string[] = [];
  const linesOf = createCsvEnricher(new Map(), undefined);
  for await (const batch of passingRows(input(), { builtin, identify, rowByRow })) lines.push(...linesOf(batch));
  return { rows, lines };
}

async function expectSame(cwd: string, path: string, policy: readonly string[], rulesFolder?: string): Promise<number> {
  const usual = await scanned(cwd, path, policy, false, { rulesFolder });
  const oneByOne = await scanned(cwd, path, policy, true, { rulesFolder });
  const lines = oneByOne.findings.map(findingToNdjson).join("");
  expect(usual.findings.map(madeFindingToNdjson).join("")).toBe(lines);
  expect(await written(cwd, path, policy, rulesFolder)).toEqual({ result: oneByOne.result, lines });
  expect(usual.result).toEqual(oneByOne.result);
  const unlisted = await scanned(cwd, path, policy, false, { listed: false, rulesFolder });
  expect(unlisted.result).toEqual(oneByOne.result);
  expect(await identified(cwd, path, rulesFolder, false)).toEqual(await identified(cwd, path, rulesFolder, true));
  return usual.result.rows.assets;
}

function csvOf(columns: readonly string[], rows: Iterable<readonly string[]>): string {
  const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [columns, ...rows].map((cells) => cells.map(quote).join(",")).join("\n");
}

describe("records that are made out by their kind", () => {
  test.each(inGroups(PACKS, 6))("are judged like records that are made out one by one, by %s", async (...packs) => {
    const cwd = folderWith({ "in.csv": csvOf(COLUMNS, inventoryRows(1500)) });
    expect(await expectSame(cwd, "in.csv", packs)).toBe(1500);
  });

  test.each(["bulgaria-ran-core", "united-kingdom-dated", "clean-network-passes"])(
    "in the sample %s too",
    async (story) => {
      const folder = join(ROOT, "samples", story);
      for (const name of readdirSync(folder).filter((one) => one.startsWith("inventory")))
        expect(await expectSame(folder, name, ["clean-network", "gb", "fr"])).toBeGreaterThan(0);
    },
  );

  test("with another header in between, under which days stand elsewhere", async () => {
    const later = HEADER.map((name) => (name === "Install Date" ? "Warranty End" : name));
    const rows = FIRST.map((cells) => cells.with(HEADER.indexOf("Install Date"), "2031-01-01"));
    const cwd = folderWith({ "in.csv": csvOf(HEADER, [...FIRST, later, ...rows]) });
    expect(await expectSame(cwd, "in.csv", ["clean-network"])).toBe(8);
  });

  test("with item codes that have lost a zero, however a spreadsheet has wrapped them", async () => {
    const codes = ["X1", "X2", " 9311217", '="9311217"', "'9311217"];
    const rows = codes.map((code) => (FIRST[0] ?? []).with(HEADER.indexOf("Part Number"), code));
    const cwd = folderWith({ "in.csv": csvOf(HEADER, [...FIRST, ...rows]) });
    expect(await expectSame(cwd, "in.csv", ["clean-network"])).toBe(9);
    const { result } = await scanned(cwd, "in.csv", ["clean-network"], false);
    expect(result.diagnostics.byCode).toContainEqual({ code: "lost-leading-zero", level: "note", count: 3 });
  });

  test("with makers that are named twice in a cell, by one name or by two", async () => {
    const makers = ["Huawei Huawei", "Huawei 华为", "华为 Huawei", "ZTE ZTE", "ZTE 中兴"];
    const rows = makers.map((maker) => ["A1", maker, "", "", "", "gNodeB", "S1"]);
    const cwd = folderWith({ "in.csv": csvOf(HEADER, [...rows, ...rows]) });
    expect(await expectSame(cwd, "in.csv", ["clean-network"])).toBe(10);
  });

  test("with fractions of units, whose sum does not show their order", async () => {
    const makers = ["ZTE", "Huawei", "ZTE", "Nokia"];
    const rows = ["0.1", "0.7", "0.2", "1", "0.3"].flatMap((quantity) =>
      makers.map((maker, at) => [`A${at}`, maker, "", "", "", "gNodeB", "S1", "Sofia", quantity]),
    );
    const cwd = folderWith({ "in.csv": csvOf(HEADER, [...rows, ...rows.toReversed()]) });
    expect(await expectSame(cwd, "in.csv", ["clean-network", "gb"])).toBe(40);
    const { result } = await scanned(cwd, "in.csv", ["clean-network"], false);
    expect(result.vendors.find(({ vendor }) => vendor === "zte")?.units).toBe(9.2);
  });

  test("of a maker of one's own, whose serial numbers tell the month only now and then", async () => {
    const cwd = folderWith({
      "in.csv": csvOf(
        HEADER,
        OWN_SERIALS.map((serial) => (FIRST[0] ?? []).with(3, serial).with(4, "")),
      ),
      "rules/vendors/rila.yaml": OWN_MAKER,
    });
    expect(await expectSame(cwd, "in.csv", ["clean-network"], "rules")).toBe(6);
  });

  test("whatever the cells hold: damage, titles, sums, headers again, dates that decide", {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const cwd = folderWith({ "in.csv": csvOf(HEADER, [...FIRST, ...rows]) });
        expect(await expectSame(cwd, "in.csv", ["clean-network", "gb", "es", "in"])).toBeGreaterThan(0);
      }),
      { numRuns: 15 },
    );
  });
});

function inGroups(texts: readonly string[], size: number): string[][] {
  const groups: string[][] = [];
  for (let at = 0; at < texts.length; at += size) groups.push(texts.slice(at, at + size));
  return groups;
}

const HEADER = [
  "ID",
  "Vendor",
  "Model",
  "Serial Number",
  "MAC",
  "Role",
  "Site",
  "Region",
  "Qty",
  "Install Date",
  "Status",
  "Description",
  "Permit",
  "Part Number",
  "Order Date",
  "Removed On",
];
const FIRST = Array.from({ length: 4 }, (_, at) => [
  ...[`A${at}`, "Huawei", "BBU5900", `2102350ABCD${at}000000001`, "00:18:82:00:00:01", "gNodeB", "S1", "Sofia", "2"],
  ...["2020-05-01", "in service", "rack 1", "", "02311VGT", "2020-03-01", ""],
]);
const OWN_SERIALS = ["QXA50001", "QXA50002", "QX005003", "QXOZ5004", "QXB15005", "QXA55006"];
const OWN_MAKER = `
id: rila
name: Rila Networks
country: CN
kind: routers
aliases:
  - { value: Rila Networks, kind: name, match: any, source: "own: label", grade: read }
serials:
  - id: rila-serial
    name: serial on the label
    pattern: ^QX([0-9A-Z])([0-9A-Z])\\d{4}$
    strength: strong
    groups: [ year, month ]
    match: [ QXA50001 ]
    source: "own: label"
    grade: read
`;
const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const cells = fc.tuple(
  oneOf("A1", "A2", "77", "2.1E+15", "", "n/a", "xxxx"),
  oneOf("Huawei", " HUAWEI ", "ZTE", "Ericsson", "H3C", "Honor", "xFusion", "Telco Supply", "", "N/A"),
  oneOf("BBU5900", "RRU5909", "A9611", "AIR 6449", "S5560X", "2-Mar", "", "FusionServer 2288H", "F660"),
  oneOf("210235A1B2C3D4E5F6G7", "2102350ABCD1234567890", "219801234567", "2.10306E+19", "", "HWTC1A2B3C4D", "CF9"),
  oneOf("00:18:82:00:00:01", "0018.8200.0002", "00:19:c6:00:00:08", "nonsense", "", "00:00:00:00:00:00"),
  oneOf("gNodeB", "AMF", "Router", "OLT", "Switch", "", "optical module", "something"),
  oneOf("S1", "S2", "S3", ""),
  oneOf("Sofia", "Varna", ""),
  oneOf("1", "2", "0", "-1", "many", "", "1.000"),
  oneOf("2018-01-01", "2019-06-01", "2021-01-01", "31.12.2022", "2020", "soon", ""),
  oneOf("in service", "planned", "spare", "retired", "", "unclear"),
  oneOf("compatible with Huawei", "replaced ZTE", "AMF node", "rack 1", "", 'the "rear" one'),
  oneOf("", "P-1 until 2028-05-31", "P-2"),
  oneOf("02311VGT", "2311217", "", "KRC 161 001/1"),
  oneOf("2017-05-05", "2019-12-31", "2024-02-01", ""),
  oneOf("", "", "2026-11-23", "2026-11-24", "2018-06-01", "gone"),
);
/** Cells that are each record's own: id, serial number, address, site, region, quantity, day. */
const OWN = [0, 3, 4, 6, 7, 8, 9, 14, 15];
const rowsOf = (base: readonly string[]) =>
  fc
    .array(cells, { minLength: 1, maxLength: 25 })
    .map((others) => others.map((other) => base.map((cell, at) => (OWN.includes(at) ? (other[at] ?? "") : cell))));
const interruption = oneOf<readonly string[]>(
  HEADER,
  ["Total", "", "", "", "", "", "", "", "12"],
  ["Site: S9 Vitosha"],
  ["", "", ""],
);
/** Some rows of a few kinds, and now and then something else between them. */
const tables = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: cells.chain(rowsOf) }, { weight: 1, arbitrary: interruption.map((one) => [one]) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((groups) => groups.flat());

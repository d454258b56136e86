import { parse } from "csv-parse/sync";
import { SaxesParser } from "saxes";
import { afterEach, describe, expect, test } from "vitest";
import type { ScanResult } from "../../../src/model/scan-result.ts";
import { tableRecords } from "../../../src/own-tables/table-records.ts";
import { unguardCell } from "../../../src/report/escape/spreadsheet.ts";
import { FINDING_COLUMNS } from "../../../src/report/findings/columns.ts";
import { csv } from "../../../src/report/findings/csv.ts";
import { packWithin } from "../../../src/report/findings/packing.ts";
import { findingToSheetRow } from "../../../src/report/findings/sheet-row.ts";
import { findingsXlsx } from "../../../src/report/findings/xlsx.ts";
import { cellXml } from "../../../src/report/xlsx/cell.ts";
import { rowXml, sheetEnd } from "../../../src/report/xlsx/sheet.ts";
import { aScanResult } from "../../support/a-scan-result.ts";
import { partsIn } from "../../support/package-parts.ts";
import { render } from "../../support/render.ts";
import { CONTEXT, HOSTILE, hostileResult } from "../formats/results.ts";

const ZONE = process.env["TZ"];
afterEach(() => {
  process.env["TZ"] = ZONE;
});

async function packed(result: ScanResult): Promise<Uint8Array> {
  const bytes = await findingsXlsx.pack?.(result, CONTEXT);
  if (bytes === undefined) throw new Error("the workbook is not packed");
  return bytes;
}

/** The workbook with these bounds of a sheet, its rows handed over in pieces of so many. */
async function packedWithin(result: ScanResult, rows: number, piece: number, bytes = 1e9): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const file = packWithin(async (one) => void pieces.push(one), { rows, bytes });
  const texts = result.findings.shown.map(findingToSheetRow);
  for (let at = 0; at < texts.length; at += piece) {
    const text = new TextEncoder().encode(texts.slice(at, at + piece).join(""));
    await file.add(text);
    // Buffers go round: what was handed over is written over.
    text.fill(0);
  }
  await file.finish(result, CONTEXT);
  return Buffer.concat(pieces);
}

const COLUMNS = { needed: ["fingerprint"], known: FINDING_COLUMNS.map(({ name }) => name.replaceAll("_", " ")) };

/** The rows of the findings by the names of the CSV. */
async function rowsIn(bytes: Uint8Array): Promise<Record<string, string>[]> {
  const { records } = await tableRecords(bytes, "findings.xlsx", COLUMNS);
  const [head, ...rows] = records.map(({ cells }) => cells);
  const names = (head ?? []).map((cell) => cell.toLowerCase().replaceAll(" ", "_"));
  return rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""])));
}

describe("the findings as a workbook", () => {
  test("are a package of well-formed parts that name each other, without formulas or macros", async () => {
    const parts = await partsIn(await packed(aScanResult()));
    for (const [path, text] of parts) {
      const parser = new SaxesParser();
      parser.on("error", (error) => expect.fail(`${path}: ${error.message}`));
      parser.write(text).close();
      expect(text).not.toMatch(/<f[ >]|vba|externalLink/i);
    }
    const types = [...(parts.get("[Content_Types].xml") ?? "").matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, path]) => path,
    );
    expect(types.toSorted()).toEqual([...parts.keys()].filter((path) => !/rels|Content_Types/.test(path)).toSorted());
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    const rows = aScanResult().findings.shown.length + 1;
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain(`<autoFilter ref="A1:AH${rows}"/>`);
    expect(parts.get("xl/workbook.xml")).toContain(`&apos;Findings&apos;!$A$1:$AH$${rows}<`);
    expect(parts.get("xl/workbook.xml")).toMatch(/name="Findings".*name="Rules".*name="Sources".*name="About"/);
  });

  test("say what the CSV says, with days as days and numbers as numbers", async () => {
    const result = aScanResult();
    const wanted: Record<string, string>[] = parse(render(csv, result), { bom: true, columns: true });
    const bytes = await packed(result);
    const got = await rowsIn(bytes);
    expect(got.length).toBeGreaterThan(2);
    for (const [at, row] of got.entries()) expect(row).toEqual({ ...wanted[at] });
    const sheet = (await partsIn(bytes)).get("xl/worksheets/sheet1.xml") ?? "";
    expect(wanted.some(({ deadline }) => deadline === "2027-12-31")).toBe(true);
    expect(sheet).not.toContain(">2027-12-31<");
    expect(sheet).toContain("<v>46752</v>");
  });

  test("lead from each rule and source to its text on the web, and nowhere else", async () => {
    const parts = await partsIn(await packed(aScanResult()));
    const links = [2, 3].map((number) => parts.get(`xl/worksheets/_rels/sheet${number}.xml.rels`) ?? "");
    for (const text of links) {
      const targets = [...text.matchAll(/Target="([^"]+)" TargetMode="External"/g)].map(([, target]) => target);
      expect(targets.length).toBeGreaterThan(0);
      for (const target of targets) expect(target).toMatch(/^https?:\/\//);
    }
    expect(parts.get("xl/worksheets/sheet2.xml")).toContain('<hyperlink ref="');
    const bad = aScanResult();
    const packs = bad.packs.map((pack) => ({
      ...pack,
      instruments: pack.instruments.map((one) => ({
        ...one,
        sources: one.sources.map((source) => ({ ...source, url: "file:///etc/passwd" })),
      })),
    }));
    const unlinked = await partsIn(await packed({ ...bad, packs }));
    expect([...unlinked.keys()].filter((path) => path.includes("worksheets/_rels"))).toEqual([]);
  });

  test("go on in a second sheet where the first is full, by rows or by bytes, and none is lost", async () => {
    const result = aScanResult();
    const all = result.findings.shown.length;
    for (const bytes of [await packedWithin(result, 2, 3), await packedWithin(result, 1e6, all, 2_000)]) {
      const parts = await partsIn(bytes);
      const names = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet name="([^"]+)"/g)].map(
        ([, name]) => name,
      );
      expect(names.slice(0, 2)).toEqual(["Findings", "Findings 2"]);
      expect(names.slice(-3)).toEqual(["Rules", "Sources", "About"]);
      const findings = names.slice(0, -3).map((_, at) => parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? "");
      expect(findings.every((sheet) => /Fingerprint<.*<autoFilter ref="A1:AH\d+"/s.test(sheet))).toBe(true);
      const rows = findings.map((sheet) => sheet.split("<row").length - 2);
      expect(rows.reduce((sum, count) => sum + count, 0)).toBe(all);
      expect(Math.min(...rows)).toBeGreaterThan(0);
      expect(parts.get(`xl/worksheets/sheet${names.length}.xml`)).toContain("As of");
    }
  });

  test("are the same bytes twice, however the rows come, and in every time zone", async () => {
    const first = await packed(aScanResult());
    for (const zone of ["UTC", "Pacific/Kiritimati", "Pacific/Niue", "America/Sao_Paulo"]) {
      process.env["TZ"] = zone;
      expect(Buffer.compare(await packed(structuredClone(aScanResult())), first), zone).toBe(0);
      expect(Buffer.compare(await packedWithin(aScanResult(), 1e6, 4), first), zone).toBe(0);
    }
  });

  test("say how many there are, and of what only a part is kept", async () => {
    const about = async (result: ScanResult) => (await partsIn(await packed(result))).get("xl/worksheets/sheet4.xml");
    const all = aScanResult();
    const { shown, limit } = all.findings;
    const total = { fail: shown.length, due: 0, review: 0, unknown: 0 };
    expect(await about({ ...all, findings: { ...all.findings, total } })).toContain(`>All ${shown.length} findings: `);
    const more = { ...total, due: 5000 };
    expect(limit).toBeLessThan(5000);
    expect(await about({ ...all, findings: { ...all.findings, total: more } })).toContain(
      `>${shown.length} of ${(5000 + shown.length).toLocaleString("en")} findings (`,
    );
    expect(await about(all)).toContain("not legal advice");
  });

  test("without a finding are a head alone", async () => {
    const result = aScanResult();
    const empty = await packed({ ...result, findings: { ...result.findings, shown: [] } });
    expect(await rowsIn(empty)).toEqual([]);
  });

  test.each(HOSTILE.map((value) => [value.slice(0, 30), value]))("%j stays text", async (_, value) => {
    const rows = await rowsIn(await packed(hostileResult(value)));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(Object.values(row).every((cell) => cell.length < 32_768 && !/^[=+@]/.test(cell))).toBe(true);
      expect(unguardCell(row["model"] ?? "")).not.toMatch(/[\u0000-\u0008\u001b\u202e]/);
    }
  });
});

describe("what a spreadsheet has bounds for", () => {
  test("cuts a long text to what a cell holds, also within a sign of two halves", () => {
    for (const before of [32_764, 32_765, 32_766]) {
      const cell = cellXml({ style: "text", text: `${"A".repeat(before)}${"\u{1F600}".repeat(9)}` });
      const text = />([^<]+)<\/t>/.exec(cell)?.[1] ?? "";
      expect(text.length).toBeLessThanOrEqual(32_767);
      expect(text).toMatch(/^A+\u{1F600}?\u2026$/u);
    }
  });

  test("cuts the foot of a page to 255 characters, an ampersand doubled or not there", () => {
    for (const operator of ["A".repeat(300), "O&".repeat(150), `O${"&".repeat(150)}`, "\u{1F600}".repeat(150)]) {
      const end = sheetEnd({ name: "", columns: [], foot: operator, paper: "A4" }, 1);
      const foot = (/<oddFooter>(.*)<\/oddFooter>/.exec(end)?.[1] ?? "").replaceAll("&amp;", "&");
      expect(foot.length).toBeLessThanOrEqual(255);
      expect(foot).toMatch(/^&L(?:[^&\ud800-\udfff]|&&|\p{Emoji})+\u2026&RPage &P of &N$/u);
    }
  });
  test("makes no row higher than 409 points", () => {
    expect(rowXml({ cells: [], lines: 29 }, 0)).toContain('ht="406"');
    expect(rowXml({ cells: [], lines: 300 }, 0)).toContain('ht="409"');
  });
});

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardCell, unguardCell } from "../../src/report/escape/spreadsheet.ts";
import { csv } from "../../src/report/findings/csv.ts";
import { json } from "../../src/report/json.ts";
import { ndjson } from "../../src/report/ndjson.ts";
import { parseResult } from "../../src/report/parse-result.ts";
import { text } from "../../src/report/text.ts";
import { aScanResult } from "../support/a-scan-result.ts";
import { render } from "../support/render.ts";

const result = aScanResult();

describe("summary for the terminal", () => {
  it("fits a screen of 80 columns and 50 lines", () => {
    const lines = render(text, result).trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(50);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });
  it("is the same text with colour as without", () => {
    const coloured = render(text, result, { colour: true });
    expect(coloured).toContain("\u001b[");
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(render(text, result));
  });
  it("says of an advisory pack that it is no law, and that this is no legal advice", () => {
    expect(render(text, result)).toContain("political commitment and not law");
    expect(render(text, result)).toContain("not legal advice");
  });
  it("matches the golden", async () => {
    await expect(render(text, result)).toMatchFileSnapshot("../golden/report/summary.txt");
  });
});

describe("result as JSON", () => {
  it("reads back as the same result and gives the same bytes again", () => {
    const written = render(json, result);
    const again = parseResult(written);
    expect(again.counts).toEqual(result.counts);
    expect(again.findings.shown.map((finding) => finding.fingerprint)).toEqual(
      result.findings.shown.map((finding) => finding.fingerprint),
    );
    expect(render(json, again)).toBe(written);
  });
  it("gives the same bytes when the keys were put together in another order", () => {
    const turned = Object.fromEntries(Object.entries(result).reverse()) as unknown as typeof result;
    expect(render(json, turned)).toBe(render(json, result));
  });
  it("carries the sentence of each finding", () => {
    const { findings } = JSON.parse(render(json, result)) as { findings: { shown: { text: string }[] } };
    expect(findings.shown[0]?.text).toContain("Made by Huawei");
  });
  it.each([
    ["{", "not JSON"],
    ["[]", "not a result of netvet"],
    ['{"schemaVersion":2}', "schemaVersion"],
    [
      '{"schemaVersion":2,"tool":{"name":"netvet","version":"3.1.0"}}',
      "netvet 3.1.0 wrote this result with schemaVersion 2, and this netvet reads 1",
    ],
  ])("refuses %s and says why", (given, why) => {
    expect(() => parseResult(given)).toThrow(why);
  });
  it("keeps keys that this version does not know", () => {
    const written = render(json, result).replace('"schemaVersion": 1,', '"schemaVersion": 1, "later": {"a": 1},');
    expect(parseResult(written)).toMatchObject({ later: { a: 1 } });
  });
});

describe("findings one by one", () => {
  it("writes as many NDJSON lines and CSV records as the result shows", () => {
    expect(render(ndjson, result).trimEnd().split("\n")).toHaveLength(result.findings.shown.length);
    expect(render(csv, result).trimEnd().split("\r\n")).toHaveLength(result.findings.shown.length + 1);
  });
  it("begins the CSV with a byte-order mark, so that Excel reads Cyrillic", () => {
    expect(render(csv, result).startsWith("\ufeffoutcome,")).toBe(true);
  });
  it("matches the goldens", async () => {
    await expect(render(csv, result)).toMatchFileSnapshot("../golden/report/findings.csv");
    await expect(render(ndjson, result)).toMatchFileSnapshot("../golden/report/findings.ndjson");
  });
});

describe("guard of cells", () => {
  it.each(["=1+1", "+49", "-2", "@sum", "\tx", " =1", "\uff1d1", "'=1"])("guards %j and takes it back", (cell) => {
    expect(guardCell(cell)).toBe(`'${cell}`);
    expect(unguardCell(guardCell(cell))).toBe(cell);
  });
  it.each([
    ["x;=cmd|' /C calc'!A0;", "x;'=cmd|' /C calc'!A0;"],
    ["\r=1", "'\r'=1"],
    ["x\n @SUM(1)", "x\n' @SUM(1)"],
    ["x\t-2+3+cmd|' /C calc'!A0", "x\t'-2+3+cmd|' /C calc'!A0"],
    ["BBU5900;-48V; +1", "BBU5900;-48V; +1"],
  ])("guards what would be a cell of its own where a semicolon parts them: %j", (cell, guarded) => {
    expect(guardCell(cell)).toBe(guarded);
    expect(unguardCell(guarded)).toBe(cell);
  });
  it("is undone exactly for every text", () => {
    fc.assert(fc.property(fc.string(), (cell) => unguardCell(guardCell(cell)) === cell));
    fc.assert(
      fc.property(fc.stringMatching(/^['\s=+@-]{0,5}[a-z]?$/), (cell) => unguardCell(guardCell(cell)) === cell),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^['\s=+;(-]{0,9}$/), (cell) => unguardCell(guardCell(cell)) === cell),
      { numRuns: 5000 },
    );
  });
});

it("has a template for each section that the frame names", () => {
  const frame = readFileSync(new URL("../../templates/html/report.hbs", import.meta.url), "utf8");
  expect(frame.match(/\{\{> [\w-]+\}\}/g)?.length).toBeGreaterThan(15);
});

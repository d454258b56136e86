import { describe, expect, it } from "vitest";
import { kindOfFormat } from "../../src/read/xlsx/number-formats.ts";
import { aWorkbook } from "./a-workbook.ts";
import { readAll } from "./read-all.ts";

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (...values: readonly string[]) => `<row>${values.map(text).join("")}</row>`;

describe("a workbook", () => {
  it("gives every sheet as a table, with the number of the row in the sheet", async () => {
    const bytes = await aWorkbook([
      {
        name: "RAN",
        data: `${row("Site", "Model")}<row r="5"><c r="B5" t="inlineStr"><is><t>AAU5613</t></is></c></row>`,
      },
      { name: "Empty", data: "" },
      { name: "Core", state: "hidden", data: row("Vendor", "Ericsson") },
    ]);
    const read = await readAll(bytes, {}, 1000);
    expect(read.sheets).toEqual(["RAN", "Core"]);
    expect(read.headers).toEqual([undefined, undefined]);
    expect(read.rows).toEqual([
      { record: 1, line: undefined, cells: ["Site", "Model"] },
      { record: 5, line: undefined, cells: ["", "AAU5613"] },
      { record: 1, line: undefined, cells: ["Vendor", "Ericsson"] },
    ]);
    expect(read.layout).toMatchObject({ format: "xlsx", why: "XLSX workbook with 3 sheets" });
    expect(read.notes.map(({ code }) => code)).toEqual(["hidden-sheet"]);
  });

  it("reads every kind of cell", async () => {
    const data = `<row r="1">
      <c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><f>A1&amp;"x"</f><v>BBUx</v></c>
      <c r="D1"><f>1+1</f><v>2</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#N/A</v></c>
      <c r="G1" t="d"><v>2024-02-29T00:00:00Z</v></c><c r="H1"><v>1.1000000000000001</v></c>
      <c r="I1"><v>2.1030604671023E+19</v></c><c r="J1" t="s"><v>99</v></c><c r="K1"><f>A2</f></c>
      <c r="L1" t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></is></c></row>`;
    const shared = [
      "<si><t>BBU &amp; RRU</t></si>",
      "<si><r><t>AAU</t></r><r><t xml:space='preserve'> 5613_x000D_</t></r><rPh><t>x</t></rPh></si>",
    ];
    const read = await readAll(await aWorkbook([{ name: "S", data }], { shared }));
    expect(read.rows[0]?.cells).toEqual([
      "BBU & RRU",
      "AAU 5613\r",
      "BBUx",
      "2",
      "TRUE",
      "#N/A",
      "2024-02-29",
      "1.1",
      "2.1030604671023E+19",
      "",
      "",
      "rich text",
    ]);
    expect(read.notes).toMatchObject([{ code: "lost-cells", level: "warning" }]);
    expect(read.notes[0]?.message).toContain("(2)");
  });

  it("rejects a row of which nothing is left, as a formula that nobody has worked out may name equipment", async () => {
    const data = `<row r="1"><c r="A1" t="inlineStr"><is><t>Vendor</t></is></c></row>
      <row r="2"><c r="A2"><f>Other!A2</f></c><c r="B2"><f>Other!B2</f></c></row><row r="3"/>`;
    const { rows, rejected } = await readAll(await aWorkbook([{ name: "S", data }]));
    expect(rows).toHaveLength(1);
    expect(rejected).toMatchObject([
      { record: 2, code: "lost-cells", message: expect.stringContaining("has no cell with a stored value") },
    ]);
  });

  it("writes days as ISO text by their number format, and codes with their zeros", async () => {
    const formats = [
      0,
      14,
      22,
      "dd\\.mm\\.yyyy",
      '[$-402]d mmmm yyyy "г.";@',
      "00000000",
      "0.00",
      "hh:mm",
      "[h]:mm",
      '#,##0 "days"',
      "yyyy/m/d h:mm",
    ];
    const cells = [
      "45351",
      "45351",
      "45351.5",
      "45351",
      "59",
      "3058626",
      "45351",
      "0.25",
      "45351",
      "45351",
      "45351.75",
    ];
    const data = `<row>${cells.map((value, style) => `<c s="${style}"><v>${value}</v></c>`).join("")}</row>`;
    const read = await readAll(await aWorkbook([{ name: "S", data }], { formats }));
    expect(read.rows[0]?.cells).toEqual([
      "45351",
      "2024-02-29",
      "2024-02-29T12:00:00",
      "2024-02-29",
      "1900-02-28",
      "03058626",
      "45351",
      "06:00:00",
      "45351",
      "45351",
      "2024-02-29T18:00:00",
    ]);
    const from1904 = await readAll(await aWorkbook([{ name: "S", data }], { formats, date1904: true }));
    expect(from1904.rows[0]?.cells[1]).toBe("2028-03-01");
  });

  it.each([
    ["General", "number"],
    ["0", "number"],
    ["0%", "number"],
    ["@", "number"],
    ["[Red]0.0", "number"],
    ["mmm-yy", "date"],
    ["mm:ss.0", "time"],
    ['yyyy"年"m"月"d"日"', "date"],
    ["[$-F800]dddd, mmmm dd, yyyy", "date"],
    ["000", { digits: 3 }],
  ])("format %s shows a %s", (code, kind) => {
    expect(kindOfFormat(code)).toEqual(kind);
  });

  it("fills merged cells down, but neither numbers nor titles", async () => {
    const cell = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const data = `<row r="1">${cell("A1", "Bill of quantities")}</row><row r="2">${cell("A2", "SOF-1")}${cell("B2", "AAU")}<c r="C2"><v>6</v></c></row>
      <row r="3">${cell("B3", "BBU")}</row><row r="4"/><row r="5">${cell("A5", "VAR-2")}${cell("B5", "RRU")}</row>`;
    const after =
      '<mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="A2:A4"/><mergeCell ref="C2:C3"/></mergeCells>';
    const read = await readAll(await aWorkbook([{ name: "S", data, after }]), {}, 100);
    expect(read.rows.map(({ cells }) => cells)).toEqual([
      ["Bill of quantities"],
      ["SOF-1", "AAU", "6"],
      ["SOF-1", "BBU"],
      ["VAR-2", "RRU"],
    ]);
    expect(read.notes.map(({ code }) => code)).toEqual(["merged-cells"]);
  });

  it("leaves out a sheet that is nothing but a pivot table over another, unless it is asked for or has more", async () => {
    const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>Huawei</t></is></c></row>';
    const pivot = { block: "A3:C9", over: "Data" };
    const sheetsOf = async (block: string, options = {}) => {
      const sums = { name: "Sums", before: `<dimension ref="${block}"/>`, data: row, pivot };
      const read = await readAll(await aWorkbook([sums, { name: "Data", data: row }]), options);
      return [...read.sheets, ...read.notes.map(({ code }) => code)];
    };
    expect(await sheetsOf("A1:C9")).toEqual(["Data", "pivot-sheet"]);
    expect(await sheetsOf("A1:F9")).toEqual(["Sums", "Data"]);
    expect(await sheetsOf("A1:C12")).toEqual(["Sums", "Data"]);
    expect(await sheetsOf("A1:C9", { sheet: "Sums" })).toEqual(["Sums"]);
  });

  it("reads one sheet when asked, by name or number", async () => {
    const bytes = await aWorkbook([
      { name: "RAN", data: row("a") },
      { name: "Core", data: row("b") },
    ]);
    for (const sheet of ["core", "2"])
      expect((await readAll(bytes, { sheet })).rows.map(({ cells }) => cells)).toEqual([["b"]]);
    await expect(readAll(bytes, { sheet: "Spares" })).rejects.toThrow(/no sheet Spares/);
  });

  it("reads documents with prefixes, in UTF-16, and without references", async () => {
    const prefixed = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="str"><x:v>Vendor</x:v></x:c><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const read = await readAll(await aWorkbook([{ name: "S", data: prefixed }]));
    expect(read.rows[0]?.cells).toEqual(["Vendor", "7"]);
  });

  it.each([
    [
      "too many columns",
      '<row r="1"><c r="ZZZZ1"><v>1</v></c></row><row r="2"><c><v>2</v></c></row>',
      {},
      "too-many-columns",
    ],
    ["too long", `${row("x".repeat(300))}${row("2")}`, { recordBytes: 250 }, "record-too-long"],
  ])("rejects a row that is %s and reads on", async (_, data, limits, code) => {
    const read = await readAll(await aWorkbook([{ name: "S", data }]), { limits });
    expect(read.rejected).toMatchObject([{ record: 1, code }]);
    expect(read.rows.map(({ cells }) => cells)).toEqual([["2"]]);
  });

  it("is refused when it is empty, or shares more text than may be held", async () => {
    await expect(readAll(await aWorkbook([{ name: "S", data: "<row/>" }]))).rejects.toThrow(/no sheet has a text/);
    const shared = Array.from({ length: 50 }, (_, at) => `<si><t>serial ${at}</t></si>`);
    const bytes = await aWorkbook([{ name: "S", data: row("a") }], { shared });
    await expect(readAll(bytes, { limits: { sharedTextBytes: 100 } })).rejects.toThrow(/more than 100 bytes of texts/);
  });
});

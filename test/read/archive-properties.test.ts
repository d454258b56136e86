import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { aWorkbook } from "./a-workbook.ts";
import { readAll } from "./read-all.ts";
import { zipBytes } from "./zip-bytes.ts";

const XML = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "b">]><r>${'<d id="1"><vendor>Huawei &amp; Co</vendor><model><![CDATA[AAU]]></model><p name="serial">2102</p></d>'.repeat(20)}</r>`;
const HARDWARE = `<HWData><NE NEId="A">${'<UNIT unitTypeActual="AHEGA" serialNumber="K9"/>'.repeat(20)}</NE></HWData>`;
const SHEET = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45351</v></c></row><row r="3"><c t="inlineStr"><is><t>x</t></is></c></row>`;

const wholes = {
  zip: await zipBytes({ "a.csv": "Site,Vendor\nSOF-1,Huawei\n".repeat(50), "b.xml": XML }),
  xlsx: await aWorkbook([{ name: "S", data: SHEET, after: '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>' }], {
    shared: ["<si><t>Vendor</t></si>"],
    formats: [0, 14],
  }),
  xml: new TextEncoder().encode(XML),
  hardware: new TextEncoder().encode(HARDWARE),
};

/** Reads bytes; a reader may refuse them in words, and must do nothing else. */
async function survives(bytes: Uint8Array): Promise<void> {
  try {
    const limits = { unpackedBytes: 50_000_000 };
    const read = await readAll(bytes, { limits }, 333);
    for (const { cells, record } of read.rows) {
      expect(record).toBeGreaterThan(0);
      for (const cell of cells) expect(typeof cell).toBe("string");
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(error.message).toMatch(/^inventory/);
  }
}

interface Flip {
  readonly at: number;
  readonly bits: number;
}

const damage = fc.record({
  flips: fc.array(
    fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), bits: fc.integer({ min: 1, max: 255 }) }),
    { maxLength: 6 },
  ),
  keep: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  insert: fc.uint8Array({ maxLength: 8 }),
});

function damaged(whole: Uint8Array, flips: readonly Flip[], keep: number, insert: Uint8Array): Uint8Array {
  const bytes = whole.slice(0, Math.ceil(whole.length * keep));
  for (const { at, bits } of flips) {
    const index = Math.floor(at * bytes.length);
    if (index < bytes.length) bytes[index] = (bytes[index] ?? 0) ^ bits;
  }
  const middle = bytes.length >> 1;
  return insert.length === 0
    ? bytes
    : Uint8Array.of(...bytes.subarray(0, middle), ...insert, ...bytes.subarray(middle));
}

describe("damaged input", () => {
  it.each(Object.entries(wholes))(
    "%s with flipped, lost and added bytes is read or refused, never worse",
    async (_, whole) => {
      await fc.assert(
        fc.asyncProperty(damage, ({ flips, keep, insert }) => survives(damaged(whole, flips, keep, insert))),
        { numRuns: 150 },
      );
    },
  );

  it("that only begins like an archive or XML is refused", async () => {
    const heads = [
      [0x50, 0x4b, 3, 4],
      [0x50, 0x4b, 5, 6],
      [0x1f, 0x8b],
      [0x1f, 0x8b, 8, 0],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0x3c, 0x72, 0x3e],
      [],
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), (head, tail) =>
        survives(Uint8Array.of(...head, ...tail)),
      ),
      { numRuns: 300 },
    );
  });
});

describe("any text in a workbook or in XML", () => {
  const escaped = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
  const texts = fc.array(
    fc
      .string({ unit: "binary", minLength: 1, maxLength: 12 })
      .map((text) => text.replace(/[^\P{C}]|[\ue0a6\ufffe\uffff]/gu, ""))
      .filter((text) => text.trim() !== "" && !/_x[\da-f]{4}_/i.test(text)),
    { minLength: 1, maxLength: 6 },
  );

  it("comes back from cells, inline and shared", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (row) => {
        const inline = row.map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join("");
        const shared = row.map((_, at) => `<c t="s"><v>${at}</v></c>`).join("");
        const bytes = await aWorkbook([{ name: "S", data: `<row>${inline}</row><row>${shared}</row>` }], {
          shared: row.map((text) => `<si><t>${escaped(text)}</t></si>`),
        });
        const read = await readAll(bytes, {}, 97);
        expect(read.rows.map(({ cells }) => cells)).toEqual([row, row]);
      }),
      { numRuns: 60 },
    );
  });

  it("comes back from elements", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (row) => {
        const record = (text: string) => `<d><vendor>${escaped(text)}</vendor><model>A</model></d>`;
        const read = await readAll(
          `<?xml version="1.0" encoding="utf-8"?><r>${row.map(record).join("")}</r>`,
          { encoding: "utf-8" },
          7,
        );
        expect(read.rows.map(({ cells }) => cells[0])).toEqual(row.map((text) => text.trim()));
      }),
      { numRuns: 100 },
    );
  });
});

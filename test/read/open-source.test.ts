import { describe, expect, it } from "vitest";
import { openSource } from "../../src/read/index.ts";
import { readAll } from "./read-all.ts";

const HEADER = ["Site", "Vendor", "Model"];
const LINES = ["Site;Vendor;Model", "SOF-01;Huawei;AAU5613", "VAR-07;Ericsson;AIR 6449"];

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const all = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(all.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < all.length; at++) view.setUint16(2 * at, all.charCodeAt(at), littleEndian);
  return bytes;
}

describe("what a delimited text is written like", () => {
  it.each([
    ["comma", ",", "\n"],
    ["semicolon", ";", "\r\n"],
    ["tab", "\t", "\n"],
    ["pipe", "|", "\r\n"],
    ["bare CR", ";", "\r"],
  ])("%s is found by content", async (_, delimiter, lineEnd) => {
    const text = LINES.map((line) => line.replaceAll(";", delimiter)).join(lineEnd);
    const read = await readAll(text);
    expect(read.layout.delimiter).toBe(delimiter);
    expect(read.rows.map((row) => row.cells)).toEqual([
      HEADER,
      ["SOF-01", "Huawei", "AAU5613"],
      ["VAR-07", "Ericsson", "AIR 6449"],
    ]);
    expect(read.rows.map((row) => row.line)).toEqual([1, 2, 3]);
  });

  it("sep= on the first line decides and is no record", async () => {
    const read = await readAll("sep=|\r\na,b|c,d\r\ne,f|g,h\r\n");
    expect(read.rows).toEqual([
      { record: 1, line: 2, cells: ["a,b", "c,d"] },
      { record: 2, line: 3, cells: ["e,f", "g,h"] },
    ]);
  });

  it("decimal commas and commas in text do not win over semicolons", async () => {
    const read = await readAll("Site;Price;Note\nA;1,50;one, two\nB;2,75;x\nC;3,00;y, z, w\n");
    expect(read.layout.delimiter).toBe(";");
  });

  it("blank lines are no records, and line numbers go on counting them", async () => {
    const read = await readAll("a,b\n\n\r\n1,2\n");
    expect(read.rows.map(({ record, line }) => [record, line])).toEqual([
      [1, 1],
      [2, 4],
    ]);
  });

  it("an asked-for delimiter of more than one character is read by csv-parse", async () => {
    const read = await readAll('a||b\n1||"x||y"\n', { delimiter: "||" });
    expect(read.rows.map((row) => row.cells)).toEqual([
      ["a", "b"],
      ["1", "x||y"],
    ]);
  });
});

describe("how a text is encoded", () => {
  const text = `${LINES.join("\n")}\nПлевен-3;Хуавей;華為 AAU\n`;
  const last = ["Плевен-3", "Хуавей", "華為 AAU"];
  it.each<[string, Uint8Array, string]>([
    ["UTF-8", new TextEncoder().encode(text), "utf-8"],
    ["UTF-8 with mark", new TextEncoder().encode(`\ufeff${text}`), "utf-8"],
    ["UTF-16LE with mark", utf16(text, true, true), "utf-16le"],
    ["UTF-16BE with mark", utf16(text, false, true), "utf-16be"],
    ["UTF-16LE without mark", utf16(text, true, false), "utf-16le"],
    ["UTF-16BE without mark", utf16(text, false, false), "utf-16be"],
    ["UTF-16LE with the mark of BE", Uint8Array.of(0xfe, 0xff, ...utf16(text, true, false)), "utf-16le"],
    ["UTF-8 with the mark of UTF-16BE", Uint8Array.of(0xfe, 0xff, ...new TextEncoder().encode(text)), "utf-8"],
  ])("%s", async (_, bytes, encoding) => {
    const read = await readAll(bytes, {}, 7);
    expect(read.layout.encoding).toBe(encoding);
    expect(read.rows[0]?.cells).toEqual(HEADER);
    expect(read.rows.at(-1)?.cells).toEqual(last);
    expect(read.notes).toEqual([]);
  });

  it("an asked-for code page is used", async () => {
    const bytes = Uint8Array.of(0xcf, 0xeb, 0xe5, 0xe2, 0xe5, 0xed, 0x3b, 0x41, 0x0a, 0x31, 0x3b, 0x32);
    const read = await readAll(bytes, { encoding: "cp1251" });
    expect(read.layout.encoding).toBe("windows-1251");
    expect(read.rows[0]?.cells).toEqual(["Плевен", "A"]);
  });

  it("bytes that are not valid are replaced, counted and placed", async () => {
    const good = new TextEncoder().encode("a;b\nПловдив;Русе и Варна и Бургас и Плевен\n");
    const read = await readAll(Uint8Array.of(...good, 0x78, 0xff, 0x3b, 0xe2, 0x82, 0x0a));
    expect(read.rows[2]?.cells).toEqual(["x\ufffd", "\ufffd"]);
    expect(read.notes).toMatchObject([{ code: "invalid-encoding", location: { record: 3, line: 3 } }]);
    expect(read.notes[0]?.message).toContain("2 places");
  });
});

describe("records that cannot be read", () => {
  it("an inch sign that opens a cell costs one record, not the rest of the file", async () => {
    const read = await readAll('id,what\n1,"19 inch rack\n2,AAU\n3,RRU\n');
    expect(read.rows.map((row) => row.cells)).toEqual([
      ["id", "what"],
      ["2", "AAU"],
      ["3", "RRU"],
    ]);
    expect(read.rejected).toMatchObject([{ record: 2, line: 2, code: "unclosed-quote" }]);
    expect(read.rows.map((row) => row.record)).toEqual([1, 3, 4]);
  });

  it("an open quote does not swallow rows up to the next quoted cell", async () => {
    const read = await readAll('id,what\n1,"19 inch\n2,AAU\n3,"RRU, small"\n4,BBU\n');
    expect(read.rows.map((row) => row.cells[0])).toEqual(["id", "2", "3", "4"]);
    expect(read.rejected.map((one) => one.record)).toEqual([2]);
  });

  it("a record beyond the limit is rejected, and reading goes on", async () => {
    const read = await readAll(`a,b\n1,${"x".repeat(50)}\n2,y\n`, { limits: { recordBytes: 20 } });
    expect(read.rows.map((row) => row.cells)).toEqual([
      ["a", "b"],
      ["2", "y"],
    ]);
    expect(read.rejected).toMatchObject([{ record: 2, line: 2, code: "record-too-long" }]);
  });

  it.each([
    ["on one line", "x".repeat(50), "record-too-long", /longer than 20 bytes/],
    [
      "with line breaks in it",
      "x\n".repeat(25),
      "quote-too-long",
      /goes on for more than 20 bytes.*--limit record-length=/,
    ],
  ])("a quoted cell beyond the limit is not said to be open for ever: %s", async (_, cell, code, says) => {
    const text = `a,b\n1,"${cell}"\n2,y\n`;
    for (const exact of [false, true]) {
      const { rejected } = await readAll(text, { limits: { recordBytes: 20 }, exact });
      expect(rejected[0]).toMatchObject({ record: 2, line: 2, code, message: expect.stringMatching(says) });
    }
  });

  it("a line of several windows is skipped without being kept", async () => {
    const read = await readAll(`a,b\n1,${"x".repeat(5_000_000)}\n2,y\n`);
    expect(read.rows.map((row) => row.cells)).toEqual([
      ["a", "b"],
      ["2", "y"],
    ]);
    expect(read.rows.at(-1)).toMatchObject({ record: 3, line: 3 });
    expect(read.rejected).toMatchObject([{ record: 2, line: 2, code: "record-too-long" }]);
  });

  it("a record with too many cells is rejected", async () => {
    const read = await readAll("a,b\n1,2,3,4\n5,6\n", { limits: { columns: 3 } });
    expect(read.rows.map((row) => row.cells)).toEqual([
      ["a", "b"],
      ["5", "6"],
    ]);
    expect(read.rejected).toMatchObject([{ record: 2, code: "too-many-columns" }]);
  });

  it("lines that each open a quote end in linear time", async () => {
    const read = await readAll(`a,b\n${'x","y\n'.repeat(300_000)}`);
    expect(read.rows.length + read.rejected.length).toBeGreaterThan(0);
  });
});

describe("the first batch", () => {
  it("holds the first 100 records even when they are longer than one window", async () => {
    const records = Array.from({ length: 300 }, (_, at) => `${at},${"x".repeat(30_000)}`).join("\n");
    const bytes = (async function* () {
      yield new TextEncoder().encode(records);
    })();
    const source = await openSource({ name: "long", bytes, byteLength: undefined }, {});
    const lengths: number[] = [];
    for await (const batch of source.batches) lengths.push(batch.length);
    expect(lengths[0]).toBeGreaterThanOrEqual(100);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(300);
  });
});

describe("what is refused, and how it is said", () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ["nothing", "", /is empty/],
    ["only blank lines", "\n\n  \r\n", /is empty/],
    ["a cut-off workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), /damaged ZIP archive or workbook/],
    ["a PDF", "%PDF-1.7\n", /PDF/],
    ["XML", '<?xml version="1.0"?><a/>', /XML/],
    ["bytes that are no text", Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 32), /not text/],
  ])("%s", async (_, content, message) => {
    await expect(readAll(content)).rejects.toThrow(message);
  });

  it("an unknown encoding", async () => {
    await expect(readAll("a,b\n", { encoding: "klingon" })).rejects.toThrow(/no known encoding/);
  });
});

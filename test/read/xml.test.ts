import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readAll } from "./read-all.ts";

/** The rows as objects without empty cells. */
async function objects(content: string | Uint8Array, options = {}, chunk = 65_536): Promise<Record<string, string>[]> {
  const read = await readAll(content, options, chunk);
  const header = read.headers.at(-1) ?? [];
  return read.rows.map(({ cells }) =>
    Object.fromEntries(header.flatMap((key, at) => ((cells[at] ?? "") === "" ? [] : [[key, cells[at] ?? ""]]))),
  );
}

describe("XML of no known kind", () => {
  it("gives its repeated elements as rows, with what stands around them", async () => {
    const xml = `<?xml version="1.0"?>
      <inventory xmlns:x="urn:x" date="2026-01-01">
        <site name="SOF-1"><city>София</city>
          <device id="1"><vendor>Huawei</vendor><model>AAU5613</model><port n="1"/><port n="2"/></device>
          <device id="2"><vendor>Nokia</vendor><model>AHEGA</model><x:serial>K9</x:serial></device>
        </site>
        <site name="VAR-2"><device id="3"><vendor>ZTE</vendor><model>A9611</model></device></site>
      </inventory>`;
    const rows = await objects(xml, {}, 3);
    expect(rows).toMatchObject([
      { id: "1", vendor: "Huawei", model: "AAU5613", "site.name": "SOF-1", "site.city": "София", "port.n": "1; 2" },
      { id: "2", vendor: "Nokia", model: "AHEGA", serial: "K9", "site.name": "SOF-1" },
      { id: "3", vendor: "ZTE", model: "A9611", "site.name": "VAR-2", "inventory.date": "2026-01-01" },
    ]);
    const read = await readAll(xml);
    expect(read.layout).toMatchObject({ format: "xml", encoding: "utf-8" });
    expect(read.layout.why).toContain("inventory/site/device");
    expect(read.rows.map(({ record, line }) => [record, line])).toEqual([
      [1, 4],
      [2, 5],
      [3, 7],
    ]);
  });

  it.each([
    ["attributes", '<r><d vendor="ZTE" model="A"/><d vendor="Nokia" model="B"/></r>'],
    [
      "named parameters",
      '<r><d><p name="vendor">ZTE</p><p name="model">A</p></d><d><p name="vendor" value="Nokia"/><p name="model">B</p></d></r>',
    ],
    [
      "one below the other",
      "<r><d><vendor>ZTE</vendor><model>A</model></d><d><vendor>Nokia</vendor><model>B</model></d></r>",
    ],
  ])("reads %s alike", async (_, xml) => {
    expect(await objects(xml)).toEqual([
      { vendor: "ZTE", model: "A" },
      { vendor: "Nokia", model: "B" },
    ]);
  });

  it("reads records of several kinds, one alone, and those inside each other", async () => {
    const several = `<all><routers><router><vendor>Cisco</vendor><model>A</model></router></routers>
      <switches><switch><vendor>Huawei</vendor><model>S</model></switch><switch><vendor>H3C</vendor><model>T</model></switch></switches></all>`;
    expect((await objects(several)).map(({ vendor }) => vendor)).toEqual(["Cisco", "Huawei", "H3C"]);
    const nested = `<all><unit><vendor>Nokia</vendor><model>Rack</model>
      <unit><vendor>Nokia</vendor><model>Board</model></unit></unit><unit><vendor>ZTE</vendor><model>X</model></unit></all>`;
    expect((await objects(nested)).map(({ model }) => model)).toEqual(["Rack", "Board", "X"]);
    expect(await objects("<device><vendor>ZTE</vendor><model>A</model></device>")).toEqual([
      { vendor: "ZTE", model: "A" },
    ]);
  });

  it("reads names that are also those of members of objects", async () => {
    const xml = `<r><d constructor="c" vendor="ZTE"><model>A</model><toString>t</toString><hasOwnProperty/></d><d vendor="X"><model>B</model></d></r>`;
    expect((await objects(xml)).map((row) => Object.entries(row).toSorted().join(" "))).toEqual([
      "constructor,c model,A toString,t vendor,ZTE",
      "model,B vendor,X",
    ]);
  });

  it("finds records that begin behind the sample", async () => {
    const first = "<a><vendor>ZTE</vendor><model>A</model></a>".repeat(30_000);
    const xml = `<r><as>${first}</as><bs><b><vendor>Nokia</vendor><model>B</model></b></bs></r>`;
    const read = await readAll(xml);
    expect(read.rows).toHaveLength(30_001);
    expect(read.rows.at(-1)?.cells.slice(0, 2)).toEqual(["Nokia", "B"]);
  });
});

describe("XML that is not as it should be", () => {
  it.each([
    ["cut off", "<r><d><vendor>ZTE</vendor></d><d>", /not well-formed XML: unclosed tag/],
    ["crossed", "<r><d><vendor>ZTE</d></vendor></r>", /not well-formed/],
    ["an HTML page without a table", "<!DOCTYPE html><html><p>Log in</p></html>", /HTML page without a table/],
    ["without records", '<?xml version="1.0"?><a/>', /XML without records/],
  ])("%s is refused in words that help", async (_, xml, message) => {
    await expect(readAll(xml)).rejects.toThrow(message);
  });

  it("keeps bare ampersands, unknown entities and control characters, and says so", async () => {
    const xml = `<r><d vendor="R&D"><model>A & B &amp; C &unknown; D</model></d><d vendor="X"><model><![CDATA[E & <F>]]></model></d><d vendor="Y"><model>G\u0001</model></d></r>`;
    for (const chunk of [1, 2, 5, 1000]) {
      expect(await objects(xml, {}, chunk)).toEqual([
        { vendor: "R&D", model: "A & B & C &unknown; D" },
        { vendor: "X", model: "E & <F>" },
        { vendor: "Y", model: "G\u0001" },
      ]);
    }
    expect((await readAll(xml)).notes).toMatchObject([{ code: "odd-characters", level: "warning" }]);
  });

  it("fetches no DTD and expands no entity of its own", async () => {
    const bomb = `<!DOCTYPE r SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <r><d><vendor>&b;</vendor><model>&f;</model></d><d><vendor>ZTE</vendor><model>A</model></d></r>`;
    expect(await objects(bomb)).toEqual([
      { vendor: "&b;", model: "&f;" },
      { vendor: "ZTE", model: "A" },
    ]);
    expect((await readAll(bomb)).notes.map(({ code }) => code)).toContain("dtd-not-fetched");
  });

  it.each([
    ["levels", `${"<a>".repeat(100)}${"</a>".repeat(100)}`, {}, /more than 64 levels/],
    ["text in one piece", `<r><d>${"x".repeat(2_000_000)}</d></r>`, {}, /more than 1048576 bytes/],
    ["a document type without end", `<!DOCTYPE r [${"<!ENTITY a 'b'>".repeat(200_000)}]><r/>`, {}, /document type/],
  ])("with too many %s is refused with the limit", async (_, xml, limits, message) => {
    await expect(readAll(xml, { limits })).rejects.toThrow(message);
  });

  it("with thousands of different paths ends soon", async () => {
    const paths = Array.from(
      { length: 8_000 },
      (_, at) => `<a${at}><b${at % 90}><vendor>x</vendor><model>y</model></b${at % 90}></a${at}>`,
    );
    const nested = `${"<n>".repeat(50)}${paths.join("")}${"</n>".repeat(50)}`;
    const began = performance.now();
    expect((await readAll(nested)).rows.length).toBeGreaterThan(7_000);
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  it("rejects a record that is too long and reads on", async () => {
    const long = `<d><vendor>ZTE</vendor>${"<p>12345678</p>".repeat(60)}</d>`;
    const xml = `<r>${"<d><vendor>Nokia</vendor><model>A</model></d>".repeat(3)}${long}<d><vendor>X</vendor><model>B</model></d></r>`;
    const read = await readAll(xml, { limits: { recordBytes: 1_000 } }, 100);
    expect(read.rows).toHaveLength(4);
    expect(read.rejected).toMatchObject([{ record: 4, code: "record-too-long" }]);
    expect(read.rows.at(-1)?.record).toBe(5);
  });
});

describe("the encoding of XML", () => {
  const body = "<r><d><vendor>Хуавей</vendor><model>A</model></d><d><vendor>ЗТЕ</vendor><model>B</model></d></r>";
  const cyrillic = (text: string) =>
    Uint8Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code < 0x80 ? code : code - 0x410 + 0xc0;
    });
  it.each<[string, Uint8Array, string]>([
    ["declared", cyrillic(`<?xml version="1.0" encoding="windows-1251"?>${body}`), "windows-1251"],
    ["declared wrongly", new TextEncoder().encode(`<?xml version="1.0" encoding="windows-1251"?>${body}`), "utf-8"],
    [
      "UTF-16 with a mark",
      new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="utf-16"?>${body}`, "utf16le")),
      "utf-16le",
    ],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff<?xml version="1.0"?>${body}`), "utf-8"],
  ])("is decided: %s", async (_, bytes, encoding) => {
    const read = await readAll(bytes, {}, 13);
    expect(read.layout.encoding).toBe(encoding);
    expect(read.rows.map(({ cells }) => cells[0])).toEqual(["Хуавей", "ЗТЕ"]);
  });

  it("counts what is not valid", async () => {
    const bytes = new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>${body}`);
    const at = bytes.lastIndexOf(0x42);
    bytes[at] = 0xff;
    expect((await readAll(bytes, { encoding: "utf-8" })).notes).toMatchObject([
      { code: "invalid-encoding", level: "warning" },
    ]);
  });
});

describe("a workbook in the XML of Excel 2003", () => {
  const cell = (value: string, attributes = "", type = "String") =>
    `<Cell ${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`;
  const book = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Worksheet ss:Name="RAN"><Table><Row>${cell("Site")}${cell("Model")}${cell("Installed")}${cell("Qty")}</Row>
      <Row ss:Index="4">${cell("SOF-1", 'ss:MergeDown="1"')}${cell("AAU")}${cell("2024-02-29T00:00:00.000", "", "DateTime")}${cell("3", 'ss:MergeDown="1"', "Number")}</Row>
      <Row>${cell("RRU", 'ss:Index="2"')}</Row></Table></Worksheet>
    <Worksheet ss:Name="Empty"/><Worksheet ss:Name="Core"><Table><Row>${cell("Vendor")}</Row></Table></Worksheet></Workbook>`;

  it("gives every sheet as a table without a header", async () => {
    const read = await readAll(book, {}, 50);
    expect(read.sheets).toEqual(["RAN", "Core"]);
    expect(read.headers).toEqual([undefined, undefined]);
    expect(read.rows.map(({ record, cells }) => [record, ...cells])).toEqual([
      [1, "Site", "Model", "Installed", "Qty"],
      [4, "SOF-1", "AAU", "2024-02-29", "3"],
      [5, "SOF-1", "RRU"],
      [1, "Vendor"],
    ]);
  });

  it("gives one sheet when asked", async () => {
    for (const sheet of ["core", "3"])
      expect((await readAll(book, { sheet })).rows.map(({ cells }) => cells)).toEqual([["Vendor"]]);
    await expect(readAll(book, { sheet: "Spares" })).rejects.toThrow(/no text in a sheet Spares/);
  });
});

describe("XML in an archive", () => {
  it("is read like any other", async () => {
    expect(await objects(gzipSync('<r><d vendor="ZTE" model="A"/></r>'))).toEqual([{ vendor: "ZTE", model: "A" }]);
  });
});

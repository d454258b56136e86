import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { aWorkbook } from "./a-workbook.ts";
import { readAll } from "./read-all.ts";
import { zipBytes } from "./zip-bytes.ts";

const CSV = "Site,Vendor\nSOF-1,Huawei\n";
const NDJSON = '{"site":"VAR-2","vendor":"Nokia"}\n{"site":"VAR-3","vendor":"ZTE"}\n';

describe("a ZIP archive", () => {
  it("of one file is read like the file", async () => {
    const read = await readAll(await zipBytes({ "export/inventory.dat": CSV }), {}, 11);
    expect(read.sheets).toEqual([undefined]);
    expect(read.rows.map(({ cells }) => cells)).toEqual([
      ["Site", "Vendor"],
      ["SOF-1", "Huawei"],
    ]);
    expect(read.layout).toMatchObject({ format: "csv", delimiter: "," });
    expect(read.layout.why).toMatch(/^ZIP archive; /);
  });

  it("of several files gives each as a table, whatever its format, and says what it skipped", async () => {
    const book = await aWorkbook([{ name: "RAN", data: '<row><c t="str"><v>AAU5613</v></c></row>' }]);
    const bytes = await zipBytes({
      "ran.csv": CSV,
      "__MACOSX/._ran.csv": "junk",
      "core/core.json": NDJSON,
      "offer.pdf": "%PDF-1.7 and so on",
      "empty.csv": "",
      "book.xlsx": book,
      "old.csv.gz": gzipSync(CSV),
      "more.zip": await zipBytes({ "deep.csv": CSV }),
    });
    const read = await readAll(bytes);
    expect(read.sheets).toEqual(["ran.csv", "core/core.json", "book.xlsx/RAN", "old.csv.gz", "more.zip"]);
    expect(read.rows).toHaveLength(2 + 2 + 1 + 2 + 2);
    expect(read.notes).toMatchObject([{ code: "member-skipped", level: "warning" }]);
    expect(read.notes[0]?.message).toContain("offer.pdf was not read; it is a PDF");
    expect(read.layout.why).toContain("core/core.json: ndjson");
  });

  it("gives one member or a sheet inside of it when asked", async () => {
    const book = await aWorkbook([
      { name: "RAN", data: '<row><c t="str"><v>AAU</v></c></row>' },
      { name: "Core", data: '<row><c t="str"><v>UPF</v></c></row>' },
    ]);
    const one = await readAll(await zipBytes({ "a/ran.csv": CSV, "b/core.csv": "x,y\n1,2\n" }), { sheet: "core.csv" });
    expect(one.rows[0]?.cells).toEqual(["x", "y"]);
    const inner = await readAll(await zipBytes({ "book.xlsx": book }), { sheet: "Core" });
    expect(inner.rows.map(({ cells }) => cells)).toEqual([["UPF"]]);
  });

  it("inside gzip is read too", async () => {
    const read = await readAll(gzipSync(await zipBytes({ "a.csv": CSV })));
    expect(read.rows).toHaveLength(2);
  });

  it("that is encrypted, empty, or cut off is refused in words that help", async () => {
    await expect(readAll(await zipBytes({ "a.csv": CSV }, "secret"))).rejects.toThrow(/a\.csv is encrypted/);
    await expect(readAll(await zipBytes({}))).rejects.toThrow(/is an empty archive/);
    await expect(readAll(await zipBytes({ "a.pdf": "%PDF-1.7" }))).rejects.toThrow(/without a file that netvet reads/);
    const whole = await zipBytes({ "a.csv": CSV.repeat(500) });
    await expect(readAll(whole.slice(0, whole.length - 30))).rejects.toThrow(/damaged ZIP archive/);
  });

  it("with a member that does not match its checksum is refused", async () => {
    const bytes = await zipBytes({ "a.csv": CSV.repeat(500) });
    const at = 60;
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    await expect(readAll(bytes)).rejects.toMatchObject({ name: "UserError" });
  });

  it.each([
    ["unpacks too far", { "a.csv": CSV.repeat(5_000) }, { unpackedBytes: 50_000 }, /unpacks to more than 50000 bytes/],
    ["is too dense", { "a.csv": `${"a,".repeat(2_000)}b\n`.repeat(6_000) }, { unpackRatio: 50 }, /more than 50 times/],
    ["is too big", { "a.csv": CSV }, { archiveBytes: 100 }, /more than 100 bytes/],
    ["has too many files", { "a.csv": CSV, "b.csv": CSV }, { archiveMembers: 1 }, /more than 1 files/],
  ])("that %s is refused with the limit", async (_, files, limits, message) => {
    await expect(readAll(await zipBytes(files), { limits })).rejects.toThrow(message);
  });

  it("inside too many others is refused", async () => {
    let bytes = await zipBytes({ "a.csv": CSV });
    for (let depth = 0; depth < 2; depth++) bytes = await zipBytes({ "inner.zip": bytes });
    expect((await readAll(bytes)).rows).toHaveLength(2);
    await expect(readAll(await zipBytes({ "inner.zip": bytes }))).rejects.toThrow(/inside 3 other archives/);
  });

  it.each([
    ["xl/workbook.bin", /XLSB/],
    ["content.xml", /OpenDocument/],
    ["Index/Document.iwa", /Numbers/],
    ["word/document.xml", /Word/],
  ])("with %s is named for what it is", async (path, message) => {
    await expect(readAll(await zipBytes({ [path]: "<x/>" }))).rejects.toThrow(message);
  });
});

describe("an old Excel file", () => {
  it("is refused with what to do", async () => {
    const bytes = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600));
    await expect(readAll(bytes)).rejects.toMatchObject({
      message: expect.stringMatching(/XLS/),
      hint: expect.stringMatching(/save it as \.xlsx/),
    });
  });
});

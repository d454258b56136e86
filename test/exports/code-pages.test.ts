import { describe, expect, it } from "vitest";
import { pageWords } from "../../src/normalize/index.ts";
import { context } from "../normalize/table.ts";
import { readAll } from "../read/read-all.ts";

const FIELDS = ["vendor", "model", "serialNumber", "site", "quantity", "installedOn", "status"] as const;
const OTHER_PAGES: Readonly<Record<string, readonly string[]>> = {
  "windows-1250": ["iso-8859-2"],
  "windows-1251": ["koi8-r", "iso-8859-5", "ibm866"],
  "windows-1253": ["iso-8859-7"],
};
/** Pages of more than one byte a character: tables in them are among the exports. */
const WIDE = ["GB18030", "Shift_JIS", "EUC-KR"];
const languages = Object.entries(context.headers.codePages).filter(([, page]) => !WIDE.includes(page));
const cases = languages.flatMap(([language, page]) =>
  [page, ...(OTHER_PAGES[page] ?? [])].map((one) => [language, one] as const),
);

/** Bytes of a text in a one-byte page; undefined where the page lacks a letter. */
function encode(text: string, page: string): Uint8Array | undefined {
  const decoded = new TextDecoder(page).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const bytes = Array.from(text, (character) => decoded.indexOf(character));
  return bytes.includes(-1) ? undefined : Uint8Array.from(bytes);
}

/** A table of plain goods under the words of one language; the first words that the page can write. */
function tableIn(language: string, page: string): string {
  const words = FIELDS.flatMap((field) => {
    const listed = context.headers.fields[field]?.[language] ?? [];
    return listed.find((word) => encode(word, page) !== undefined) ?? [];
  });
  return `${words.join(";")}\nHuawei;RRU5901;2102312ABC6TLA000001;SOF-1;1;2021-03-05;x\n`;
}

describe("headers tell the code page", () => {
  it.each(cases)("%s in %s reads back as it was written", async (language, page) => {
    const text = tableIn(language, page);
    const { rows } = await readAll(encode(text, page) ?? new Uint8Array(0), { words: pageWords(context.headers) });
    expect(rows.map(({ cells }) => cells.join(";")).join("\n")).toBe(text.trimEnd());
  });

  it("whatever is asked for wins", async () => {
    const bytes = encode("Výrobce;Typ\nHuawei;RRU\n", "windows-1250") ?? new Uint8Array(0);
    const { layout } = await readAll(bytes, { words: pageWords(context.headers), encoding: "windows-1257" });
    expect(layout.encoding).toBe("windows-1257");
  });
});

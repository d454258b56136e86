import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAll } from "./read-all.ts";

/** Cells as exports hold them: names, numbers, text of other scripts, and what must be quoted. */
const cleanCell = fc.oneof(
  fc.constantFrom("", "Huawei", "AAU5613", "0.5", "София", "華為", "😀", "a b", "'", "=1+1"),
  fc.string({ maxLength: 6 }),
  fc.stringMatching(/^[a-z",;|\t\n\r ]{0,8}$/),
);
const table = fc.array(fc.array(cleanCell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 30 });
const dialect = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  quoteAll: fc.boolean(),
  lastLineEnd: fc.boolean(),
});

/** Bytes in which quotes, delimiters and line ends stand anywhere. */
const brokenText = fc
  .array(
    fc.constantFrom("a", "é", '"', '""', ",", ",", "\n", "\n", "\r\n", "\r", " ", "x,y", '"q"', '"q",', ',"', "\0"),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

function write(
  rows: readonly (readonly string[])[],
  how: { delimiter: string; lineEnd: string; quoteAll: boolean; lastLineEnd: boolean },
) {
  const cell = (text: string) =>
    how.quoteAll || /["\r\n]/.test(text) || text.includes(how.delimiter) || text === ""
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  return rows.map((row) => row.map(cell).join(how.delimiter)).join(how.lineEnd) + (how.lastLineEnd ? how.lineEnd : "");
}

const lone = /[\ud800-\udfff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe("plain path and csv-parse", () => {
  it("read any well-formed table back to the same cells", async () => {
    await fc.assert(
      fc.asyncProperty(table, dialect, fc.constantFrom(3, 64, 65_536), async (rows, how, chunk) => {
        const text = write(rows, how);
        fc.pre(!lone.test(text) && text.trim() !== "" && /^[\w"']/.test(text));
        const sureLineEnd = how.lineEnd === "\r" || !/\r/.test(rows.flat().join(""));
        fc.pre(sureLineEnd && !/^(sep=|\[|\{|<)/i.test(text));
        const options = { delimiter: how.delimiter, encoding: "utf-8" };
        const plain = await readAll(text, options, chunk).catch((error: unknown) => String(error));
        const exact = await readAll(text, { ...options, exact: true }, chunk).catch((error: unknown) => String(error));
        expect(plain).toEqual(exact);
        if (typeof plain === "string" || plain.layout.quote !== '"') return;
        expect(plain.rows.map((row) => row.cells)).toEqual(rows);
        expect(plain.rejected).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("agree on every row, number and complaint however broken the text is", async () => {
    await fc.assert(
      fc.asyncProperty(
        brokenText,
        fc.constantFrom(1, 7, 65_536),
        fc.constantFrom(12, 1000),
        async (text, chunk, recordBytes) => {
          const options = { delimiter: ",", encoding: "utf-8", limits: { recordBytes, columns: 6 } };
          const plain = await readAll(text, options, chunk).catch((error: unknown) => String(error));
          const exact = await readAll(text, { ...options, exact: true }, chunk).catch((error: unknown) =>
            String(error),
          );
          expect(plain).toEqual(exact);
          if (typeof plain === "string") return;
          const numbers = [...plain.rows, ...plain.rejected].map((one) => one.record).sort((a, b) => a - b);
          expect(numbers).toEqual(numbers.map((_, at) => at + 1));
        },
      ),
      { numRuns: 800 },
    );
  });

  it("agree with one run of csv-parse over the whole text when nothing is rejected", async () => {
    await fc.assert(
      fc.asyncProperty(brokenText, async (text) => {
        fc.pre(!/\r(?!\n)/.test(text));
        const read = await readAll(text, { delimiter: ",", encoding: "utf-8" }).catch(() => undefined);
        fc.pre(read !== undefined && read.rejected.length === 0 && read.layout.quote === '"');
        const whole = parse(text, {
          record_delimiter: ["\r\n", "\n"],
          relax_column_count: true,
          relax_quotes: true,
          skip_empty_lines: true,
        });
        expect(read?.rows.map((row) => row.cells)).toEqual(whole);
      }),
      { numRuns: 600 },
    );
  });
});

describe("cells that cross windows", () => {
  it.each(["\n", "\r\n", "\r"])("are whole in a file of several megabytes (line end %j)", async (lineEnd) => {
    const rows = Array.from({ length: 40_000 }, (_, at) => [
      `${at}`,
      at % 7 === 0 ? `a "b", c${at}` : `Вар-${at}`,
      "x".repeat(at % 90),
      at % 50 === 0 ? "1\n2" : "z",
    ]);
    const text = write(rows, { delimiter: ";", lineEnd, quoteAll: false, lastLineEnd: true });
    const read = await readAll(text, {}, 65_536);
    expect(read.rows.map((row) => row.cells)).toEqual(rows);
    expect(read.rejected).toEqual([]);
    const line = text.slice(0, text.indexOf("39999;")).split(/\r\n|\n|\r/).length;
    expect(read.rows.at(-1)).toMatchObject({ record: 40_000, line });
  });
});

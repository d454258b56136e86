import { describe, expect, it } from "vitest";
import { createDateReader } from "../../src/normalize/dates.ts";
import { indexHeaders } from "../../src/normalize/header-index.ts";
import { readMacAddress } from "../../src/normalize/mac-addresses.ts";
import { createMonthReader } from "../../src/normalize/month-names.ts";
import { createFunctionFinder } from "../../src/normalize/network-functions.ts";
import { readNumber } from "../../src/normalize/numbers.ts";
import { isTotalText, prepareRowWords } from "../../src/normalize/row-kind.ts";
import { readSection } from "../../src/normalize/sections.ts";
import { readSiteTags } from "../../src/normalize/site-tags.ts";
import { createStatusReader } from "../../src/normalize/statuses.ts";
import { twinTrouble } from "../../src/normalize/twin-columns.ts";
import { fold } from "../../src/text/fold.ts";
import { aBatch, context, facts, readTable } from "./table.ts";

/** So long that a reading which goes back over the text from each letter would take many minutes. */
const LENGTH = 800_000;
const many = (part: string): string => part.repeat(LENGTH / part.length);

const date = createDateReader("dmy", createMonthReader(context.headers.months));
const status = createStatusReader(context.headers);
const functions = createFunctionFinder(context.functions);
const headers = indexHeaders(context.headers);
const rowWords = prepareRowWords(context.headers);

describe("a cell of nearly a megabyte", () => {
  it.each<[string, () => unknown, unknown]>([
    ["blanks in a MAC address", () => readMacAddress(`x${many(" ")}x`), undefined],
    ["blanks in a tag", () => readSiteTags(`a${many(" ")}b`), ["a-b"]],
    ["commas in a number", () => readNumber(`1${many(",")}1`, "."), 11],
    ["times in a day", () => date(`${many("12:12 ")}\nx`), { date: undefined, trouble: "unreadable" }],
    ["brackets that open, in a state", () => status(many("(")), undefined],
    ["blanks in a state", () => status(`in${many(" ")}x`), undefined],
    ["brackets that open, in a role", () => functions.inRole(`gNB ${many("(")}`)?.id, "gnb"],
    ["brackets that open, in a header", () => headers.look(many("(")).hits, []],
    ["blanks in a header", () => headers.look(`Vendor${many(" ")}x`).hits, []],
    ["words of a sum", () => isTotalText(many("number of "), rowWords), false],
    ["blanks in a title", () => readSection(`Site: ${many(" ")}x\nx`, new Set(["site"]), functions).site, "x\nx"],
    ["marks over a letter", () => fold(`e${many("\u0301\u0323")}`), "e"],
  ])("%s", (_, read, result) => expect(read()).toEqual(result));

  it.each([
    ["pairs without an end", "Model", `a=${many("a,")}`],
    ["a name without a value", "Model", `{a=1,b=2,${many("a")}}`],
    ["blanks in a sum", "Description", `1${many(" ")}!`],
    ["a sign and blanks", "Description", `-${many(" ")}!`],
  ])("%s", (_, field, text) => {
    const { assets } = readTable(
      aBatch([
        ["Vendor", field, "Site"],
        ["ZTE", text, "S1"],
        ["", text, ""],
      ]),
    );
    expect(facts(assets[0])).toMatchObject({ vendor: "ZTE" });
  });

  it("the name of a chart", () => {
    const header = ["chart", "app_version"];
    expect(readTable(aBatch([[`upf${many("-1.1")} x`, "2"]], { header })).assets).toHaveLength(1);
  });

  it("is quoted by its beginning in what is said of it, and so is a name of a column", () => {
    const long = many("x😀");
    const { assets, rows } = readTable(
      aBatch([
        ["Vendor", "Model", "Quantity", "Install Date", "MAC Address"],
        ["ZTE", "R8872A", long, long, long],
        ["ZTE", "R8872A", "1", "2020-01-01", "00:19:c6:00:00:01"],
      ]),
    );
    expect(assets).toHaveLength(2);
    const said = rows.flatMap((row) => (row.kind === "asset" ? row.diagnostics : []));
    expect(said.map(({ code }) => code)).toEqual(["unreadable-number", "unreadable-value", "unreadable-date"]);
    const location = { source: "inventory.csv", sheet: undefined, record: 1, line: 1 };
    for (const { message } of [...said, ...twinTrouble({ together: [long], first: [] }, location)])
      expect(message).toMatch(/“(x😀){39}x…”/u);
  });
});

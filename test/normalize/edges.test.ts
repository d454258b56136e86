import { describe, expect, it } from "vitest";
import { createDateReader, decideDateOrder } from "../../src/normalize/dates.ts";
import { readGenerations } from "../../src/normalize/generations.ts";
import { createMonthReader } from "../../src/normalize/month-names.ts";
import { createFunctionFinder } from "../../src/normalize/network-functions.ts";
import { decideDecimalMark } from "../../src/normalize/numbers.ts";
import { aBatch, context, lines, readTable } from "./table.ts";

const read = createDateReader("dmy", createMonthReader(context.headers.months));

function assets(text: string) {
  return readTable(aBatch(lines(text))).assets;
}

describe("what few cells of an export hold", () => {
  it("the order of a day is that of most values, as one may be mistyped", () => {
    expect(decideDateOrder(["13/02/2021", "02/13/2021", "03/14/2021"])).toEqual({ order: "mdy", by: "values" });
  });

  it.each([
    ["2021 March 5", "2021-03-05"],
    ["07 b6 03 05 00 00 00 00", undefined],
  ])("the day in %s is %s", (text, date) => expect(read(text).date).toBe(date));

  it("three zeros are fixed decimals only where several values have them: one may be a thousand", () => {
    expect(decideDecimalMark(["1.000"], ",")).toBe(",");
    expect(decideDecimalMark(["1.000", "2.000"], ",")).toBe(".");
  });

  it.each([
    ["NB-IoT", ["4G"]],
    ["n258", ["5G"]],
    ["n300", []],
  ])("the generations of %s are %j", (text, generations) => expect(readGenerations(text)).toEqual(generations));

  it("an id may look like a day, and a serial number that does was spoilt", () => {
    const [asset] = assets("Asset ID;Vendor;Model;Serial Number\n2021-03-05;ZTE;B8200;2021-03-05");
    expect(asset?.id).toBe("2021-03-05");
    expect(asset?.damaged).toEqual(["serialNumber"]);
  });

  it("a role that names its technology goes before the function that it is", () => {
    const [asset] = assets("Vendor;Model;Role\nZTE;B8200;5G BBU");
    expect(asset?.generations).toEqual(["5G"]);
  });

  it("a board has the technology of the node that it stands in", () => {
    const [asset] = assets("Vendor;Model;Network Function;Role\nZTE;B8200;BBU;gNodeB");
    expect(asset).toMatchObject({ networkFunction: "bbu", generations: ["5G"] });
  });

  it("a function is known though its letters stand apart", () => {
    expect(createFunctionFinder(context.functions).inRole("B B U")?.id).toBe("bbu");
  });

  it("one of two records with more cells than the header has names is told", () => {
    const { rows } = readTable(aBatch(lines("Vendor;Model\nZTE;B8200;x\nZTE;B8200")));
    expect(rows.map((row) => (row.kind === "asset" ? row.diagnostics.map(({ code }) => code) : []))).toEqual([
      ["cells-behind-header"],
      [],
    ]);
  });

  it("a unit that was taken down before it was installed is told", () => {
    const { rows } = readTable(
      aBatch(lines("Vendor;Model;Install Date;Removal Date\nZTE;B8200;2021-05-06;2021-01-02")),
    );
    expect(rows.flatMap((row) => (row.kind === "asset" ? row.diagnostics.map(({ message }) => message) : []))).toEqual([
      "installed 2021-05-06, after it was removed 2021-01-02",
    ]);
  });

  it("no value of a column that is named after a secret is shown", () => {
    const { plan } = readTable(aBatch(lines("Vendor;Model;SNMP Community;Site\nZTE;B8200;s3cret;SOF-1")));
    const [vendor, , secret] = plan.info.columns;
    expect([vendor?.examples, secret?.examples]).toEqual([["ZTE"], []]);
  });
});

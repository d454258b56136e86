import { describe, expect, it } from "vitest";
import { planTable } from "../../src/normalize/index.ts";
import { aBatch, context, lines, readTable } from "./table.ts";

const UNITS = "1;Huawei RRU5904\n2;Nokia AirScale";

function isTable(text: string, sheet?: string): boolean {
  return (
    planTable(aBatch(lines(text), sheet === undefined ? {} : { sheet }), context, { source: "list.csv" }) !== undefined
  );
}

describe("a header of which one word tells", () => {
  it.each(["Pos", "No", "#", "n", "Foo"])("is found beside %s", (name) => {
    const { plan, assets } = readTable(aBatch(lines(`${name};Description\n${UNITS}`)));
    expect(plan.info.headerRow).toBe(1);
    expect(assets.map(({ description }) => description)).toEqual(["Huawei RRU5904", "Nokia AirScale"]);
  });

  it.each([
    ["a title", "Equipment;Description of the network in 2026\n1;Huawei RRU5904"],
    ["a record of values", "1;Description\n2;Nokia AirScale"],
    ["a head over other columns", "Pos;Description\n1;Huawei RRU5904;3;4\n2;Nokia AirScale;5;6"],
    ["a word in a remark", "Foo;Some (description)\n1;Huawei RRU5904"],
    ["a head without records", "Pos;Description"],
    ["no telling word", "Pos;Remark\n1;Huawei RRU5904"],
  ])("is not %s", (_, text) => expect(isTable(text)).toBe(false));

  it("is found in a sheet only beside names that are known: a list of terms is no equipment", () => {
    expect(isTable(`Pos;Description\n${UNITS}`, "Units")).toBe(true);
    expect(isTable("Term;Description\nRRU;Remote radio unit", "Legend")).toBe(false);
  });
});

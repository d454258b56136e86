import { expect, test } from "vitest";
import { createCorrector, parseCorrections } from "../../src/correct/index.ts";
import type { Correction } from "../../src/model/correction.ts";
import { anAsset, anIdentity } from "../support/an-asset.ts";

const read = anIdentity({
  vendor: "huawei",
  family: "BBU5900",
  familyFunction: "bbu",
  familyGenerations: ["5G"],
  confidence: "conflicting",
  rival: "zte",
  evidence: [
    {
      feature: "vendor-cell",
      vendor: "huawei",
      strength: "strong",
      side: "for",
      field: "vendor",
      read: "Huawei",
      comparedWith: "Huawei",
      grade: "read",
      family: undefined,
      note: undefined,
    },
  ],
});

function aCorrection(facts: Partial<Correction> = {}): Correction {
  const why = { evidence: "Nameplate.", author: "Ana", date: "2026-11-01" };
  return { id: "c-1", match: { serialNumber: "S1" }, vendor: "nokia", ...why, ...facts };
}

test("a corrected maker is certain, and keeps neither the family nor the rival of the other; what was read stays beside it", () => {
  const { apply } = createCorrector([], []);
  expect(apply(aCorrection(), read)).toMatchObject({
    vendor: "nokia",
    confidence: "confirmed",
    family: undefined,
    familyFunction: undefined,
    familyGenerations: [],
    rival: undefined,
    evidence: [{ feature: "correction" }, { feature: "vendor-cell" }],
  });
});

test("a correction that bears the maker out keeps its family", () => {
  const { apply } = createCorrector([], []);
  expect(apply(aCorrection({ vendor: "huawei" }), read)).toMatchObject({
    vendor: "huawei",
    family: "BBU5900",
    familyFunction: "bbu",
    familyGenerations: ["5G"],
    rival: undefined,
  });
});

test("of two that mean an asset the first of the file counts", () => {
  const corrections = [aCorrection(), aCorrection({ id: "c-2", match: { model: "X" } })];
  const found = createCorrector(corrections, []).find(anAsset({ serialNumber: "S1", model: "X" }));
  expect(found?.id).toBe("c-1");
});

test.each([
  ["one id twice", "c-1", "S2"],
  ["two that mean the same assets", "c-2", "S1"],
])("a file with %s is refused", (_, id, serial) => {
  const entry = (id: string, serial: string) =>
    `  - { id: ${id}, match: { serialNumber: ${serial} }, vendor: zte, evidence: x, author: a, date: 2026-11-01 }\n`;
  expect(() => parseCorrections(`corrections:\n${entry("c-1", "S1")}${entry(id, serial)}`, "c.yaml", ["zte"])).toThrow(
    expect.objectContaining({ name: "UserError" }),
  );
});

test("an entry of a day that has not come is refused at its line, and one of the day that begins elsewhere is not", () => {
  const dated = (date: string) =>
    `corrections:\n  - { id: c-1, match: { model: X }, vendor: zte, evidence: x, author: a, date: ${date} }\n`;
  const read = (date: string) => parseCorrections(dated(date), "c.yaml", ["zte"], "2026-11-23");
  expect(() => read("2026-11-25")).toThrow(
    expect.objectContaining({
      message: "c-1: 2026-11-25 has not come yet",
      place: { file: "c.yaml", line: 2, column: 80 },
    }),
  );
  expect(read("2026-11-24")).toHaveLength(1);
  expect(parseCorrections(dated("9999-01-01"), "c.yaml", ["zte"])).toHaveLength(1); // nobody says which day it is
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { duplicateUnits } from "../../src/model/duplicate-units.ts";
import { unitMarks } from "../../src/model/unit-marks.ts";
import { addUnit, mergeUnits, noUnits, tableNumber, UNITS_KEPT, type UnitTally } from "../../src/model/unit-tally.ts";
import { anAsset, anIdentity } from "../support/an-asset.ts";

interface Row {
  readonly serial: string;
  readonly vendor: string;
  readonly site: string;
  readonly sheet?: string;
  /** How far it stands behind the row before. */
  readonly step?: number;
}

function tallyOf(rows: readonly Row[], from = 2): UnitTally {
  const tally = noUnits();
  let record = from - 1;
  for (const { serial, vendor, site, sheet, step = 1 } of rows) {
    record += step;
    const marks = unitMarks(anAsset({ serialNumber: serial, site }), anIdentity({ vendor }));
    if (marks !== undefined) addUnit(tally, marks, tableNumber(tally, "a.csv", sheet), record);
  }
  return tally;
}

const row = fc.record({
  serial: fc.constantFrom("SN1", "sn1", "SN2", "SN3", "0000"),
  vendor: fc.constantFrom("huawei", "zte"),
  site: fc.constantFrom("A", "B"),
});

describe("units that several records name", () => {
  test("are told with the first record, whatever the case of the serial number, and apart by maker", () => {
    const tally = tallyOf([
      { serial: "2102abc", vendor: "huawei", site: "A" },
      { serial: "2102abc", vendor: "zte", site: "A" },
      { serial: "2102ABC", vendor: "huawei", site: "A" },
      { serial: "2102abc", vendor: "huawei", site: "B" },
      { serial: "0000", vendor: "huawei", site: "B" },
      { serial: "0000", vendor: "huawei", site: "B" },
    ]);
    const at = (record: number) => ({ source: "a.csv", sheet: undefined, record });
    expect(duplicateUnits(tally)).toEqual({
      complete: true,
      limit: UNITS_KEPT,
      records: 2,
      conflicting: 1,
      shown: [
        { first: at(2), again: at(4), isConflicting: false },
        { first: at(2), again: at(5), isConflicting: true },
      ],
    });
  });

  test("are the same whether the inventory was counted whole or in parts", () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (first, second) => {
        const parts = [tallyOf(first), tallyOf(second, 2 + first.length)] as const;
        const whole = duplicateUnits(tallyOf([...first, ...second]));
        const later = noUnits();
        mergeUnits(later, parts[1]);
        mergeUnits(later, parts[0]);
        expect(duplicateUnits(later)).toEqual(whole);
      }),
    );
  });

  test("are told in the order of their records, however far these stand apart and in whatever order they were met", () => {
    const wide = fc.record({
      serial: fc.constantFrom("SN1", "SN2", "SN3"),
      vendor: fc.constant("huawei"),
      site: fc.constantFrom("A", "B"),
      sheet: fc.constantFrom("one", "two"),
      step: fc.constantFrom(1, 5, 32_767, 32_768, 70_000, 3_000_000_000),
    });
    fc.assert(
      fc.property(fc.array(wide), (rows) => {
        const tally = noUnits();
        tableNumber(tally, "a.csv", "one"); // tables are numbered as they are read, before their records
        tableNumber(tally, "a.csv", "two");
        mergeUnits(tally, tallyOf(rows));
        const placed = rows.map((one, index) => {
          const record = 1 + rows.slice(0, index + 1).reduce((sum, { step }) => sum + step, 0);
          return { ...one, place: { source: "a.csv", sheet: one.sheet, record } };
        });
        placed.sort((a, b) => a.sheet.localeCompare(b.sheet) || a.place.record - b.place.record);
        const expected = placed.flatMap(({ serial, site, place }) => {
          const first = placed.find((other) => other.serial === serial);
          if (first === undefined || first.place === place) return [];
          return [{ first: first.place, again: place, isConflicting: first.site !== site }];
        });
        const { records, shown } = duplicateUnits(tally);
        expect(records).toBe(expected.length);
        expect(shown).toEqual(expected.slice(0, 20));
      }),
    );
  });

  test("are not told of when there are too many to remember", () => {
    const tally = noUnits();
    for (let index = 0; index <= UNITS_KEPT; index += 1) addUnit(tally, { high: index, low: 1, facts: 1 }, 0, index);
    expect(duplicateUnits(tally)).toMatchObject({ complete: false, records: 0, shown: [] });
  });

  test("are not told of when the parts have too many together", () => {
    const [one, other] = [noUnits(), noUnits()];
    const half = UNITS_KEPT / 2;
    for (let index = 0; index < half; index += 1) addUnit(one, { high: index, low: 1, facts: 1 }, 0, index);
    for (let index = 0; index < half; index += 1) addUnit(other, { high: index, low: 2, facts: 1 }, 0, half + index);
    mergeUnits(one, other);
    expect(duplicateUnits(one)).toMatchObject({ complete: true, records: 0 });
    addUnit(one, { high: 1, low: 1, facts: 1 }, 0, UNITS_KEPT);
    expect(duplicateUnits(one)).toMatchObject({ complete: false, records: 0, shown: [] });
  });
});

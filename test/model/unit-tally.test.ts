import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unitMarks } from "../../src/model/unit-marks.ts";
import {
  addUnit,
  duplicateUnits,
  mergeUnits,
  noUnits,
  tableNumber,
  UNITS_KEPT,
  type UnitTally,
} from "../../src/model/unit-tally.ts";
import { anAsset, anIdentity } from "../support/an-asset.ts";

interface Row {
  readonly serial: string;
  readonly vendor: string;
  readonly site: string;
}

function tallyOf(rows: readonly Row[], from = 2): UnitTally {
  const tally = noUnits();
  rows.forEach(({ serial, vendor, site }, index) => {
    const marks = unitMarks(anAsset({ serialNumber: serial, site }), anIdentity({ vendor }));
    if (marks !== undefined) addUnit(tally, marks, tableNumber(tally, "a.csv", undefined), from + index);
  });
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

  test("are not told of when there are too many to remember", () => {
    const tally = noUnits();
    for (let index = 0; index <= UNITS_KEPT; index += 1) addUnit(tally, { high: index, low: 1, facts: 1 }, 0, index);
    expect(duplicateUnits(tally)).toMatchObject({ complete: false, records: 0, shown: [] });
  });
});

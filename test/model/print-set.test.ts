import fc from "fast-check";
import { expect, test } from "vitest";
import { addPrint, forEachPrint, noPrints, printHalves, printText } from "../../src/model/print-set.ts";

const print = fc.tuple(
  fc.integer({ min: -3, max: 3 }),
  fc.integer(),
  fc.constantFrom(1, 2, 4),
  fc.constantFrom(1, 1, 1, 0, 0.5, 3),
);

test("a set of fingerprints holds each once, with all bits and the most units that were added", () => {
  fc.assert(
    fc.property(fc.array(print, { maxLength: 900 }), (list) => {
      const set = noPrints();
      const known = new Map<string, { bits: number; units: number }>();
      for (const [high, low, bits, units] of list) {
        const text = printText(high, low);
        expect(addPrint(set, high, low, bits, units)).toBe(!known.has(text));
        const before = known.get(text) ?? { bits, units };
        known.set(text, { bits: before.bits | bits, units: Math.max(before.units, units) });
      }
      const found: [string, { bits: number; units: number }][] = [];
      forEachPrint(set, (high, low, bits, units) => found.push([printText(high, low), { bits, units }]));
      expect(found).toEqual([...known]);
    }),
  );
});

test("a fingerprint is 16 digits, and two halves of 32 bits", () => {
  expect(printText(-1, 16)).toBe("ffffffff00000010");
  expect(printHalves("ffffffff00000010")).toEqual({ high: -1, low: 16 });
  for (const other of ["ffffffff00000010-2", "FFFFFFFF00000010", "ff", ""]) expect(printHalves(other)).toBeUndefined();
});

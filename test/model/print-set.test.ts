import fc from "fast-check";
import { expect, test } from "vitest";
import { addPrint, forEachPrint, noPrints, printHalves, printText } from "../../src/model/print-set.ts";

const print = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer(), fc.constantFrom(1, 2, 4));

test("a set of fingerprints holds each once, with all bits that were added", () => {
  fc.assert(
    fc.property(fc.array(print, { maxLength: 900 }), (list) => {
      const set = noPrints();
      const known = new Map<string, number>();
      for (const [high, low, bits] of list) {
        const text = printText(high, low);
        expect(addPrint(set, high, low, bits)).toBe(!known.has(text));
        known.set(text, (known.get(text) ?? 0) | bits);
      }
      const found: [string, number][] = [];
      forEachPrint(set, (high, low, bits) => found.push([printText(high, low), bits]));
      expect(found).toEqual([...known]);
    }),
  );
});

test("a fingerprint is 16 digits, and two halves of 32 bits", () => {
  expect(printText(-1, 16)).toBe("ffffffff00000010");
  expect(printHalves("ffffffff00000010")).toEqual({ high: -1, low: 16 });
  for (const other of ["ffffffff00000010-2", "FFFFFFFF00000010", "ff", ""]) expect(printHalves(other)).toBeUndefined();
});

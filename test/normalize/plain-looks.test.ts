import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { becameDate, hasLostDigits } from "../../src/normalize/damage.ts";
import { prepareReaders } from "../../src/normalize/field-readers.ts";
import { readMacAddress } from "../../src/normalize/mac-addresses.ts";
import { isMacLike, isNameLike, isSerialLike } from "../../src/normalize/plain-looks.ts";
import { context } from "./table.ts";

const { cell } = prepareReaders(context.headers, context.functions);
const words = [...context.headers.nulls, "2.1E+15", "210306123456789000000", "2-Mar", "2023-03-02", "1e5", "0000"];
const text = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ maxLength: 40 }),
  fc.stringMatching(/^[0-9A-Za-z]{1,34}$/),
  fc.stringMatching(/^[A-Za-z][0-9A-Za-z._/-]{0,34}$/),
  fc.stringMatching(/^\d{1,3}(\.\d{1,4}){2,4}$/),
  fc.stringMatching(/^[0-9a-f]{30,34}$/),
  fc.stringMatching(/^[1-9]\d{12,16}0{0,6}$/),
);
const looks = (look: typeof isNameLike, one: string): boolean => {
  const bytes = new TextEncoder().encode(one);
  return look(bytes, 0, bytes.length);
};

describe("a cell that by its bytes looks", () => {
  it("like a name is its text, and the key of no other record", () => {
    fc.assert(
      fc.property(text, (one) => {
        if (!looks(isNameLike, one)) return;
        expect(cell(one)).toBe(one);
        expect(/^[0-9a-f]{32}$/.test(one)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it("like a serial number is its text, and nothing that a spreadsheet has spoilt", () => {
    fc.assert(
      fc.property(text, (one) => {
        if (!looks(isSerialLike, one)) return;
        expect(cell(one)).toBe(one);
        expect(hasLostDigits(one) || becameDate(one)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it("like a MAC address is one", () => {
    const mac = fc.stringMatching(/^([0-9a-fA-Fg]{2}[:-]){5}[0-9a-fA-F]{2}$/);
    fc.assert(
      fc.property(fc.oneof(mac, fc.constantFrom("00:00:00:00:00:00", "ff-ff-ff-ff-ff-ff")), (one) => {
        const read = readMacAddress(one);
        if (looks(isMacLike, one)) expect(read).toBe(one.toLowerCase().replaceAll("-", ":"));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(["SOF-1234", "A1000001", "10.0.0.1", "gNB_77/2"])("%s is a name", (one) => {
    expect(looks(isNameLike, one)).toBe(true);
  });

  it.each(["210235A1B2C3", "HWTC1A2B3C4D", "12345678901234567"])("%s is a serial number", (one) => {
    expect(looks(isSerialLike, one)).toBe(true);
  });

  it.each(["00:18:82:00:00:01", "AC-DE-48-00-11-22"])("%s is a MAC address", (one) => {
    expect(looks(isMacLike, one)).toBe(true);
  });
});

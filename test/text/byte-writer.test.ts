import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createByteWriter,
  dropKept,
  keep,
  keepLast,
  takeBytes,
  writeAll,
  writeByte,
  writeHex32,
  writeKept,
  writePart,
  writeText,
  writeWhole,
} from "../../src/text/byte-writer.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function written(write: (writer: ReturnType<typeof createByteWriter>) => void): string {
  const writer = createByteWriter();
  write(writer);
  return decoder.decode(takeBytes(writer, undefined));
}

describe("bytes are written", () => {
  it("of any text as UTF-8", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (texts) => {
        const all = written((writer) => {
          for (const text of texts) writeText(writer, text);
        });
        expect(all).toBe(texts.join(""));
      }),
    );
  });

  it("of whole numbers and of 32 bits", () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), fc.integer(), (whole, bits) => {
        expect(written((writer) => writeWhole(writer, whole))).toBe(String(whole));
        expect(written((writer) => writeHex32(writer, bits))).toBe((bits >>> 0).toString(16).padStart(8, "0"));
      }),
    );
    for (const whole of [0, 9, 10, 99, 100, 2 ** 30, 2 ** 32]) {
      expect(written((writer) => writeWhole(writer, whole))).toBe(String(whole));
    }
  });

  it("as a whole, in part and one by one, however many there are", () => {
    const long = new TextEncoder().encode("0123456789".repeat(50_000));
    const text = written((writer) => {
      writeAll(writer, long);
      writePart(writer, long, 3, 7);
      writeByte(writer, 33);
    });
    expect(text === `${"0123456789".repeat(50_000)}3456!`).toBe(true);
  });

  it("again where they were kept, also when the room has grown and what was written was taken", () => {
    const writer = createByteWriter();
    writeText(writer, "kept ä");
    const kept = keepLast(writer, 7);
    const end = kept + 7;
    writeAll(writer, new Uint8Array(1_000_000));
    takeBytes(writer, undefined);
    writeKept(writer, kept, end);
    expect(decoder.decode(takeBytes(writer, undefined))).toBe("kept ä");
  });

  it("into room that is there, or into more where it does not do", () => {
    const writer = createByteWriter();
    const room = new ArrayBuffer(4);
    writeText(writer, "abc");
    const short = takeBytes(writer, room);
    expect(decoder.decode(short)).toBe("abc");
    expect(short.buffer).toBe(room);
    writeText(writer, "abcde");
    expect(decoder.decode(takeBytes(writer, room))).toBe("abcde");
  });

  it("and kept when there is no room in front, which moves what is written", () => {
    const writer = createByteWriter();
    writeText(writer, "before");
    const long = new TextEncoder().encode("0123456789".repeat(200_000));
    const [first, second] = [keep(writer, long), keep(writer, long.subarray(3, 9))];
    writeKept(writer, second, second + 6);
    writeKept(writer, first, first + 4);
    expect(decoder.decode(takeBytes(writer, undefined))).toBe("before3456780123");
    dropKept(writer);
    expect(keep(writer, long)).toBe(0);
  });
});

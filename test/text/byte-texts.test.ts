import fc from "fast-check";
import { expect, test } from "vitest";
import { addText, bytesOfText, findText, hashBytes, noByteTexts, viewOf } from "../../src/text/byte-texts.ts";
import { utf8Text } from "../../src/text/bytes-to-text.ts";

test("texts are found again by their bytes, whatever stands around them", () => {
  const text = fc.oneof(fc.string({ minLength: 1, unit: "grapheme" }), fc.nat({ max: 999 }).map(String));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 600 }), (list) => {
      const texts = noByteTexts();
      const numbers = new Map<string, number>();
      for (const one of list) {
        const bytes = viewOf(new TextEncoder().encode(`<${one}>`));
        const [from, to] = [1, bytes.byteLength - 1];
        const hash = hashBytes(bytes, from, to);
        const known = findText(texts, bytes, from, to, hash);
        expect(known).toBe(numbers.get(one) ?? 0);
        if (known === 0) numbers.set(one, addText(texts, bytes, from, to, hash));
      }
      expect([...numbers.values()]).toEqual(Array.from({ length: numbers.size }, (_, index) => index + 1));
      for (const [one, number] of numbers) {
        const bytes = bytesOfText(texts, number);
        expect(utf8Text(bytes, 0, bytes.length)).toBe(one);
      }
      expect(texts.count).toBe(numbers.size + 1);
    }),
  );
});

test("many texts that are alike come to stand side by side and not in a few heaps", () => {
  const texts = noByteTexts();
  for (let site = 0; site < 50_000; site += 1) {
    const bytes = viewOf(new TextEncoder().encode(`SOF-${site}`));
    addText(texts, bytes, 0, bytes.byteLength, hashBytes(bytes, 0, bytes.byteLength));
  }
  const mask = texts.slots.length - 1;
  let away = 0;
  texts.slots.forEach((number, slot) => {
    if (number > 0) away += (slot - (texts.places[2 * number + 1] ?? 0)) & mask;
  });
  expect(away / 50_000).toBeLessThan(1);
});

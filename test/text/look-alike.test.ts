import { expect, it } from "vitest";
import { latinWords } from "../../src/text/look-alike.ts";

it.each([
  ["Cyrillic letters beside Latin ones", "\u0410\u0410U5613", "AAU5613"],
  ["one word of several", "блок \u0412\u0412U5900", "блок BBU5900"],
  ["a Cyrillic word", "\u0410\u0422\u041c 5900", "\u0410\u0422\u041c 5900"],
  ["a word with a letter that is like none", "LTEблок", "LTEблок"],
  ["small letters that are like none", "x\u043d", "x\u043d"],
  ["Latin letters with accents", "Télécom", "Télécom"],
])("latinWords reads %s", (_, text, latin) => {
  expect(latinWords(text)).toBe(latin);
});

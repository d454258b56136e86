import { isAscii } from "./ascii.ts";

/** Cyrillic and Greek letters and the Latin ones that they print like; source: Unicode confusables (UTS #39). */
const LATIN_OF: ReadonlyMap<string, string> = new Map(
  [
    ..."АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ԚQ ԜW аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw".split(" "),
    ..."ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa οo ρp υu ιi νv".split(" "),
  ].map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LATIN_LETTER = /[A-Za-z]/;

/**
 * The text with words of Latin letters in Latin letters alone: `Нuawei` and `ААU5613`, typed in part on a keyboard of
 * another alphabet. A word without a Latin letter, or with a letter that is like none, stays as it is.
 */
export function latinWords(text: string): string {
  return text.replace(WORD, (word) => {
    if (isAscii(word) || !LATIN_LETTER.test(word)) return word;
    const latin = inLatin(word);
    return isAscii(latin) ? latin : word;
  });
}

/** A folded word with letters of other alphabets, of which the capitals look like Latin ones, turned into those; other letters stay. */
export function latinLookAlike(word: string): string {
  return inLatin(word.toUpperCase()).toLowerCase();
}

function inLatin(word: string): string {
  let latin = "";
  for (const letter of word) latin += LATIN_OF.get(letter) ?? letter;
  return latin;
}

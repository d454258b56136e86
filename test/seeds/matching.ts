import type { Alias, Family, Vendor } from "../../src/model/vendor.ts";
import { fold } from "../../src/text/fold.ts";

const SEPARATORS = /[,;/()]/;
/** Scripts written without spaces between words, in which a name is looked for as a part of the text. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The rule of the catalogue: the whole cell, each separated part, and for families safe in free text any whole words. */
export function familyMatches(family: Family, cell: string): boolean {
  const parts = [cell, ...cell.split(SEPARATORS)].map((part) => part.trim());
  const whole = family.patterns.map((pattern) => new RegExp(pattern, "i"));
  if (parts.some((part) => whole.some((pattern) => pattern.test(part)))) return true;
  return family.freeText && family.patterns.map(asWords).some((pattern) => pattern.test(cell));
}

function asWords(pattern: string): RegExp {
  const body = pattern.replace(/^\^/, "").replace(/\$$/, "");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`, "iu");
}

/** Aliases of the vendor that stand in a vendor cell with this text: the whole cell, or whole words. */
export function aliasesFoundIn(vendor: Vendor, cell: string): Alias[] {
  const text = fold(cell);
  return vendor.aliases.filter(({ match, value }) => {
    const name = fold(value);
    if (match === "exact") return text === name;
    return isUnspaced(value) ? text.includes(name) : ` ${text} `.includes(` ${name} `);
  });
}

/** True for names in a script without spaces between words, where a whole word cannot be told. */
export function isUnspaced(name: string): boolean {
  return UNSPACED.test(name);
}

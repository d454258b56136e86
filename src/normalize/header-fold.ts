import { isAscii } from "../text/ascii.ts";
import { fold } from "../text/fold.ts";

/** Letters that do not decompose into a base letter and a mark, and the sigma that ends a word in small letters only. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  đ: "d",
  ł: "l",
  ø: "o",
  æ: "ae",
  ß: "ss",
  ı: "i",
  ð: "d",
  œ: "oe",
  ς: "σ",
};

/** Cyrillic and Greek letters, lower case, and the Latin letter that they or their capitals look like. */
const LOOK_ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ..."аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs зz пn".split(" "),
    ..."αa βb εe ζz ηh ιi κk μm νn οo ρp τt υy χx".split(" "),
  ].map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Serbian letters in Latin; source: the official correspondence of the two alphabets. */
const SERBIAN: Readonly<Record<string, string>> = Object.fromEntries(
  "аa бb вv гg дd ђd еe жz зz иi јj кk лl љlj мm нn њnj оo пp рr сs тt ћc уu фf хh цc чc џdz шs"
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** A header made comparable: case, accents, punctuation and spaces do not count (`Serial_No.` and `serialNo` are equal). */
export function headerKey(text: string): string {
  return letters(fold(text).replaceAll(" ", ""), UNDECOMPOSED);
}

/** The same with the letters of other scripts turned into the Latin ones that they look like. */
export function lookAlikeKey(key: string): string {
  return letters(key, LOOK_ALIKE);
}

/** The key of a Serbian header in Cyrillic, in Latin. */
export function serbianKey(key: string): string {
  return letters(key, SERBIAN);
}

/** The tables have no letters of ASCII, of which most headers are. */
function letters(text: string, table: Readonly<Record<string, string>>): string {
  if (isAscii(text)) return text;
  let out = "";
  for (const letter of text) out += table[letter] ?? letter;
  return out;
}

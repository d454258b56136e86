import { fold } from "../text/fold.ts";

/** Numbers that quotes write in words, from one on. Folded. */
const FROM_ONE: readonly string[] = [
  "one|ein|eine|einen|един|една|едно|jeden|jedna|jedno|еден|една|едно|nje|один|одна|одно|unu|una|un|une|uno|um|uma",
  "two|zwei|два|две|dva|dve|dvije|dy|doi|doua|deux|dos|dois|duas|due|dwa|dwie",
  "three|drei|три|tri|tre|trei|trois|tres|trzy",
  "four|vier|четири|четыре|cetiri|styri|ctyri|kater|patru|quatre|cuatro|quatro|quattro|cztery",
  "five|funf|пет|пять|pet|pat|pese|cinci|cinq|cinco|cinque|piec",
  "six|sechs|шест|шесть|sest|gjashte|sase|seis|sei|szesc",
  "seven|sieben|седем|семь|sedam|sedem|shtate|sapte|sept|siete|sete|sette|siedem",
  "eight|acht|осем|восемь|осум|osam|osem|tete|opt|huit|ocho|oito|otto|osiem",
  "nine|neun|девет|девять|devet|devat|nente|noua|neuf|nueve|nove|dziewiec",
  "ten|zehn|десет|десять|deset|desat|dhjete|zece|dix|diez|dez|dieci|dziesiec",
  "eleven|elf|единадесет",
  "twelve|zwolf|дванадесет|dvanaest|dvanast|douze|doce|doze|dodici|dwanascie",
];

/** What is sold as a whole, and so once. */
const WHOLE =
  "lot|set|lump|ls|pauschal|pauschale|psch|lump sum|komplet|комплект|компл|forfait|forfaitaire|global|globalne|ryczalt|pausal|a corpo";

const UNITS = new Set(
  (
    "pc pcs piece pieces unit units ea each stk stuck stueck бр броя броеве брои ks kus kusy kusov kom komada cope buc bucati szt sztuk sztuki piece uds ud unidad unidades " +
    "un unidade unidades pz pezzi pezzo шт штук"
  ).split(" "),
);
const WHOLES = new Set(WHOLE.split("|"));
const WORDS = new Map(FROM_ONE.flatMap((words, at) => words.split("|").map((word) => [word, at + 1] as const)));

/** A number in words, with a unit or without: `two`, `zwei Stück`. */
export function readNumberWord(text: string): number | undefined {
  const [word = "", unit, ...more] = fold(text).split(" ");
  return more.length === 0 && (unit === undefined || UNITS.has(unit)) ? WORDS.get(word) : undefined;
}

/** True for `lot`, `psch.` and the like: one in a column of numbers, and no number in one of units of measure. */
export function isWhole(text: string): boolean {
  return WHOLES.has(fold(text));
}

import { GENERATIONS, type Generation } from "../model/asset.ts";
import { fold } from "../text/fold.ts";
import { lookUp } from "../text/look-up.ts";

/** Words of radio technologies and of the systems around them, without a band behind them; 3GPP TS 21.905 and common use. */
const WORDS: Readonly<Record<string, Generation>> = {
  "2g": "2G",
  gsm: "2G",
  gprs: "2G",
  edge: "2G",
  geran: "2G",
  dcs: "2G",
  "3g": "3G",
  umts: "3G",
  wcdma: "3G",
  hspa: "3G",
  hsdpa: "3G",
  utran: "3G",
  tdscdma: "3G",
  "4g": "4G",
  lte: "4G",
  eps: "4G",
  epc: "4G",
  eutran: "4G",
  eutra: "4G",
  nbiot: "4G",
  "5g": "5G",
  nr: "5G",
  ngran: "5G",
  "5gs": "5G",
  "5gc": "5G",
  "5gnr": "5G",
  "5gsa": "5G",
  "5gnsa": "5G",
  nsa: "5G",
  endc: "5G",
  "6g": "6G",
};
/** Letters of multi-mode names such as `GUL` and `GULN`. */
const LETTERS: Readonly<Record<string, Generation>> = { g: "2G", u: "3G", l: "4G", n: "5G", t: "4G" };

/** Mobile generations that a cell names, in order; empty when it names none. `5G NR / LTE` → 4G, 5G. */
export function readGenerations(text: string): readonly Generation[] {
  const found = new Set<Generation>();
  const folded = fold(text)
    .replace(/\be utran?\b/g, "eutran")
    .replace(/\bnb iot\b/g, "nbiot");
  for (const word of folded.split(" ")) {
    const one = wordGeneration(word);
    if (one) found.add(one);
    else if (/^[gul]{2,3}[nt]?$|^[lt]n$|^guln$/.test(word)) for (const letter of word) addLetter(found, letter);
  }
  return GENERATIONS.filter((generation) => found.has(generation));
}

/** One word, with a band or a release behind it: `lte1800`, `l1800`, `n78`, `nr3500`, `ltea`. */
function wordGeneration(word: string): Generation | undefined {
  const known = lookUp(WORDS, word);
  if (known) return known;
  const parts = /^([a-z]+)(\d{2,4})(mhz)?$/.exec(word);
  if (parts?.[1] !== undefined) {
    const [letters, band] = [parts[1], Number(parts[2])];
    if (letters.length === 1 && "gul".includes(letters) && band >= 450 && band <= 3800) return LETTERS[letters];
    if (letters === "n" && (band <= 105 || (band >= 257 && band <= 263))) return "5G";
    if (letters.length > 1) return lookUp(WORDS, letters);
  }
  if (/^lte(a|m|pro|apro|fdd|tdd|advanced)$/.test(word)) return "4G";
  return /^([2-6])g(ran|rat|lte|sa|nsa|nr|core)?$/.test(word) ? (`${word[0]}G` as Generation) : undefined;
}

function addLetter(found: Set<Generation>, letter: string): void {
  const generation = LETTERS[letter];
  if (generation) found.add(generation);
}

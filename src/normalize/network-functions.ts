import type { NetworkFunction } from "../model/network-function.ts";
import { fold } from "../text/fold.ts";

/** Finds the network function that a text names. */
export interface FunctionFinder {
  /** In a cell that is there to name it, such as a role: the longest known word. */
  inRole(text: string): NetworkFunction | undefined;
  /** In a name or description: only by words that mean nothing else, and only when no other function is named beside them. */
  inText(text: string): NetworkFunction | undefined;
}

/** The words, and by first word how many words the longest phrase has. */
interface Words {
  readonly entries: Map<string, Entry>;
  readonly reach: Map<string, number>;
}

interface Entry {
  readonly function: NetworkFunction;
  readonly telling: boolean;
}

/** Short words that are network functions in a role cell and anything in a sentence. */
const LOOSE = new Set(
  (
    "air ant adm bits prc man spn sps tas mrf enum tap rating mediation probe crm fan aku das rae cmu tcu emu rtu pmu epu etp " +
    "san nas ssd hdd adc ids ips utm seg mse msc mss stp eir lmf ccs osm vim son mae nce ume ims ocs acs dns aaa nac pam " +
    "power optical optics transport transmission storage camera coupler feeder jumper splitter tower bracket connector generator " +
    "sensor server servers leaf spine blade compute shelf enclosure cabling satellite access modem dongle tablet handset backhaul"
  ).split(" "),
);

/** Prepares the words of `seeds/network-functions.yaml`. */
export function createFunctionFinder(functions: readonly NetworkFunction[]): FunctionFinder {
  const words: Words = { entries: new Map(), reach: new Map() };
  for (const one of functions) for (const word of one.words) enter(words, word, one);
  for (const one of functions) for (const word of [one.name, one.id]) enter(words, word, one);
  return {
    inRole: (text) => wholeCell(words.entries, text) ?? longest(find(words, fold(text), true)),
    inText: (text) => only(find(words, fold(text), false)),
  };
}

function enter({ entries, reach }: Words, word: string, one: NetworkFunction): void {
  const key = fold(word);
  if (key === "" || entries.has(key)) return;
  entries.set(key, { function: one, telling: isTelling(word, key) });
  const parts = key.split(" ");
  const first = parts[0] ?? "";
  reach.set(first, Math.max(reach.get(first) ?? 0, parts.length));
}

function isTelling(word: string, key: string): boolean {
  if (LOOSE.has(key)) return false;
  if (key.includes(" ")) return key.length > 6;
  if (/^[\p{Lu}\p{N}-]+$/u.test(word)) return key.length >= 3;
  return key.length >= 5 || /\p{Ll}\p{Lu}/u.test(word);
}

function wholeCell(entries: ReadonlyMap<string, Entry>, text: string): NetworkFunction | undefined {
  const folded = fold(text);
  const found =
    entries.get(folded) ?? entries.get(folded.replaceAll(" ", "")) ?? entries.get(fold(withoutBrackets(text)));
  return found?.function;
}

/** Brackets are looked for only up to the last one that closes, so that each that opens finds its end. */
function withoutBrackets(text: string): string {
  const end = text.lastIndexOf(")") + 1;
  return text.slice(0, end).replace(/\([^)]*\)/g, "") + text.slice(end);
}

interface Hit extends Entry {
  readonly length: number;
}

/** Known words in order of the text; a longer one hides those inside it. `loosely`: `rru5901` counts as `rru`. */
function find({ entries, reach }: Words, folded: string, loosely: boolean): Hit[] {
  const words = folded.split(" ");
  const hits: Hit[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const first = words[start] ?? "";
    const longest = Math.min(reach.get(first) ?? 0, words.length - start);
    let taken = 1;
    for (let count = longest; count > 0; count -= 1) {
      const phrase = count === 1 ? first : words.slice(start, start + count).join(" ");
      const entry = entries.get(phrase);
      if (!entry) continue;
      hits.push({ ...entry, length: phrase.length });
      taken = count;
      break;
    }
    if (longest === 0 && loosely) addStem(entries, first, hits);
    start += taken - 1;
  }
  return hits;
}

function addStem(entries: ReadonlyMap<string, Entry>, word: string, hits: Hit[]): void {
  const stem = /^([a-z]{3,})\d+[a-z]*$/.exec(word)?.[1];
  const entry = stem === undefined ? undefined : entries.get(stem);
  if (entry && stem !== undefined) hits.push({ ...entry, length: stem.length });
}

function longest(hits: readonly Hit[]): NetworkFunction | undefined {
  let best: Hit | undefined;
  for (const hit of hits) if (best === undefined || hit.length > best.length) best = hit;
  return best?.function;
}

function only(hits: readonly Hit[]): NetworkFunction | undefined {
  const first = hits.find((hit) => hit.telling);
  return first && hits.every((hit) => hit.function.id === first.function.id) ? first.function : undefined;
}

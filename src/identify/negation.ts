import { fold } from "../text/fold.ts";
import { FOR } from "./goods-words.ts";
import type { FoundName } from "./name-index.ts";
import {
  DIRECT_WORDS,
  NEGATION_BEFORE,
  NEGATION_BEHIND,
  NEGATION_BEHIND_MODEL,
  OF_NEXT,
  PLACE_OR_PEOPLE_BEHIND,
  TAKES_PLACE_BEFORE,
  UNSPACED_BEFORE,
  UNSPACED_BEHIND,
} from "./negation-words.ts";
import { replacementAround } from "./replacement.ts";

/** Names this many words behind a negating word are not taken for the maker. */
const REACH = 4;

/** These are so common that they only count right before the name: `cable to Huawei`, not `to the roof, Huawei`. */
const SHORT_REACH = 1;
const LONG_WORD = 4;

const BEFORE = byFirstWord(NEGATION_BEFORE);
const BEHIND = byFirstWord(NEGATION_BEHIND);
const BEHIND_MODEL = byFirstWord(NEGATION_BEHIND_MODEL);
const PLACE_OR_PEOPLE = byFirstWord(PLACE_OR_PEOPLE_BEHIND);
const TAKES_PLACE = byFirstWord(TAKES_PLACE_BEFORE);

/** A model behind a name has no more words: `Huawei RTN 950A replaced`. */
const MODEL_WORDS = 2;
const DIGIT = /\d/;

/** The negating words around a name that was found in a text, also where its script puts no spaces: `兼容华为光模块`. */
export function negationOf(
  words: readonly string[],
  { first, last, beside }: FoundName,
  goods: boolean = false,
): string | undefined {
  const unspaced = beside && (UNSPACED_BEFORE.exec(beside.before)?.[0] ?? UNSPACED_BEHIND.exec(beside.behind)?.[0]);
  return unspaced ?? negationAround(words, first, last, goods);
}

/**
 * The negating words that keep a name from naming the maker, or undefined: `compatible with`, `бивш`. With `goods`, that is
 * behind a word for software or a service, those that only say for whose equipment it is do not count.
 */
export function negationAround(
  words: readonly string[],
  first: number,
  last: number,
  goods: boolean = false,
): string | undefined {
  const swap = replacementAround(words, first);
  if (swap !== undefined && swap.of < first && first < swap.by) return swap.word;
  const from = swap !== undefined && swap.by < first ? swap.by + 1 : 0;
  for (let at = Math.max(from, first - REACH - 1); at < first; at += 1) {
    const taken = phraseAt(TAKES_PLACE, words, at);
    if (taken !== undefined) at += taken.length - 1;
    const phrase = taken === undefined ? phraseAt(BEFORE, words, at) : undefined;
    if (phrase === undefined) continue;
    const distance = first - at - phrase.length;
    if (distance < 0 || distance >= reachOf(phrase) || (goods && FOR.has(phrase.join(" ")))) continue;
    return phrase.join(" ");
  }
  const within = insideModel(words, first, last);
  if (within !== undefined) return within.join(" ");
  if (speaksOfNext(words, last + 1)) return undefined;
  return (phraseAt(BEHIND, words, last + 1) ?? behindModel(words, last + 1))?.join(" ");
}

/** The negating words inside the name of a model: `ZXA10 C300 compatible line card`. */
export function negationWithin(name: string): string | undefined {
  const words = fold(name).split(" ");
  return insideModel(words, 0, words.length - 1)?.join(" ");
}

/** A family that takes all words behind its name takes the negating ones too. */
function insideModel(words: readonly string[], first: number, last: number): readonly string[] | undefined {
  for (let at = first + 1; at <= last; at += 1) {
    const phrase = phraseAt(BEHIND_MODEL, words, at);
    if (phrase !== undefined) return speaksOfNext(words, at) ? undefined : phrase;
  }
  return undefined;
}

/** What makes a name in a text an address or people: `Huawei office, rooftop`. In a vendor cell it is still the maker's. */
export function placeOrPeople(words: readonly string[], last: number): string | undefined {
  return phraseAt(PLACE_OR_PEOPLE, words, last + 1)?.join(" ");
}

/** Words behind the model or kind that follows a name: `Huawei RRU3908 swapped out`, `Huawei RRU compatible`. */
function behindModel(words: readonly string[], from: number): readonly string[] | undefined {
  for (let at = from; at < from + MODEL_WORDS; at += 1) {
    if ((at > from && !DIGIT.test(words[at] ?? "")) || speaksOfNext(words, at + 1)) continue;
    const phrase = phraseAt(BEHIND_MODEL, words, at + 1);
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

/** `Ericsson compatible with …` speaks of the name to come, not of the one before. */
function speaksOfNext(words: readonly string[], at: number): boolean {
  const length = phraseAt(BEFORE, words, at)?.length ?? 0;
  return length > 1 || OF_NEXT.get(words[at] ?? "")?.test(words[at + 1] ?? "") === true;
}

function reachOf(phrase: readonly string[]): number {
  const word = phrase.length === 1 ? (phrase[0] ?? "") : undefined;
  const direct = word !== undefined && (word.length < LONG_WORD || DIRECT_WORDS.includes(word));
  return direct ? SHORT_REACH : REACH;
}

function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const map = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = fold(phrase).split(" ");
    map.set(
      words[0] ?? "",
      [...(map.get(words[0] ?? "") ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return map;
}

function phraseAt(
  map: ReadonlyMap<string, readonly (readonly string[])[]>,
  words: readonly string[],
  at: number,
): readonly string[] | undefined {
  return map.get(words[at] ?? "")?.find((phrase) => phrase.every((word, index) => words[at + index] === word));
}

import { fold } from "../text/fold.ts";
import { NEGATION_BEFORE, NEGATION_BEHIND } from "./negation-words.ts";

/** Names this many words behind a negating word are not taken for the maker. */
const REACH = 4;

/** These are so common that they only count right before the name: `cable to Huawei`, not `to the roof, Huawei`. */
const SHORT_REACH = 1;
const LONG_WORD = 4;

const BEFORE = byFirstWord(NEGATION_BEFORE);
const BEHIND = byFirstWord(NEGATION_BEHIND);

/** The negating words that keep a name from naming the maker, or undefined: `compatible with`, `бивш`. */
export function negationAround(words: readonly string[], first: number, last: number): string | undefined {
  for (let at = Math.max(0, first - REACH - 1); at < first; at += 1) {
    const phrase = phraseAt(BEFORE, words, at);
    if (phrase === undefined) continue;
    const distance = first - at - phrase.length;
    if (distance >= 0 && distance < reachOf(phrase)) return phrase.join(" ");
  }
  return speaksOfNext(words, last + 1) ? undefined : phraseAt(BEHIND, words, last + 1)?.join(" ");
}

/** `Ericsson compatible with …` speaks of the name to come, not of the one before. */
function speaksOfNext(words: readonly string[], at: number): boolean {
  return (phraseAt(BEFORE, words, at)?.length ?? 0) > 1;
}

function reachOf(phrase: readonly string[]): number {
  return phrase.length === 1 && (phrase[0]?.length ?? 0) < LONG_WORD ? SHORT_REACH : REACH;
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

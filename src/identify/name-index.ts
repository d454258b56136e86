import type { Alias } from "../model/vendor.ts";
import { isAscii } from "../text/ascii.ts";
import { fold } from "../text/fold.ts";
import { latinLookAlike } from "../text/look-alike.ts";
import type { Cell } from "./cell.ts";

/** A name of a vendor, or a false friend that only keeps others from being read into it. */
export interface Name {
  readonly vendor: string;
  /** Undefined for a false friend, which has a reason instead. */
  readonly alias: Alias | undefined;
  readonly why: string | undefined;
  readonly folded: string;
}

/** A name found in a text, as positions among its words. */
export interface FoundName {
  readonly name: Name;
  readonly first: number;
  readonly last: number;
  /** The letters around a name of a script that puts no spaces. */
  readonly beside?: { readonly before: string; readonly behind: string };
}

/** Names of makers by their first word; the longest name wins and nothing is read inside it. */
export interface NameIndex {
  /** Names that are this folded text. */
  exact(folded: string): readonly Name[];
  /** Names that stand in a cell as whole words, from left to right. */
  inside(cell: Pick<Cell, "folded" | "words">): readonly FoundName[];
}

/** No name has more words; a longer look ahead would make long cells slow. */
const MOST_WORDS = 12;

/** Letters around a name that are looked at where no spaces part it from them. */
const BESIDE = 4;

const UNSPACED = /[\u0590-\u08ff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** The only name whose letters are read across alphabets: three letters that Cyrillic and Greek print alike. */
const LOOK_ALIKE_NAME = "zte";

export function createNameIndex(names: readonly Name[]): NameIndex {
  const byText = groupBy(names, (name) => name.folded);
  const byFirst = groupBy(names, (name) => firstWord(name.folded));
  for (const group of byFirst.values()) group.sort((a, b) => b.folded.length - a.folded.length);
  const unspaced = [...byText.entries()]
    .filter(([text]) => UNSPACED.test(text))
    .sort(([a], [b]) => b.length - a.length)
    .map(([, group]) => group);
  return {
    exact: (folded) => byText.get(folded) ?? byText.get(plainWord(folded)) ?? [],
    inside: ({ folded, words }) => {
      const found = spaced(byFirst, words);
      return UNSPACED.test(folded) ? [...found, ...within(unspaced, folded)] : found;
    },
  };
}

function groupBy(names: readonly Name[], key: (name: Name) => string): Map<string, Name[]> {
  const groups = new Map<string, Name[]>();
  for (const name of names) {
    const group = groups.get(key(name));
    if (group) group.push(name);
    else groups.set(key(name), [name]);
  }
  return groups;
}

export function toName(vendor: string, value: string, about: { alias?: Alias; why?: string }): Name {
  return { vendor, alias: about.alias, why: about.why, folded: fold(value) };
}

function firstWord(folded: string): string {
  const end = folded.indexOf(" ");
  return end === -1 ? folded : folded.slice(0, end);
}

function plainWord(word: string): string {
  if (word.length !== LOOK_ALIKE_NAME.length || isAscii(word)) return word;
  return latinLookAlike(word) === LOOK_ALIKE_NAME ? LOOK_ALIKE_NAME : word;
}

function spaced(byFirst: ReadonlyMap<string, readonly Name[]>, words: readonly string[]): FoundName[] {
  const found: FoundName[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = plainWord(words[at] ?? "");
    const candidates = byFirst.get(word);
    if (candidates === undefined) continue;
    const longest = longestAt(candidates, word, words, at);
    if (longest === undefined) continue;
    const last = at + longest.folded.split(" ").length - 1;
    for (const name of candidates) if (name.folded === longest.folded) found.push({ name, first: at, last });
    at = last;
  }
  return found;
}

/** The longest of the names that stand at a word; most have one word and need no look ahead. */
function longestAt(candidates: readonly Name[], word: string, words: readonly string[], at: number): Name | undefined {
  let rest: string | undefined;
  return candidates.find(({ folded }) => {
    if (folded === word) return true;
    rest ??= `${[word, ...words.slice(at + 1, at + MOST_WORDS)].join(" ")} `;
    return rest.startsWith(`${folded} `);
  });
}

function within(groups: readonly (readonly Name[])[], folded: string): FoundName[] {
  const found: FoundName[] = [];
  let left = folded;
  for (const names of groups) {
    const text = names[0]?.folded ?? "";
    if (!left.includes(text)) continue;
    for (const place of placesOf(text, left, folded)) for (const name of names) found.push({ name, ...place });
    left = left.replaceAll(text, "\u0000".repeat(text.length));
  }
  return found;
}

/** Every place of a text in what is left of a cell. */
function placesOf(text: string, left: string, folded: string): Omit<FoundName, "name">[] {
  const places: Omit<FoundName, "name">[] = [];
  const more = text.split(" ").length - 1;
  let first = 0;
  let counted = 0;
  for (let at = left.indexOf(text); at !== -1; at = left.indexOf(text, at + text.length)) {
    first += left.slice(counted, at).split(" ").length - 1;
    counted = at;
    const end = at + text.length;
    const beside = { before: folded.slice(Math.max(0, at - BESIDE), at), behind: folded.slice(end, end + BESIDE) };
    places.push({ first, last: first + more, beside });
  }
  return places;
}

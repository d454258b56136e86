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
    const at = left.indexOf(text);
    if (at === -1) continue;
    const first = left.slice(0, at).split(" ").length - 1;
    const last = first + text.split(" ").length - 1;
    for (const name of names) found.push({ name, first, last });
    left = left.replaceAll(text, "\u0000".repeat(text.length));
  }
  return found;
}

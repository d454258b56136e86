import { BOUGHT_IN, type NetworkFunction } from "../model/network-function.ts";
import { fold } from "../text/fold.ts";
import type { BrandedEvidence } from "./feature.ts";

const MOST_WORDS = 12;

/** Reads network functions by their words and tells which are of one kind. */
export interface FunctionWords {
  /** Kinds of functions that the words of a folded text name. */
  named(words: readonly string[]): readonly string[];
  /** How many words at a place name a function of whose units the name beside it is the maker's, such as `baseband unit`. */
  lengthAt(words: readonly string[], at: number): number;
  /** Domain and part of a function, such as `ran/radio`; the function itself where it has no part. */
  kind(id: string): string;
}

const prepared = new WeakMap<readonly NetworkFunction[], FunctionWords>();

/** Index of the words of network functions, made once for a list; every word or phrase that stands whole in the text counts. */
export function functionWordsOf(functions: readonly NetworkFunction[]): FunctionWords {
  const words = prepared.get(functions) ?? createFunctionWords(functions);
  prepared.set(functions, words);
  return words;
}

function createFunctionWords(functions: readonly NetworkFunction[]): FunctionWords {
  const kinds = new Map(functions.map(({ id, domain, part }) => [id, part === undefined ? id : `${domain}/${part}`]));
  const kind = (id: string): string => kinds.get(id) ?? id;
  const byFirst = new Map<string, FunctionWord[]>();
  for (const { id, words } of functions) {
    for (const word of words.map(fold)) {
      const first = word.split(" ")[0] ?? "";
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words: word, id }]);
    }
  }
  const boughtIn = new Set(functions.filter(isBoughtIn).map(({ id }) => id));
  return {
    kind,
    named: (words) => namedIn(words, byFirst).map(kind),
    lengthAt(words, at) {
      const found = candidatesAt(words, at, byFirst).map(({ id, words: own }) => ({
        id,
        length: own.split(" ").length,
      }));
      const longest = found.sort((a, b) => b.length - a.length)[0];
      return longest === undefined || boughtIn.has(longest.id) ? 0 : longest.length;
    },
  };
}

/** Beside what anybody delivers for a maker's equipment, the name is as often that of the equipment: `cable Huawei`. */
function isBoughtIn({ id, domain, part }: NetworkFunction): boolean {
  return BOUGHT_IN.has(id) || domain === "site-support" || part === "passive";
}

interface FunctionWord {
  readonly words: string;
  readonly id: string;
}

function namedIn(words: readonly string[], byFirst: ReadonlyMap<string, readonly FunctionWord[]>): string[] {
  return words.flatMap((_, at) => candidatesAt(words, at, byFirst).map(({ id }) => id));
}

function candidatesAt(
  words: readonly string[],
  at: number,
  byFirst: ReadonlyMap<string, readonly FunctionWord[]>,
): readonly FunctionWord[] {
  const candidates = byFirst.get(words[at] ?? "");
  if (candidates === undefined) return [];
  const rest = `${words.slice(at, at + MOST_WORDS).join(" ")} `;
  return candidates.filter((candidate) => rest.startsWith(`${candidate.words} `));
}

/** A kind of function that a row names, and where. */
export interface RowFunction {
  readonly kind: string;
  readonly field: string;
  readonly read: string;
}

/**
 * Support for families whose function is the one that the row names, in its function field or its description: `F660` in
 * a row that says ONT. Weak: it lifts a medium family, and does nothing alone.
 */
export function functionSupport(
  evidence: readonly BrandedEvidence[],
  kindOfFamily: (family: string) => string | undefined,
  row: readonly RowFunction[],
): BrandedEvidence[] {
  if (row.length === 0) return [];
  return evidence.flatMap((one) => {
    const wanted = one.side === "for" && one.family !== undefined ? kindOfFamily(one.family) : undefined;
    const found = wanted === undefined ? undefined : row.find(({ kind }) => kind === wanted);
    return found === undefined ? [] : [support(one, found)];
  });
}

function support(one: BrandedEvidence, row: RowFunction): BrandedEvidence {
  return {
    feature: "network-function",
    vendor: one.vendor,
    strength: "weak",
    side: "for",
    field: row.field,
    read: row.read,
    comparedWith: `function of ${one.comparedWith}: ${row.kind}`,
    grade: one.grade,
    family: undefined,
    note: undefined,
    brand: undefined,
    since: undefined,
  };
}

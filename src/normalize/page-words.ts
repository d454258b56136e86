import type { HeaderWords } from "../model/header-words.ts";
import { pageWord } from "../text/page-word.ts";

/** Words of one language that tell in which code page a table is written. */
interface LanguageWords {
  readonly language: string;
  readonly words: ReadonlySet<string>;
}

const prepared = new WeakMap<HeaderWords, readonly LanguageWords[]>();

/**
 * Words of headers by language, and words of rows and states of any language (`*`). Words that are English too tell
 * nothing about another language.
 */
export function pageWords(headers: HeaderWords): readonly LanguageWords[] {
  const before = prepared.get(headers);
  if (before) return before;
  const byLanguage = new Map<string, Set<string>>();
  const enter = (language: string, texts: readonly string[]): void => {
    const words = byLanguage.get(language) ?? new Set();
    byLanguage.set(language, words);
    for (const text of texts) words.add(pageWord(text));
  };
  for (const lists of Object.values(headers.fields))
    for (const [language, texts] of Object.entries(lists)) enter(language, texts);
  enter("*", [
    ...headers.totals,
    ...headers.charges,
    ...headers.footers,
    ...Object.values(headers.statuses).flat(),
    ...headers.outages,
  ]);
  const english = byLanguage.get("en") ?? new Set<string>();
  byLanguage.delete("en");
  for (const words of byLanguage.values()) for (const word of english) words.delete(word);
  const all = [...byLanguage].map(([language, words]) => ({ language, words }));
  prepared.set(headers, all);
  return all;
}

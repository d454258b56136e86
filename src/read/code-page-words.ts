import { pageWord } from "../text/page-word.ts";

/** Words that tables of one language have in their headers, in small letters, punctuation turned into blanks. */
export interface PageWords {
  /** ISO 639-1; `*` for words of rows and states in any language. */
  readonly language: string;
  readonly words: ReadonlySet<string>;
}

/** How many different cells of a sample are words of one language. */
export interface LanguageHits {
  /** Words of ASCII letters alone: they are the same in every page, and tell the language. */
  readonly plain: number;
  /** Words with other letters: only the right page gives them. */
  readonly telling: number;
}

/** The words of a sample in one code page. */
export interface WordHits {
  readonly byLanguage: ReadonlyMap<string, LanguageHits>;
  /** Telling words of rows and states, of any language. */
  readonly anyTelling: number;
}

export const NO_HITS: LanguageHits = { plain: 0, telling: 0 };
const SAMPLE_BYTES = 64 * 1024;
const LONGEST = 60;

/** Looks for known words among the cells of a sample that is read in one page. */
export function findWords(head: Uint8Array, page: string, words: readonly PageWords[]): WordHits {
  if (words.length === 0) return { byLanguage: new Map(), anyTelling: 0 };
  const text = new TextDecoder(page).decode(head.subarray(0, SAMPLE_BYTES));
  const cells = new Set(text.split(/[;,\t|\r\n"]/).flatMap((cell) => (cell.length > LONGEST ? [] : [pageWord(cell)])));
  cells.delete("");
  const byLanguage = new Map<string, LanguageHits>();
  for (const { language, words: known } of words) {
    const found = [...cells].filter((cell) => known.has(cell));
    const telling = found.filter((cell) => /[^ -~]/.test(cell)).length;
    byLanguage.set(language, { plain: found.length - telling, telling });
  }
  return { byLanguage, anyTelling: byLanguage.get("*")?.telling ?? 0 };
}

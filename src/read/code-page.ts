import { LATIN_LANGUAGES, type LanguageLetters, OTHER_SCRIPTS } from "./code-page-letters.ts";
import { findWords, NO_HITS, type PageWords, type WordHits } from "./code-page-words.ts";
import { type Candidate, eastAsian } from "./east-asian-pages.ts";
import type { EncodingGuess } from "./encoding.ts";

/**
 * Chooses the code page of bytes that are not UTF-8: by the words that tables of each language have in their headers,
 * and by the letters that it would give.
 */
export function guessCodePage(head: Uint8Array, words: readonly PageWords[] = []): EncodingGuess {
  const byPage = new Map<string, WordHits>();
  const hitsOf = (page: string): WordHits => {
    const known = byPage.get(page) ?? findWords(head, page, words);
    byPage.set(page, known);
    return known;
  };
  const all = [...eastAsian(head), ...scripts(head)];
  const ranked = all.map((one) => withWords(one, hitsOf(one.page))).sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (best === undefined || best.score < 0.4) {
    return { encoding: "windows-1252", markLength: 0, confidence: 0.3, why: "not UTF-8; no code page fits well" };
  }
  const rival = ranked.find((one) => one.page !== best.page && one.language !== best.language);
  const lead = best.score - (rival?.score ?? 0);
  const confidence = Math.min(best.words > 0 ? 0.98 : 0.95, 0.55 + lead);
  const read = best.words > 0 ? `${best.words} known words and the letters` : "the letters";
  return { encoding: best.page, markLength: 0, confidence, why: `not UTF-8; ${read} read as ${best.language}` };
}

/** Words weigh little each, a word with letters beyond ASCII more, because only the right page gives it. */
function withWords(candidate: Candidate, hits: WordHits): Candidate {
  const own = candidate.codes.map((code) => hits.byLanguage.get(code) ?? NO_HITS);
  const plain = Math.max(0, ...own.map((hit) => hit.plain));
  const telling = Math.max(0, ...own.map((hit) => hit.telling)) + hits.anyTelling;
  const score = candidate.score + 0.1 * Math.min(5, plain) + 0.5 * Math.min(6, telling);
  return { ...candidate, score, words: plain + telling };
}

/** Latin letters stand alone among ASCII ones; the letters of other scripts stand together. */
function scripts(head: Uint8Array): readonly Candidate[] {
  const standsTogether = togetherness(head) > 0.6;
  const candidates = (languages: readonly LanguageLetters[], byFrequency: boolean) =>
    languages.flatMap((language) =>
      language.pages.map((page) => {
        const one = candidate(head, page, language, byFrequency);
        return byFrequency === standsTogether ? one : { ...one, score: one.score * 0.5 };
      }),
    );
  return [...candidates(LATIN_LANGUAGES, false), ...candidates(OTHER_SCRIPTS, true)];
}

function candidate(head: Uint8Array, page: string, language: LanguageLetters, byFrequency: boolean): Candidate {
  const text = new TextDecoder(page).decode(head);
  const high = text.match(/[^\u0000-\u007f]/g) ?? [];
  const letters = high.filter((character) => /\p{L}/u.test(character));
  const own = letters.filter((letter) => language.letters.includes(letter.toLowerCase())).length;
  const inWords = text.match(/\p{L}[^\p{L}\u0000-\u007f]+\p{L}/gu)?.length ?? 0;
  const strange = text.match(/[\u0080-\u009f\ufffd]|\p{Ll}\p{Lu}\p{L}/gu)?.length ?? 0;
  const share = own / Math.max(1, letters.length);
  const wrong = (inWords + strange) / Math.max(1, high.length);
  const score = (byFrequency ? Math.min(1, share * 1.2) : share) - wrong;
  return {
    page,
    language: language.language,
    codes: language.codes,
    words: 0,
    score: letters.length === 0 ? 0 : score,
  };
}

/** Share of the bytes above ASCII that have another one beside them. */
function togetherness(bytes: Uint8Array): number {
  let high = 0;
  let beside = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    high++;
    if ((bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80) beside++;
  }
  return high === 0 ? 0 : beside / high;
}

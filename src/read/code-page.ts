import { LATIN_LANGUAGES, type LanguageLetters, OTHER_SCRIPTS } from "./code-page-letters.ts";
import type { EncodingGuess } from "./encoding.ts";

interface Candidate {
  readonly page: string;
  readonly language: string;
  /** Share of the letters beyond ASCII that the language writes, less what does not belong in text; at most 1. */
  readonly score: number;
}

/** Chooses the code page of bytes that are not UTF-8, by the letters that it would give. */
export function guessCodePage(head: Uint8Array): EncodingGuess {
  const ranked = [chinese(head), ...scripts(head)].filter((one) => one !== undefined).sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (best === undefined || best.score < 0.4) {
    return { encoding: "windows-1252", markLength: 0, confidence: 0.3, why: "not UTF-8; no code page fits well" };
  }
  const rival = ranked.find((one) => one.page !== best.page && one.language !== best.language);
  const lead = best.score - (rival?.score ?? 0);
  const confidence = Math.min(0.95, 0.55 + lead);
  return { encoding: best.page, markLength: 0, confidence, why: `not UTF-8; the letters read as ${best.language}` };
}

/** Latin letters stand alone among ASCII ones; the letters of other scripts stand together. */
function scripts(head: Uint8Array): readonly Candidate[] {
  const standsTogether = togetherness(head) > 0.6;
  const languages = standsTogether ? OTHER_SCRIPTS : LATIN_LANGUAGES;
  return languages.flatMap((language) => language.pages.map((page) => candidate(head, page, language, standsTogether)));
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
  return { page, language: language.language, score: letters.length === 0 ? 0 : score };
}

/**
 * GB18030 reads many bytes without complaint; it is believed when the text beyond ASCII is nearly all Han and Han
 * characters stand together. An accented letter and the byte behind it give a Han character that stands alone.
 */
function chinese(head: Uint8Array): Candidate | undefined {
  const text = new TextDecoder("gb18030").decode(head);
  const high = text.match(/[^\u0000-\u007f]/g)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const together = text.match(/\p{Script=Han}{2,}/gu)?.join("").length ?? 0;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  if (han < 8 || han < 0.9 * high || together < 0.6 * han || broken > 1) return undefined;
  const common =
    text.match(/[的一设备站基名称型号序列制造商厂家单板数量类网元位置机房华为中兴信通公司项目]/g)?.length ?? 0;
  return { page: "gb18030", language: "Chinese", score: common / han > 0.15 ? 1.1 : 0.75 };
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

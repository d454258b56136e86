import { isAscii } from "../text/ascii.ts";

const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/**
 * Text of a cell without what spreadsheets put around it: blanks (the non-breaking too), `="…"`, a leading apostrophe or
 * backtick, and quotes around the whole. Nothing is evaluated.
 */
export function cleanCell(raw: string): string {
  let text = raw.trim();
  if (!isAscii(text)) text = text.replace(INVISIBLE, "").trim();
  if (text.length < 2) return text === "'" || text === "`" ? "" : text;
  const first = text.charCodeAt(0);
  if (first === 61 && text.startsWith('="') && text.endsWith('"') && text.length > 2) text = text.slice(2, -1).trim();
  else if (first === 39 || first === 96) text = text.slice(1).trim();
  else if (first === 34 && text.endsWith('"')) text = text.slice(1, -1).trim();
  return text;
}

/** A function that cleans a cell and turns the words for "nothing" (`N/A`, `--`, `NoObject`) into undefined. */
export function createCellReader(nulls: readonly string[]): (raw: string) => string | undefined {
  const words = new Set(nulls.map((word) => word.toLowerCase()));
  const begins = beginnings(words);
  return (raw) => {
    if (raw === "") return undefined;
    const text = cleanCell(raw);
    if (text === "") return undefined;
    // Most cells are told from a null word by length and first letter, which spares a copy in lower case.
    if (begins[text.length]?.has(text.charCodeAt(0)) !== true) return text;
    return words.has(text.toLowerCase()) ? undefined : text;
  };
}

/** First letters of the words, in both cases, by length. */
function beginnings(words: ReadonlySet<string>): readonly (ReadonlySet<number> | undefined)[] {
  const sets: Set<number>[] = [];
  for (const word of words) {
    sets[word.length] ??= new Set();
    sets[word.length]?.add(word.charCodeAt(0)).add(word.toUpperCase().charCodeAt(0));
  }
  return sets;
}

const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const ANY_INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/;

/**
 * Text of a cell without what spreadsheets put around it: blanks (the non-breaking too), `="…"`, a leading apostrophe or
 * backtick, and quotes around the whole. Nothing is evaluated.
 */
export function cleanCell(raw: string): string {
  let text = (ANY_INVISIBLE.test(raw) ? raw.replace(INVISIBLE, "") : raw).trim();
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
  const longest = Math.max(0, ...nulls.map((word) => word.length));
  return (raw) => {
    if (raw === "") return undefined;
    const text = cleanCell(raw);
    if (text === "" || (text.length <= longest && words.has(text.toLowerCase()))) return undefined;
    return text;
  };
}

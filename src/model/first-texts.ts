/** The first texts in order of code units of all that were added: the same in whatever order they come. */
export interface FirstTexts {
  /** Each once, in order. */
  texts: readonly string[];
  /** Where there were more than are kept. */
  isCut: boolean;
}

const KEPT = 50;

/** None yet. */
export function firstTexts(): FirstTexts {
  return { texts: [], isCut: false };
}

/** Adds texts. */
export function addTexts(first: FirstTexts, texts: readonly string[]): void {
  const last = first.isCut ? first.texts.at(-1) : undefined;
  const fresh = texts.filter((text) => (last === undefined || text < last) && !first.texts.includes(text));
  if (fresh.length === 0) return;
  const all = [...new Set([...first.texts, ...fresh])].sort((a, b) => (a < b ? -1 : 1));
  first.texts = all.slice(0, KEPT);
  first.isCut ||= all.length > KEPT;
}

/** Adds those of a later part. */
export function mergeTexts(into: FirstTexts, later: FirstTexts): void {
  addTexts(into, later.texts);
  into.isCut ||= later.isCut;
}

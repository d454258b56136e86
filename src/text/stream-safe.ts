const MOST_MARKS = 30;
const MANY_MARKS = /\p{M}{30}(?=\p{M})/gu;
/** Combining grapheme joiner: a mark that shows nothing and keeps those before it from those behind it. */
const JOINER = "\u034f";

/**
 * The stream-safe form of a text (Unicode UAX #15): never more than thirty marks in a row without a joiner. Normal forms sort
 * the marks of a row, and a cell that holds nothing else would take hours.
 */
export function streamSafe(text: string): string {
  return text.length > MOST_MARKS ? text.replace(MANY_MARKS, `$&${JOINER}`) : text;
}

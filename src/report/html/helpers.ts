import Handlebars from "handlebars";
import { OUTCOMES, type Outcome } from "../../model/outcome.ts";
import { cssString } from "../escape/css-string.ts";
import { escapeHtml } from "../escape/html.ts";
import { OUTCOME_WORDS } from "../facts/outcome-words.ts";
import { formatNumber } from "../format.ts";
import { outcomeBar } from "./svg/outcome-bar.ts";

/** A word of a program or file between backticks, as the texts of packs write it. */
const CODE = /(?:`|&#x60;)([\w.:-]+)(?:`|&#x60;)/g;
const DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

/** Text that is HTML already. */
export function html(text: string): Handlebars.SafeString {
  return new Handlebars.SafeString(text);
}

/** Mark and word of an outcome; the mark's shape tells it apart without colour. */
export function outcomeHtml(outcome: string): string {
  const known = OUTCOMES.find((one) => one === outcome);
  if (known === undefined) return `<span class="o">${escapeHtml(outcome)}</span>`;
  return `<span class="o o-${known}">${markHtml(known)}${OUTCOME_WORDS[known].word}</span>`;
}

/** How bars of an outcome are filled, and its word. */
export function swatchHtml(outcome: string): string {
  const known = OUTCOMES.find((one) => one === outcome);
  if (known === undefined) return "";
  return `<svg class="swatch" viewBox="0 0 16 10" aria-hidden="true">${outcomeBar(0, 0, 16, 10, known)}</svg>${OUTCOME_WORDS[known].word}`;
}

/** The mark of an outcome alone; put a word beside it. */
export function markHtml(outcome: Outcome): string {
  return `<svg class="m m-${outcome}" viewBox="0 0 10 10" aria-hidden="true"><use href="#m-${outcome}"/></svg>`;
}

/** A number that a program can read back: `data-count` says which number it is. */
export function countHtml(value: number, key: string): string {
  const zero = value === 0 ? ' class="zero"' : "";
  return `<data value="${value}" data-count="${escapeHtml(key)}"${zero}>${formatNumber(value)}</data>`;
}

/**
 * Helpers of the report's templates:
 * `{{number n}}` 1,204 · `{{outcome id}}` mark and word · `{{swatch id}}` fill and word · `{{count n key}}` number with its key ·
 * `{{plural n one many}}` the words that go with the number ·
 * `{{day d}}` a day or a dash · `{{prose text}}` a
 * sentence whose days do not break and whose `words` of a program look like it · `{{css text}}` a quoted CSS string.
 */
export const helpers: Readonly<Record<string, Handlebars.HelperDelegate>> = {
  number: (value: unknown) => formatNumber(Number(value)),
  outcome: (outcome: unknown) => html(outcomeHtml(String(outcome))),
  swatch: (outcome: unknown) => html(swatchHtml(String(outcome))),
  count: (value: unknown, key: unknown) => html(countHtml(Number(value), String(key))),
  plural: (value: unknown, one: unknown, many: unknown) => String(Number(value) === 1 ? one : many),
  day: (day: unknown) =>
    typeof day === "string" ? html(`<time datetime="${escapeHtml(day)}">${escapeHtml(day)}</time>`) : "\u2013",
  prose: (text: unknown) =>
    html(
      escapeHtml(String(text ?? ""))
        .replace(DAY, '<time datetime="$&">$&</time>')
        .replace(CODE, "<code>$1</code>"),
    ),
  css: (text: unknown) => html(cssString(String(text ?? ""))),
};

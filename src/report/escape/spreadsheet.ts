import { visible, visibleLine } from "./visible.ts";

// What Excel, LibreOffice or Google Sheets may take for the start of a formula, also after white space and in full width.
const FORMULA = /^[\s']*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'*[\t\r\n]/;

// The same behind what a spreadsheet of another country takes for the end of a cell, as it may not know our quotes then. Of what
// begins with a plus or a minus only that which could call something: `;-48V` is none.
const INNER = "(?=[ \\u00a0']*(?:[=@\\uff1d\\uff20]|[+\\-\\uff0b\\uff0d][^;\\t\\r\\n]*[(|!]))";
const INNER_BARE = new RegExp(`[;\\t\\r\\n]${INNER}`, "g");
const INNER_GUARDED = new RegExp(`([;\\t\\r\\n])'${INNER}`, "g");

/** The cell's text so that no spreadsheet runs it, however it cuts the line: an apostrophe goes before whatever could begin a formula. */
export function guardCell(text: string): string {
  const inner = text.replace(INNER_BARE, "$&'");
  return FORMULA.test(text) ? `'${inner}` : inner;
}

// Of what is taken for a formula that which could call or compute something. `="0012"` is how exports keep a zero, and `-48V`,
// `+359` are values: programs that join the table with its source must find them as they were.
const CALL = /^[\s']*(?:[=@\uff1d\uff20]|[+\-\uff0b\uff0d][^;\t\r\n]*[(|!])/;
const KEPT_TEXT = /^="[^"]*"$/;

/** The cell's text so that no spreadsheet runs it; other text, signs and numbers as they are. */
export function guardCall(text: string): string {
  if (KEPT_TEXT.test(text)) return text;
  const inner = text.replace(INNER_BARE, "$&'");
  return CALL.test(text) ? `'${inner}` : inner;
}

/** Takes away the apostrophes that `guardCell` put there; other text is returned as it is. */
export function unguardCell(text: string): string {
  const first = text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
  return first.replace(INNER_GUARDED, "$1");
}

/** One field of a CSV record by RFC 4180, guarded against formulas. */
export function csvCell(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = guardCell(visible(value));
  return /[",\r\n;\t]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

const MOST_CHARACTERS = 32_767;

/** Text for a cell of a workbook: guarded as in CSV, where it may end later, cut to what a cell holds, with `_x0041_` meant as written. */
export function sheetText(text: string): string {
  const guarded = guardCell(visible(text)).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  if (guarded.length <= MOST_CHARACTERS) return guarded;
  // Half of a pair would be written out and be longer than what was cut.
  return `${guarded.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, "")}\u2026`;
}

// Excel takes a longer one for damage: 255 with the codes of its places and of the page.
const MOST_FOOT = 255 - "&L&RPage &P of &N".length;

/** Text for the foot of a printed sheet, where an ampersand begins a code and is doubled to stand for itself; cut to what it holds. */
export function footText(text: string): string {
  let foot = "";
  for (const char of visibleLine(text)) {
    const next = char === "&" ? "&&" : char;
    if (foot.length + next.length >= MOST_FOOT) return `${foot}\u2026`;
    foot += next;
  }
  return foot;
}

import { visible } from "./visible.ts";

// What Excel, LibreOffice or Google Sheets may take for the start of a formula, also after white space and in full width.
const FORMULA = /^[\s']*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'*[\t\r\n]/;

/** The cell's text so that no spreadsheet runs it: an apostrophe goes before whatever could begin a formula. */
export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes away the apostrophe that `guardCell` put there; other text is returned as it is. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
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
  return guarded.length <= MOST_CHARACTERS ? guarded : `${guarded.slice(0, MOST_CHARACTERS - 1)}\u2026`;
}

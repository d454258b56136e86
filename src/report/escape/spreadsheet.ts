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

import { visibleLine } from "./visible.ts";

/**
 * Text for one line of a terminal or a CI log: no control bytes, no direction overrides, and nothing that GitHub
 * (`::error::`, `##[group]`), Azure (`##vso[...]`) or TeamCity (`##teamcity[...]`) would run as a command.
 */
export function escapeTerminal(text: string): string {
  return visibleLine(text)
    .replace(/(^|\s)::/g, "$1: :")
    .replace(/##(?=[a-z]*\[)/gi, "# #");
}

/** Cells that the text takes in a terminal: wide East Asian characters take two, combining marks none. */
export function cellWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

function charWidth(char: string): number {
  if (/\p{Mn}/u.test(char)) return 0;
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u.test(char)
    ? 2
    : 1;
}

/** The text cut to a width, with an ellipsis when something is left out. */
export function clip(text: string, width: number): string {
  if (cellWidth(text) <= width) return text;
  let out = "";
  let used = 0;
  for (const char of text) {
    used += charWidth(char);
    if (used > width - 1) break;
    out += char;
  }
  return `${out.trimEnd()}\u2026`;
}

/** The text padded with spaces to a width; negative widths align to the right. */
export function pad(text: string, width: number): string {
  const space = " ".repeat(Math.max(0, Math.abs(width) - cellWidth(text)));
  return width < 0 ? space + text : text + space;
}

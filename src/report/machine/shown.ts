import { visibleLine } from "../escape/visible.ts";

/** The text on one line, hidden characters made visible, cut to at most `max` UTF-16 units with an ellipsis. */
export function shown(text: string, max: number): string {
  // A cell may hold a megabyte; only its beginning is worth looking at.
  const line = visibleLine(text.slice(0, max * 2));
  if (line.length <= max && text.length <= max * 2) return line;
  const cut = line.slice(0, max - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}\u2026`;
}

/** Bytes that the text takes in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

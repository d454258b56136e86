import { cellWidth, escapeTerminal } from "../escape/terminal.ts";

/** The text broken at spaces into lines of at most `width` cells; a longer word stands alone and is cut hard. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of escapeTerminal(text)
    .split(" ")
    .flatMap((part) => chop(part, width))) {
    if (line !== "" && cellWidth(line) + 1 + cellWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return (line === "" ? lines : [...lines, line]).map(inert);
}

/** A word that was cut may leave `::error::` at the head of a line, where GitHub would run it. */
function inert(line: string): string {
  return line.startsWith("::") ? `: ${line.slice(1)}` : line;
}

function chop(word: string, width: number): string[] {
  const parts: string[] = [];
  let part = "";
  let used = 0;
  for (const char of word) {
    const wide = cellWidth(char);
    if (used + wide > width) {
      parts.push(part);
      part = "";
      used = 0;
    }
    part += char;
    used += wide;
  }
  return [...parts, part];
}

/** Wrapped text with a hanging indent of spaces. */
export function indented(text: string, indent: number, width: number): string[] {
  return wrap(text, width - indent).map((line) => " ".repeat(indent) + line);
}

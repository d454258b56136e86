import { visibleLine } from "./visible.ts";

/** Text as a CSS string with its quotes. `<` is written as a code point, so that `</style>` cannot end the sheet. */
export function cssString(text: string): string {
  const body = visibleLine(text).replace(/["'\\<>&{}]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `);
  return `"${body}"`;
}

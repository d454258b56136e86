import type { Row, Sheet } from "./sheet.ts";

const WIDTH = 90;
/** More letters than a line of that width holds in the mean. */
const LINE_LETTERS = WIDTH + 15;

/** A sheet to be read: a title, and below it names with what there is to say of each. */
export function proseSheet(
  name: string,
  title: string,
  lines: readonly (readonly [string, string])[],
): Omit<Sheet, "foot" | "paper"> {
  return {
    name,
    columns: [{ width: 16 }, { width: WIDTH }],
    rows: [{ cells: [{ style: "title", text: title }, { style: "plain" }], lines: 2 }, ...lines.map(proseRow)],
  };
}

function proseRow([name, text]: readonly [string, string]): Row {
  return {
    cells: [
      { style: "name", text: name },
      { style: "prose", text },
    ],
    lines: Math.ceil(text.length / LINE_LETTERS) || 1,
  };
}

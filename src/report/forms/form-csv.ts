import { csvCell } from "../escape/spreadsheet.ts";
import { shown } from "../machine/shown.ts";
import type { FilledForm, FormCell } from "./form.ts";

const CELL = 1000;

/**
 * All tables of the form under one header, so that a spreadsheet can sort and fill it: the table's title, what netvet knows,
 * what stands once, and at the right the empty columns that a person fills.
 */
export function* formCsv(form: FilledForm): Iterable<string> {
  const known = unique(form.tables.flatMap(({ columns }) => columns));
  const toFill = unique([...form.tables.flatMap((table) => table.toFill), ...form.toFill]);
  const about = form.about.map(([label]) => label);
  yield `\ufeff${record(["Table", ...known, ...about, ...toFill.map((name) => `To fill: ${name}`)])}`;
  for (const { title, columns, rows } of form.tables) {
    const positions = known.map((name) => columns.indexOf(name));
    for (const row of rows) {
      const cells = positions.map((position) => (position < 0 ? undefined : row[position]));
      yield record([title, ...cells, ...form.about.map(([, value]) => value), ...toFill.map(() => undefined)]);
    }
  }
  // A list that is not complete must say so here too: each note is a record, padded to the width of the others.
  const width = known.length + about.length + toFill.length;
  for (const note of form.notes)
    yield record(["To know before use", note, ...Array<undefined>(width - 1).fill(undefined)]);
}

function record(cells: readonly FormCell[]): string {
  return `${cells.map((cell) => csvCell(typeof cell === "string" ? shown(cell, CELL) : cell)).join(",")}\r\n`;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

import { cellWidth, clip as cut, escapeTerminal, pad } from "../report/escape/terminal.ts";
import { indented } from "../report/text/lines.ts";

/** Rows as lines of aligned columns, two spaces apart; the last column takes what is left of `width`. */
export function table(rows: readonly (readonly string[])[], width: number): string[] {
  const safe = rows.map((row) => row.map(escapeTerminal));
  const widths = widthsOf(safe, width);
  const columns = widths.length;
  return safe.map((row) =>
    row
      .map((cell, column) =>
        column === columns - 1
          ? cut(cell, widths[column] ?? 20)
          : pad(cut(cell, widths[column] ?? 40), widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}

/** The same for what must be read whole: a cell that is too long goes on in the lines below. */
export function wrappedTable(rows: readonly (readonly string[])[], width: number): string[] {
  const widths = widthsOf(
    rows.map((row) => row.map(escapeTerminal)),
    width,
  );
  return rows.flatMap((row) => {
    const cells = row.map((cell, column) => wrapped(cell, widths[column] ?? LEAST));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, column) => pad(lines[line] ?? "", widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  });
}

/** Lines of a cell; the spaces at its head, by which a table is indented, stay. */
function wrapped(cell: string, width: number): string[] {
  const indent = cell.length - cell.trimStart().length;
  return indented(cell, indent, width);
}

const [LEAST, MOST] = [20, 40];

function widthsOf(safe: readonly (readonly string[])[], width: number): number[] {
  const columns = Math.max(0, ...safe.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.min(MOST, Math.max(...safe.map((row) => cellWidth(row[column] ?? "")))),
  );
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + 2, 0);
  if (columns > 0) widths[columns - 1] = Math.max(LEAST, width - before);
  return widths;
}

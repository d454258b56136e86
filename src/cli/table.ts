import { cellWidth, clip as cut, escapeTerminal, pad } from "../report/escape/terminal.ts";

/** Rows as lines of aligned columns, two spaces apart; the last column takes what is left of `width`. */
export function table(rows: readonly (readonly string[])[], width: number): string[] {
  const safe = rows.map((row) => row.map(escapeTerminal));
  const columns = Math.max(0, ...safe.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.min(40, Math.max(...safe.map((row) => cellWidth(row[column] ?? "")))),
  );
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + 2, 0);
  widths[columns - 1] = Math.max(20, width - before);
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

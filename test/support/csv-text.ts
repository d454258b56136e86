/** A table as CSV text: cells quoted when they must be, records ended by a line feed. */
export function csvText(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
  delimiter = ",",
): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
  return `${lines.map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter)).join("\n")}\n`;
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

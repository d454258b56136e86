import { escapeMarkdown } from "../escape/markdown.ts";
import { formatNumber } from "../format.ts";
import { shown } from "../machine/shown.ts";

/** Longest cell of a table. */
const CELL = 200;

/** A row of a table; texts are made inert, numbers get commas, an absent value is an empty cell. */
export function tableRow(cells: readonly (string | number | undefined)[]): string {
  const made = cells.map((cell) =>
    typeof cell === "number" ? formatNumber(cell) : escapeMarkdown(shown(cell ?? "", CELL)),
  );
  return `| ${made.join(" | ")} |\n`;
}

/** Header and delimiter row; columns whose name ends in `#` are aligned to the right. */
export function tableHead(names: readonly string[]): string {
  const rule = names.map((name) => (name.endsWith("#") ? "---:" : "---")).join(" | ");
  return `| ${names.map((name) => name.replace(/#$/, "")).join(" | ")} |\n| ${rule} |\n`;
}

import type { Finding } from "../../model/finding.ts";
import type { TableColumn } from "../table-column.ts";
import { cellXml } from "../xlsx/cell.ts";
import { FINDING_COLUMNS } from "./columns.ts";

/** What an auditor looks at first; the first two stay in sight. */
const GLANCE = [
  "outcome",
  "maker",
  "model",
  "function",
  "site",
  "serial_number",
  "units",
  "deadline",
  "breach_from",
  "pack",
  "rule",
  "finding",
];

/** The columns in the order of the workbook. */
export const SHEET_COLUMNS: readonly TableColumn<Finding>[] = [
  ...GLANCE.flatMap((name) => FINDING_COLUMNS.filter((one) => one.name === name)),
  ...FINDING_COLUMNS.filter(({ name }) => !GLANCE.includes(name)),
];

/** So many first columns stay in sight, and so many are printed. */
export const FROZEN_COLUMNS = 3;
export const PRINTED_COLUMNS = GLANCE.length;

/** One row of the findings sheet on a line of its own, of which no other has a part: rows are counted by their lines. */
export function findingToSheetRow(finding: Finding): string {
  const cells = SHEET_COLUMNS.map((column) => cellXml(cellOf(column, finding)));
  return `<row>${cells.join("").replaceAll("\n", "&#10;")}</row>\n`;
}

function cellOf({ name, kind, read }: TableColumn<Finding>, finding: Finding): Parameters<typeof cellXml>[0] {
  const value = read(finding);
  if (typeof value === "number") return { style: "number", number: value };
  if (kind === "day" && value !== undefined) return { style: "day", day: value };
  return { style: name === "outcome" ? finding.outcome : "text", text: value };
}

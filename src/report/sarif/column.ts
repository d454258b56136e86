import type { Finding } from "../../model/finding.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { shown } from "../machine/shown.ts";

/** The column in which the strongest evidence was read, 1-based, with its header; nothing when it is not known. */
export function columnOf(
  finding: Finding,
  result: ScanResult,
): { readonly column?: number; readonly columnHeader?: string; readonly field?: string } {
  const place = finding.asset?.location;
  const evidence = finding.identity?.evidence.find(({ side }) => side === "for");
  const tables = result.inputs.find((input) => input.name === place?.source)?.tables ?? [];
  const table = tables.find(({ sheet }) => sheet === place?.sheet) ?? tables[0];
  const column = table?.columns.find(({ field }) => field !== undefined && field === evidence?.field);
  if (column === undefined) return {};
  return { column: column.index + 1, columnHeader: shown(column.header, 200), field: evidence?.field ?? "" };
}

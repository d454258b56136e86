import type { Finding } from "../../model/finding.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { shown } from "../machine/shown.ts";

/**
 * The column in which the strongest evidence was read, 1-based, with its header; nothing when it is not known, as where several columns
 * give the field: the makers of a baseband and of an antenna stand in one record.
 */
export function columnOf(
  finding: Finding,
  result: ScanResult,
): { readonly column?: number; readonly columnHeader?: string; readonly field?: string } {
  const place = finding.asset?.location;
  const evidence = finding.identity?.evidence.find(({ side }) => side === "for");
  const tables = result.inputs.find((input) => input.name === place?.source)?.tables ?? [];
  const table = tables.find(({ sheet }) => sheet === place?.sheet) ?? tables[0];
  const [column, ...others] =
    table?.columns.filter(({ field }) => field !== undefined && field === evidence?.field) ?? [];
  if (column === undefined || others.length > 0) return {};
  return { column: column.index + 1, columnHeader: shown(column.header, 200), field: evidence?.field ?? "" };
}

import type { ScanResult } from "../../model/scan-result.ts";
import { csvCell } from "../escape/spreadsheet.ts";
import type { Rendering } from "../reporter.ts";
import { addedColumns, COST_FROM, FILLED_IN, type PlanColumn, planLines, WORKED_OUT } from "./columns.ts";

const [note] = FILLED_IN.slice(-1);
const COLUMNS: readonly PlanColumn[] = [...WORKED_OUT, ...FILLED_IN.slice(0, -1), COST_FROM, ...(note ? [note] : [])];

/** The remediation plan as a table to fill in; `--plan` reads owner, status, due, cost, note and added columns again. */
export const planCsv: Rendering = { render: renderPlan };

function* renderPlan(result: ScanResult): Iterable<string> {
  // The byte-order mark is there for spreadsheets, as in the findings CSV.
  const lines = planLines(result);
  const columns = [...COLUMNS, ...addedColumns(lines)];
  yield `\ufeff${columns.map(({ name }) => csvCell(name)).join(",")}\r\n`;
  for (const line of lines) yield `${columns.map(({ read }) => csvCell(read(line))).join(",")}\r\n`;
}

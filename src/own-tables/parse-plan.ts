import { isIsoDate } from "../model/iso-date.ts";
import type { CostRange, PlanEntry, PlanFile } from "../model/plan.ts";
import { UserError } from "../model/user-error.ts";
import { unguardCell } from "../report/escape/spreadsheet.ts";
import { amountIn, currencyIn, ownTable, type TableRow } from "./own-table.ts";

const EDITED = ["owner", "status", "due", "cost_low", "cost_base", "cost_high", "currency", "note"];
/** What a person writes on one item alone; amounts stand in a line of sums too. */
const WORDS = ["owner", "status", "due", "note"];
const SHAPE = { needed: ["key"], known: ["key", ...EDITED], open: true };

/**
 * Reads a remediation plan that people have filled in, CSV or XLSX: the columns `key`, owner, status, due, cost and note, and
 * those that they added; what netvet wrote into the others is worked out anew. Throws a UserError with file and line, also for two lines of one item that differ.
 */
export async function parsePlan(bytes: Uint8Array, file: string): Promise<PlanFile> {
  const { PLAN_NAMES } = await import("../report/plan/columns.ts");
  const entries = new Map<string, PlanEntry>();
  const nameless: TableRow[] = [];
  const { columns, rows } = await ownTable(bytes, file, SHAPE);
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) {
      if (isTold(row, PLAN_NAMES)) nameless.push(row);
      continue;
    }
    const entry = entryOf(key, row, file, PLAN_NAMES);
    const before = entries.get(entry.key);
    if (before !== undefined && !sameDecision(before, entry))
      throw new UserError(
        `${entry.key} stands in line ${before.line} too, and says something else there`,
        { file, line: entry.line },
        "Keep one of the two lines.",
      );
    entries.set(entry.key, before ?? entry);
  }
  return {
    file,
    entries: [...entries.values()],
    nameless: nameless.map(({ line, sheet }) => ({ line, sheet })),
    missing: EDITED.filter((name) => !columns.includes(name)),
  };
}

/** The key of an item has parts; a single word is none. */
function keyOf({ cells }: TableRow): string | undefined {
  const key = unguardCell(cells["key"] ?? "");
  return key.includes("/") ? key : undefined;
}

function isTold(row: TableRow, made: ReadonlySet<string>): boolean {
  return ["key", ...WORDS].some((name) => row.cells[name] !== undefined) || ownCells(row, made) !== undefined;
}

function entryOf(key: string, row: TableRow, file: string, made: ReadonlySet<string>): PlanEntry {
  const { cells, line, sheet } = row;
  const text = (column: string) => (cells[column] === undefined ? undefined : unguardCell(cells[column]));
  const due = text("due");
  if (due !== undefined && !isIsoDate(due))
    throw new UserError(
      `due: ${JSON.stringify(due)} is no day written YYYY-MM-DD`,
      { file, line },
      "Spreadsheets rewrite days: format the column as a day or as text.",
    );
  const cost = costIn(row, file);
  const [owner, status, note] = ["owner", "status", "note"].map(text);
  return { key, owner, status, due, cost, note, own: ownCells(row, made), line, sheet };
}

/** What stands in columns beside those that netvet made. */
function ownCells({ cells }: TableRow, made: ReadonlySet<string>): PlanEntry["own"] {
  const own = Object.entries(cells).filter(([name]) => !made.has(name));
  return own.length === 0 ? undefined : Object.fromEntries(own.map(([name, cell]) => [name, unguardCell(cell)]));
}

function costIn(row: TableRow, file: string): CostRange | undefined {
  const [low, base, high] = ["cost_low", "cost_base", "cost_high"].map((column) => amountIn(row, column, file));
  const points = [low, base, high].filter((one) => one !== undefined);
  if (points.length === 0) return undefined;
  const currency = currencyIn(row);
  if (currency === undefined)
    throw new UserError(
      "a cost needs a currency",
      { file, line: row.line },
      "Write for instance EUR into the column currency.",
    );
  // A single figure is a range of one point; nobody's missing bound is taken for 0.
  const middle = base ?? low ?? high ?? 0;
  const range = { low: low ?? middle, base: middle, high: high ?? middle };
  if (!(range.low <= range.base && range.base <= range.high))
    throw new UserError("low, base and high are not in this order", { file, line: row.line }, "Mend the amounts.");
  return { ...range, currency, from: "plan" };
}

function sameDecision({ line: _, ...a }: PlanEntry, { line: __, ...b }: PlanEntry): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

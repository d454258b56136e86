import type { PriceEntry } from "../model/plan.ts";
import { UserError } from "../model/user-error.ts";
import { amountIn, ownTable, type TableRow } from "./own-table.ts";

const KEYS = ["vendor", "function", "domain", "family", "action"];
const NEEDED = ["low", "base", "high", "currency"];
const SHAPE = { needed: NEEDED, known: [...KEYS, ...NEEDED, "source", "year"], open: false };

/** Reads an operator's own price book (CSV or XLSX): what a unit costs. Throws a UserError with file and line. */
export async function loadPrices(file: string, cwd: string): Promise<readonly PriceEntry[]> {
  const rows = await ownTable(file, cwd, SHAPE);
  return rows.map((row) => priceOf(row, file));
}

function priceOf(row: TableRow, file: string): PriceEntry {
  const { cells, line } = row;
  const [low, base, high] = ["low", "base", "high"].map((column) => amountIn(row, column, file));
  const currency = cells["currency"];
  if (low === undefined || base === undefined || high === undefined || currency === undefined)
    throw new UserError("a price needs low, base, high and a currency", { file, line }, "Fill in all four.");
  if (!(low <= base && base <= high))
    throw new UserError("low, base and high are not in this order", { file, line }, "Mend the amounts.");
  const { vendor, function: networkFunction, domain, family, action, source, year } = cells;
  const keys = { vendor, function: networkFunction, domain, family, action };
  return { ...keys, low, base, high, currency, source, year, file, line };
}

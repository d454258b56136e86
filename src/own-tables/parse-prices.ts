import { DOMAINS } from "../model/network-function.ts";
import type { PriceEntry } from "../model/plan.ts";
import { ACTIONS } from "../model/rule.ts";
import { UserError } from "../model/user-error.ts";
import { idMeant, type Named } from "../text/id-meant.ts";
import { nearest } from "../text/nearest.ts";
import { didYouMean } from "../yaml/parse-placed.ts";
import { amountIn, currencyIn, ownTable, type TableRow } from "./own-table.ts";

const KEYS = ["vendor", "function", "domain", "family", "action"];
const NEEDED = ["low", "base", "high", "currency"];
const SHAPE = { needed: NEEDED, known: [...KEYS, ...NEEDED, "source", "year"], open: false };

const VENDORS_HINT = "`netvet vendors list` names the makers.";

/** The makers and network functions that a price may be for. */
export interface PricedThings {
  readonly vendors: readonly Named[];
  readonly functions: readonly Named[];
}

/** Reads an operator's own price book (CSV or XLSX): what a unit costs. Throws a UserError with file and line. */
export async function parsePrices(
  bytes: Uint8Array,
  file: string,
  things: PricedThings,
): Promise<readonly PriceEntry[]> {
  const { rows } = await ownTable(bytes, file, SHAPE);
  return rows.map((row) => priceOf(row, file, things));
}

function priceOf(row: TableRow, file: string, { vendors, functions }: PricedThings): PriceEntry {
  const { cells, line } = row;
  const [low, base, high] = ["low", "base", "high"].map((column) => amountIn(row, column, file));
  const currency = currencyIn(row);
  if (low === undefined || base === undefined || high === undefined || currency === undefined)
    throw new UserError("a price needs low, base, high and a currency", { file, line }, "Fill in all four.");
  if (!(low <= base && base <= high))
    throw new UserError("low, base and high are not in this order", { file, line }, "Mend the amounts.");
  const keys = {
    vendor: keyIn(row, "vendor", vendors, file),
    function: keyIn(row, "function", functions, file),
    domain: keyIn(row, "domain", DOMAINS.map(sameName), file),
    // A family of the catalogue, or a model as the inventory writes it.
    family: cells["family"],
    action: keyIn(row, "action", ACTIONS.map(sameName), file),
  };
  return { ...keys, low, base, high, currency, source: cells["source"], year: cells["year"], file, line };
}

function sameName(id: string): Named {
  return { id, name: id };
}

/** The id that a cell means. A word that nobody knows would fit no item, and its price would be missed in silence. */
function keyIn({ cells, line }: TableRow, column: string, known: readonly Named[], file: string): string | undefined {
  const written = cells[column];
  if (written === undefined) return undefined;
  const id = idMeant(written, known);
  if (id !== undefined) return id;
  const ids = known.map((one) => one.id);
  throw new UserError(
    `${column}: netvet knows no ${column} ${JSON.stringify(written)}, so this price would fit nothing`,
    { file, line },
    column === "vendor" && nearest(written, ids) === undefined ? VENDORS_HINT : didYouMean(written, ids),
  );
}

import { UserError } from "../model/user-error.ts";
import { nearest } from "../text/nearest.ts";
import { columnKey, tableRecords } from "./table-records.ts";

/** A record of a person's table: its cells by column, trimmed, empty ones left out, and where it stands. */
export interface TableRow {
  readonly cells: Readonly<Record<string, string>>;
  /** Line of a text, row of a sheet. */
  readonly line: number;
  readonly sheet: string | undefined;
}

/** The records of a person's table, and the names of all its columns as they are compared. */
export interface OwnTable {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Which columns a table must have and may have. Others are passed over when `open`, and refused when not. */
export interface TableShape {
  readonly needed: readonly string[];
  readonly known: readonly string[];
  readonly open: boolean;
}

/**
 * Reads a table that people edit in a spreadsheet: CSV (comma, semicolon or tab, UTF-8), or the sheet of an XLSX workbook
 * that has the columns. Throws a UserError with file and line.
 */
export async function ownTable(bytes: Uint8Array, file: string, shape: TableShape): Promise<OwnTable> {
  const { sheet, records } = await tableRecords(bytes, file, shape);
  const [header, ...rows] = records;
  if (header === undefined)
    throw new UserError("the table is empty", { file }, `Its columns are: ${shape.known.join(", ")}.`);
  const columns = header.cells.map(columnKey);
  refuseColumns(columns, shape, file, header.line);
  return { columns, rows: rows.map(({ cells, line }) => ({ line, sheet, cells: named(columns, cells) })) };
}

function refuseColumns(
  names: readonly string[],
  { needed, known, open }: TableShape,
  file: string,
  line: number,
): void {
  const missing = needed.find((name) => !names.includes(name));
  if (missing !== undefined)
    throw new UserError(`the column ${missing} is missing`, { file, line }, `Its columns are: ${known.join(", ")}.`);
  const twice = names.find((name, index) => name !== "" && names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new UserError(
      `two columns are called ${twice}`,
      { file, line },
      "Rename one of them, or take it out: only one can be read.",
    );
  const strange = open ? undefined : names.find((name) => name !== "" && !known.includes(name));
  if (strange === undefined) return;
  const close = nearest(strange, known);
  throw new UserError(
    `unknown column ${strange}`,
    { file, line },
    close === undefined ? `Known are: ${known.join(", ")}.` : `Did you mean ${close}?`,
  );
}

function named(names: readonly string[], cells: readonly string[]): Record<string, string> {
  const pairs = names.map((name, index) => [name, (cells[index] ?? "").trim()] as const);
  return Object.fromEntries(pairs.filter(([name, value]) => name !== "" && value !== ""));
}

/** Above it cents are lost, and sums come to no number that a result could hold. */
const MOST = 1e13;

/**
 * An amount as people write it: `1200`, `1 200.50`, `1200,5`. Three decimals may be thousands and are refused; more come out
 * of a formula and are rounded. Throws a UserError for what is none.
 */
export function amountIn({ cells, line }: TableRow, column: string, file: string): number | undefined {
  const written = cells[column];
  if (written === undefined) return undefined;
  const plain = written.replace(/[\s\u00a0\u202f']/g, "");
  const amount = Math.round(Number(plain.replace(",", ".")) * 100) / 100;
  if (amount > MOST)
    throw new UserError(
      `${column}: more than ${MOST} is no amount that can be meant`,
      { file, line },
      "Mend the amount.",
    );
  if (/^\d+([.,]\d{1,2})?$/.test(plain) || /^\d+\.\d{4,}$/.test(plain)) return amount;
  throw new UserError(
    `${column}: ${JSON.stringify(written)} is no amount`,
    { file, line },
    "Write digits with at most two decimals and no separator of thousands, such as 12500 or 12500.50.",
  );
}

/** The currency of a line; `eur` and `EUR` are one. */
export function currencyIn({ cells }: TableRow): string | undefined {
  return cells["currency"]?.toUpperCase();
}

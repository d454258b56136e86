import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { UserError } from "../model/user-error.ts";
import { nearest } from "../text/nearest.ts";
import { fileError } from "./file-error.ts";

/** A record of a person's table: its cells by column, trimmed, empty ones left out, and its line. */
export interface TableRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly line: number;
}

/** Which columns a table must have and may have. Others are passed over when `open`, and refused when not. */
export interface TableShape {
  readonly needed: readonly string[];
  readonly known: readonly string[];
  readonly open: boolean;
}

/**
 * Reads a CSV table that people edit in a spreadsheet: comma, semicolon or tab, UTF-8. Throws a UserError with file and line.
 */
export async function ownTable(file: string, cwd: string, shape: TableShape): Promise<readonly TableRow[]> {
  const text = decode(await bytesOf(file, cwd), file);
  const [header, ...rows] = records(text, file);
  if (header === undefined)
    throw new UserError("the table is empty", { file }, `Its columns are: ${shape.known.join(", ")}.`);
  const names = header.cells.map((name) => name.trim().toLowerCase());
  refuseColumns(names, shape, file, header.line);
  return rows.map(({ cells, line }) => ({ line, cells: named(names, cells) }));
}

interface Records {
  readonly cells: readonly string[];
  readonly line: number;
}

function records(text: string, file: string): Records[] {
  const first = text.split(/\r?\n/, 1)[0] ?? "";
  const count = (delimiter: string) => first.split(delimiter).length;
  const delimiter = [",", ";", "\t"].toSorted((a, b) => count(b) - count(a))[0] ?? ",";
  try {
    const parsed = parse(text, { delimiter, bom: true, info: true, relax_column_count: true, skip_empty_lines: true });
    return (parsed as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      cells: record,
      line: info.lines,
    })); // the shape that csv-parse documents for `info`
  } catch (cause) {
    throw new UserError(
      `not a CSV table: ${cause instanceof Error ? cause.message : String(cause)}`,
      { file },
      "Save it as CSV UTF-8.",
    );
  }
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

async function bytesOf(file: string, cwd: string): Promise<Uint8Array> {
  return readFile(resolve(cwd, file)).catch((cause: unknown) => {
    throw fileError("read", file, cause);
  });
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UserError("the table is not UTF-8 text", { file }, "Save it from the spreadsheet as CSV UTF-8.");
  }
}

/** An amount as people write it: `1200`, `1 200.50`, `1200,5`. Throws a UserError for what is none. */
export function amountIn({ cells, line }: TableRow, column: string, file: string): number | undefined {
  const written = cells[column];
  if (written === undefined) return undefined;
  const plain = written.replace(/[\s\u00a0\u202f']/g, "");
  if (/^\d+([.,]\d{1,2})?$/.test(plain)) return Number(plain.replace(",", "."));
  throw new UserError(
    `${column}: ${JSON.stringify(written)} is no amount`,
    { file, line },
    "Write digits with at most two decimals and no separator of thousands, such as 12500 or 12500.50.",
  );
}

import { parse } from "csv-parse/sync";
import { UserError } from "../model/user-error.ts";
import { openSource, type ReadBatch } from "../read/index.ts";

/** A record as written, and its line of the text or row of the sheet. */
export interface TableRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The records of a table, its head first. */
export interface TableRecords {
  /** Undefined where the file is one table. */
  readonly sheet: string | undefined;
  readonly records: readonly TableRecord[];
}

/** Columns that a table must have, and all that it may have. */
interface Columns {
  readonly needed: readonly string[];
  readonly known: readonly string[];
}

/** First records of a sheet, or lines of a text, among which the head is looked for. */
const ABOVE = 20;

/** Name of a column as it is compared: `Cost low` and `cost_low` are the same. */
export function columnKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "_");
}

/** Reads the records of a CSV text, or of the sheet of a workbook that has the needed columns, from the head on. Throws a UserError. */
export async function tableRecords(bytes: Uint8Array, file: string, { needed, known }: Columns): Promise<TableRecords> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip
    ? sheetWith({ needed, known }, await sheetsOf(file, bytes), file)
    : { sheet: undefined, records: csvOf(file, bytes, { needed, known }) };
}

function csvOf(file: string, bytes: Uint8Array, columns: Columns): TableRecord[] {
  const text = decode(bytes, file);
  const { above, delimiter } = headOf(text, columns) ?? { above: 0, delimiter: mostIn(text.split("\n", 1)[0] ?? "") };
  // What stands above is cut off and not parsed: quotation marks of a title need not pair.
  const table = text.split("\n").slice(above).join("\n");
  const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
  try {
    const parsed = parse(table, { ...options, delimiter });
    return (parsed as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      cells: record,
      line: above + info.lines,
    })); // the shape that csv-parse documents for `info`
  } catch (cause) {
    throw new UserError(
      `not a CSV table: ${cause instanceof Error ? cause.message : String(cause)}`,
      { file },
      "Save it as CSV UTF-8 or as an XLSX workbook.",
    );
  }
}

const DELIMITERS = [",", ";", "\t"];

/** How many lines, such as a title or `sep=;`, stand above the head of a text, and what parts its cells. */
function headOf(text: string, columns: Columns): { readonly above: number; readonly delimiter: string } | undefined {
  for (const [above, line] of text.split("\n", ABOVE).entries())
    for (const delimiter of DELIMITERS) {
      const cells = line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
      if (isHead(cells, columns)) return { above, delimiter };
    }
  return undefined;
}

function mostIn(line: string): string {
  const count = (delimiter: string) => line.split(delimiter).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(
      "the table is neither UTF-8 text nor an XLSX workbook",
      { file },
      "Save it from the spreadsheet as CSV UTF-8 or as an XLSX workbook.",
    );
  }
}

async function sheetsOf(file: string, bytes: Uint8Array): Promise<ReadonlyMap<string, readonly TableRecord[]>> {
  async function* once(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const { batches, notes } = await openSource({ name: file, bytes: once(), byteLength: bytes.length }, {});
  const sheets = new Map<string, TableRecord[]>();
  for await (const batch of batches) {
    const records = sheets.get(batch.sheet ?? "") ?? [];
    sheets.set(batch.sheet ?? "", records);
    const [broken] = batch.rejected;
    if (broken !== undefined)
      throw new UserError(broken.message, { file, line: broken.record }, "Mend the row, or leave it out.");
    records.push(...recordsIn(batch));
  }
  const lost = notes().find(({ code }) => code === "lost-cells");
  if (lost !== undefined)
    throw new UserError(
      lost.message,
      {},
      "Open the workbook in a spreadsheet, which works out its formulas, and save it.",
    );
  return sheets;
}

function recordsIn(batch: ReadBatch): TableRecord[] {
  return Array.from({ length: batch.length }, (_, row) => ({
    cells: Array.from({ length: batch.width(row) }, (_, column) => batch.cell(row, column)),
    line: batch.record(row),
  }));
}

/** The one sheet that has all columns, whatever stands above its head. */
function sheetWith(
  { needed, known }: Columns,
  sheets: ReadonlyMap<string, readonly TableRecord[]>,
  file: string,
): TableRecords {
  const fitting = [...sheets].flatMap(([sheet, records]) => {
    const at = records.slice(0, ABOVE).findIndex(({ cells }) => isHead(cells, { needed, known }));
    return at < 0 ? [] : [{ sheet, records: records.slice(at) }];
  });
  const [only, other] = fitting;
  if (only === undefined)
    throw new UserError(
      `no sheet of this workbook has the ${needed.length === 1 ? "column" : "columns"} ${needed.join(", ")}`,
      { file },
      "Put the names of the columns into the first row.",
    );
  if (other !== undefined)
    throw new UserError(
      `the sheets ${fitting.map(({ sheet }) => sheet).join(" and ")} both are such a table, and only one can be meant`,
      { file },
      "Take the others out, or rename their column heads.",
    );
  return only;
}

/** All needed columns, and not one word alone, which may stand in any sheet. */
function isHead(cells: readonly string[], { needed, known }: Columns): boolean {
  const names = cells.map(columnKey);
  return needed.every((name) => names.includes(name)) && names.filter((name) => known.includes(name)).length > 1;
}

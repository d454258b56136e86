import type { RejectionCode } from "../../model/diagnostic-code.ts";
import { raiseLimit } from "../../model/limit-names.ts";
import type { ReadLimits } from "../../model/read-limits.ts";
import { UserError } from "../../model/user-error.ts";
import { type SheetRow, sheetBatch } from "../sheet-batch.ts";
import type { ReadBatch, RejectedRecord } from "../source.ts";
import type { XmlHandler } from "./sax.ts";

/** True for a workbook in the XML of Excel 2003, which management systems save under the name `.xls`. */
export function isSpreadsheet2003(root: string, namespaces: string): boolean {
  return root === "Workbook" && /office:spreadsheet/i.test(namespaces);
}

/** Sheets of such a workbook as they come out of its XML. */
export interface Spreadsheet2003 {
  readonly handler: XmlHandler;
  /** Batches of whole sheets, or of at least `least` rows. */
  take(least: number): readonly ReadBatch[];
  readonly rows: number;
  /** Names of the sheets met so far. */
  readonly sheets: readonly string[];
}

interface State {
  readonly limits: ReadLimits;
  readonly wanted: string | undefined;
  readonly sheets: string[];
  readonly batches: ReadBatch[];
  rows: SheetRow[];
  rejected: RejectedRecord[];
  count: number;
  /** Cells merged downward: text by column, and the last row that has it. */
  merged: Map<number, { readonly text: string; readonly last: number }>;
  number: number;
  column: number;
  /** Empty cells are holes: a row may have one cell far to the right. */
  cells: (string | undefined)[];
  size: number;
  /** Further rows and columns that the open cell covers. */
  down: number;
  across: number;
  type: string;
  text: string;
  inData: boolean;
}

/** Reads rows, their places given by `ss:Index`, and fills texts of cells that are merged downward. */
export function spreadsheet2003(limits: ReadLimits, wanted: string | undefined): Spreadsheet2003 {
  const state: State = {
    ...{ limits, wanted, sheets: [], batches: [], rows: [], rejected: [], count: 0, merged: new Map() },
    ...{ number: 0, column: -1, cells: [], size: 0, down: 0, across: 0, type: "", text: "", inData: false },
  };
  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === "Cell") openCell(state, attributes);
      else if (name === "Data") openData(state, attributes);
      else if (name === "Row") openRow(state, attributes);
      else if (name === "Worksheet") openSheet(state, attributes);
    },
    close(name) {
      if (name === "Data") state.inData = false;
      else if (name === "Cell") closeCell(state);
      else if (name === "Row") closeRow(state);
      else if (name === "Worksheet") flush(state, 0);
    },
    text(text) {
      if (state.inData) state.text += text;
    },
  };
  return {
    handler,
    sheets: state.sheets,
    get rows() {
      return state.count;
    },
    take(least) {
      flush(state, least);
      return state.batches.splice(0);
    },
  };
}

function openSheet(state: State, attributes: Readonly<Record<string, string>>): void {
  state.sheets.push(attributes["ss:Name"] ?? attributes["Name"] ?? `Sheet${state.sheets.length + 1}`);
  state.number = 0;
  state.merged = new Map();
}

function openRow(state: State, attributes: Readonly<Record<string, string>>): void {
  state.number = Math.max(state.number + 1, Number(attributes["ss:Index"] ?? 0) || 0);
  state.column = -1;
  state.across = 0;
  state.cells = [];
  state.size = 0;
}

function openCell(state: State, attributes: Readonly<Record<string, string>>): void {
  state.column = Math.max(state.column + 1 + state.across, (Number(attributes["ss:Index"] ?? 0) || 0) - 1);
  state.across = Number(attributes["ss:MergeAcross"] ?? 0) || 0;
  state.down = Number(attributes["ss:MergeDown"] ?? 0) || 0;
  state.text = "";
  state.type = "";
}

function openData(state: State, attributes: Readonly<Record<string, string>>): void {
  state.inData = true;
  state.type = attributes["ss:Type"] ?? "String";
}

function closeCell(state: State): void {
  const { column, limits, number, type } = state;
  if (state.text === "" || column >= limits.columns) return;
  const text = type === "DateTime" ? state.text.replace(/(T00:00:00)?\.0+$|T00:00:00$/, "") : state.text;
  state.size += text.length;
  if (state.size > limits.recordBytes) return;
  state.cells[column] = text;
  // A number for several rows is one number: it is not repeated.
  if (state.down > 0 && type !== "Number") state.merged.set(column, { text, last: number + state.down });
}

function closeRow(state: State): void {
  const { cells, column, limits, size } = state;
  if (column >= limits.columns)
    reject(state, "too-many-columns", `more than ${limits.columns} columns. ${raiseLimit("columns", limits)}`);
  else if (size > limits.recordBytes)
    reject(state, "record-too-long", `more than ${limits.recordBytes} bytes. ${raiseLimit("record-length", limits)}`);
  else if (cells.length > 0) addRow(state);
}

function addRow(state: State): void {
  const { cells, number, merged } = state;
  for (const [at, { text, last }] of merged) {
    if (last < number) merged.delete(at);
    else cells[at] ??= text;
  }
  if (isWanted(state)) state.rows.push({ number, cells });
}

function isWanted({ wanted, sheets }: State): boolean {
  if (wanted === undefined) return true;
  return sheets.at(-1)?.toLowerCase() === wanted.toLowerCase() || String(sheets.length) === wanted;
}

function reject(state: State, code: RejectionCode, what: string): void {
  const message = `The row has ${what}`;
  if (isWanted(state)) state.rejected.push({ record: state.number, line: undefined, code, message });
}

function flush(state: State, least: number): void {
  const { rows, rejected, sheets } = state;
  if (rows.length < Math.max(1, least) && (least > 0 || rejected.length === 0)) return;
  state.count += rows.length + rejected.length;
  state.batches.push(sheetBatch(sheets.at(-1), { rows, rejected }));
  state.rows = [];
  state.rejected = [];
}

/** Trouble of a workbook that gave no row. */
export function noSpreadsheetRows(name: string, sheets: readonly string[], wanted: string | undefined): UserError {
  const what = wanted === undefined ? "is empty: no sheet has a text" : `has no text in a sheet ${wanted}`;
  return new UserError(`${name} ${what}`, { file: name }, `Its sheets are: ${sheets.slice(0, 20).join(", ")}.`);
}

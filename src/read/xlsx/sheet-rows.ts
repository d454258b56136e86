import type { RejectionCode } from "../../model/diagnostic-code.ts";
import { raiseLimit } from "../../model/limit-names.ts";
import type { ReadLimits } from "../../model/read-limits.ts";
import type { SheetRow } from "../sheet-batch.ts";
import type { RejectedRecord } from "../source.ts";
import type { XmlHandler } from "../xml/sax.ts";
import { columnOf } from "./cell-place.ts";
import { type MergedColumn, type MergedFill, mergedFill } from "./merged-cells.ts";
import type { NumberKind } from "./number-formats.ts";
import { numberText } from "./number-text.ts";
import { type SharedStrings, unescapeText } from "./shared-strings.ts";

/** What all sheets of a workbook share. */
export interface SheetContext {
  readonly limits: ReadLimits;
  readonly shared: SharedStrings;
  readonly kinds: readonly NumberKind[];
  readonly from1904: boolean;
}

/** Odd things of one sheet, counted. */
export interface SheetOddities {
  hiddenRows: number;
  hiddenColumns: number;
  /** Cells filled from the merged cell above. */
  filled: number;
  /** Formulas without a stored result, and cells that name a shared text that is not there. */
  lost: number;
}

/** Rows of a sheet as they come out of its XML. */
export interface SheetRows {
  readonly handler: XmlHandler;
  readonly oddities: SheetOddities;
  /** Rows and rejected rows since the last call. */
  take(): { readonly rows: readonly SheetRow[]; readonly rejected: readonly RejectedRecord[] };
  readonly waiting: number;
}

interface State {
  readonly context: SheetContext;
  readonly fill: MergedFill;
  readonly oddities: SheetOddities;
  rows: SheetRow[];
  rejected: RejectedRecord[];
  /** The open row. */
  number: number;
  cells: (string | undefined)[];
  /** Its columns with a plain number. */
  numeric: Set<number>;
  size: number;
  /** Cells that had been lost before it. */
  lostBefore: number;
  /** The open cell. */
  column: number;
  type: string;
  style: string;
  text: string;
  hasFormula: boolean;
  hasValue: boolean;
  /** In a value or a text, and not in one that only says how another is pronounced. */
  reading: boolean;
  phonetic: boolean;
}

/** Gathers rows: texts of cells, stored results of formulas, days as ISO text, merged cells filled down. */
export function sheetRows(context: SheetContext, merged: readonly MergedColumn[]): SheetRows {
  const state = newState(context, merged);
  return {
    handler: handlerOf(state),
    oddities: state.oddities,
    get waiting() {
      return state.rows.length;
    },
    take() {
      const { rows, rejected } = state;
      state.rows = [];
      state.rejected = [];
      return { rows, rejected };
    },
  };
}

function newState(context: SheetContext, merged: readonly MergedColumn[]): State {
  return {
    ...{ context, fill: mergedFill(merged), rows: [], rejected: [] },
    oddities: { hiddenRows: 0, hiddenColumns: 0, filled: 0, lost: 0 },
    ...{ number: 0, cells: [], numeric: new Set(), size: 0, lostBefore: 0 },
    ...{ column: -1, type: "n", style: "", text: "", hasFormula: false, hasValue: false },
    ...{ reading: false, phonetic: false },
  };
}

function handlerOf(state: State): XmlHandler {
  return {
    open(name, attributes) {
      if (name === "c") openCell(state, attributes);
      else if (name === "v" || name === "t") {
        state.reading = !state.phonetic;
        state.hasValue = true;
      } else if (name === "row") openRow(state, attributes);
      else if (name === "f") state.hasFormula = true;
      else if (name === "rPh") state.phonetic = true;
      else if (name === "col" && isTrue(attributes["hidden"])) state.oddities.hiddenColumns += columnSpan(attributes);
    },
    close(name) {
      if (name === "v" || name === "t") state.reading = false;
      else if (name === "c") closeCell(state);
      else if (name === "row") closeRow(state);
      else if (name === "rPh") state.phonetic = false;
    },
    text(piece) {
      if (state.reading) state.text += piece;
    },
  };
}

function openRow(state: State, attributes: Readonly<Record<string, string>>): void {
  const stated = Number(attributes["r"]);
  state.number = Number.isSafeInteger(stated) && stated > state.number ? stated : state.number + 1;
  state.cells = [];
  state.numeric.clear();
  state.column = -1;
  state.size = 0;
  state.lostBefore = state.oddities.lost;
  if (isTrue(attributes["hidden"])) state.oddities.hiddenRows += 1;
}

function openCell(state: State, attributes: Readonly<Record<string, string>>): void {
  const stated = attributes["r"] === undefined ? -1 : columnOf(attributes["r"]);
  state.column = stated > state.column ? stated : state.column + 1;
  state.type = attributes["t"] ?? "n";
  state.style = attributes["s"] ?? "";
  state.text = "";
  state.hasFormula = false;
  state.hasValue = false;
}

function closeCell(state: State): void {
  const { limits } = state.context;
  if (state.hasFormula && !state.hasValue) state.oddities.lost += 1;
  if (state.text === "" || state.column >= limits.columns) return;
  const text = cellText(state);
  state.size += text.length;
  if (text !== "" && state.size <= limits.recordBytes) state.cells[state.column] = text;
}

function cellText(state: State): string {
  const { type, text, context } = state;
  if (type === "n") {
    const kind = context.kinds[Number(state.style)] ?? "number";
    if (kind === "number") state.numeric.add(state.column);
    return numberText(text, kind, context.from1904);
  }
  if (type === "b") return text === "1" ? "TRUE" : text === "0" ? "FALSE" : text;
  if (type === "d") return text.replace(/T00:00:00(\.0+)?Z?$/, "");
  if (type !== "s") return unescapeText(text);
  const found = context.shared.get(Number(text));
  if (found === undefined) state.oddities.lost += 1;
  return found ?? "";
}

function closeRow(state: State): void {
  const { limits } = state.context;
  const { number, cells } = state;
  if (state.size > limits.recordBytes) reject(state, "record-too-long", `is longer than ${limits.recordBytes} bytes`);
  else if (state.column >= limits.columns) reject(state, "too-many-columns", `has more than ${limits.columns} columns`);
  else if (cells.length > 0) {
    state.oddities.filled += state.fill(number, cells, state.numeric);
    state.rows.push({ number, cells });
  } else if (state.oddities.lost > state.lostBefore) reject(state, "lost-cells", "has no cell with a stored value");
}

function reject(state: State, code: RejectionCode, what: string): void {
  const limit = code === "record-too-long" ? "record-length" : "columns";
  const hint =
    code === "lost-cells"
      ? "Save the workbook in a spreadsheet, which works its formulas out."
      : raiseLimit(limit, state.context.limits);
  const message = `The row ${what}. ${hint}`;
  state.rejected.push({ record: state.number, line: undefined, code, message });
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** Columns that one element stands for; a sheet often hides all behind its last one, which are not counted. */
function columnSpan({ min, max }: Readonly<Record<string, string>>): number {
  return Number(max) >= 16_384 ? 0 : Math.max(0, Number(max) - Number(min) + 1) || 0;
}

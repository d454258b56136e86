import type { ReadLimits } from "../limits.ts";
import type { RejectedRecord } from "../source.ts";
import type { XmlHandler } from "../xml/sax.ts";
import { columnOf } from "./cell-place.ts";
import type { MergedColumn } from "./merged-cells.ts";
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

/** One row that has a text. */
export interface SheetRow {
  /** 1-based, as the spreadsheet shows it. */
  readonly number: number;
  readonly cells: readonly string[];
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

/** Gathers rows: texts of cells, stored results of formulas, days as ISO text, merged cells filled down. */
export function sheetRows(context: SheetContext, merged: readonly MergedColumn[]): SheetRows {
  const { limits, shared, kinds, from1904 } = context;
  const oddities: SheetOddities = { hiddenRows: 0, hiddenColumns: 0, filled: 0, lost: 0 };
  const fill = mergedFiller(merged, oddities);
  let rows: SheetRow[] = [];
  let rejected: RejectedRecord[] = [];
  let cells: string[] = [];
  let numeric = new Set<number>();
  let [rowNumber, column, size] = [0, -1, 0];
  let [type, style, text, hasFormula, hasValue, reading, phonetic] = ["n", "", "", false, false, false, false];

  function openRow(attributes: Readonly<Record<string, string>>): void {
    const stated = Number(attributes["r"]);
    rowNumber = Number.isSafeInteger(stated) && stated > rowNumber ? stated : rowNumber + 1;
    cells = [];
    numeric = new Set();
    column = -1;
    size = 0;
    if (isTrue(attributes["hidden"])) oddities.hiddenRows += 1;
  }

  function openCell(attributes: Readonly<Record<string, string>>): void {
    const stated = attributes["r"] === undefined ? -1 : columnOf(attributes["r"]);
    column = stated > column ? stated : column + 1;
    type = attributes["t"] ?? "n";
    style = attributes["s"] ?? "";
    text = "";
    hasFormula = false;
    hasValue = false;
  }

  function closeCell(): void {
    if (hasFormula && !hasValue) oddities.lost += 1;
    if (text === "" || column >= limits.columns) return;
    const value = cellText();
    size += value.length;
    if (size > limits.recordBytes) return;
    while (cells.length < column) cells.push("");
    cells[column] = value;
  }

  function cellText(): string {
    if (type === "n") {
      const kind = kinds[Number(style)] ?? "number";
      if (kind === "number") numeric.add(column);
      return numberText(text, kind, from1904);
    }
    if (type === "b") return text === "1" ? "TRUE" : text === "0" ? "FALSE" : text;
    if (type !== "s") return type === "d" ? text.replace(/T00:00:00(\.0+)?Z?$/, "") : unescapeText(text);
    const found = shared.get(Number(text));
    if (found === undefined) oddities.lost += 1;
    return found ?? "";
  }

  function closeRow(): void {
    const fault = size > limits.recordBytes ? tooLong(limits) : column >= limits.columns ? tooWide(limits) : undefined;
    if (fault !== undefined) {
      rejected.push({ record: rowNumber, line: undefined, ...fault });
      return;
    }
    const hasText = cells.some((cell) => cell !== "");
    fill(rowNumber, cells, numeric, hasText);
    if (hasText) rows.push({ number: rowNumber, cells });
  }

  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === "c") openCell(attributes);
      else if (name === "v" || name === "t") {
        reading = !phonetic;
        hasValue = true;
      } else if (name === "row") openRow(attributes);
      else if (name === "f") hasFormula = true;
      else if (name === "rPh") phonetic = true;
      else if (name === "col" && isTrue(attributes["hidden"])) oddities.hiddenColumns += columnSpan(attributes);
    },
    close(name) {
      if (name === "v" || name === "t") reading = false;
      else if (name === "c") closeCell();
      else if (name === "row") closeRow();
      else if (name === "rPh") phonetic = false;
    },
    text(piece) {
      if (reading) text += piece;
    },
  };

  return {
    handler,
    oddities,
    get waiting() {
      return rows.length;
    },
    take() {
      const taken = { rows, rejected };
      rows = [];
      rejected = [];
      return taken;
    },
  };
}

type Filler = (row: number, cells: string[], numeric: ReadonlySet<number>, hasText: boolean) => void;

/** Fills empty cells of merged columns. Numbers are not repeated: a quantity for several rows is one quantity. */
function mergedFiller(merged: readonly MergedColumn[], oddities: SheetOddities): Filler {
  let next = 0;
  let active: { readonly column: number; readonly last: number; readonly text: string }[] = [];
  return (row, cells, numeric, hasText) => {
    if (active.length > 0) active = active.filter(({ last }) => last >= row);
    for (const { column, text } of active) {
      if (!hasText || (cells[column] ?? "") !== "") continue;
      while (cells.length < column) cells.push("");
      cells[column] = text;
      oddities.filled += 1;
    }
    for (let one = merged[next]; one !== undefined && one.first <= row; one = merged[++next]) {
      const text = cells[one.column] ?? "";
      if (one.first === row && text !== "" && !numeric.has(one.column)) active.push({ ...one, text });
    }
  };
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** Columns that one element stands for; a sheet often hides all behind its last one, which are not counted. */
function columnSpan({ min, max }: Readonly<Record<string, string>>): number {
  return Number(max) >= 16_384 ? 0 : Math.max(0, Number(max) - Number(min) + 1) || 0;
}

function tooLong({ recordBytes }: ReadLimits): { code: string; message: string } {
  const message = `The row is longer than ${recordBytes} bytes. Raise the limit for the length of a record to read it.`;
  return { code: "record-too-long", message };
}

function tooWide({ columns }: ReadLimits): { code: string; message: string } {
  const message = `The row has more than ${columns} columns. Raise the limit for columns to read it.`;
  return { code: "too-many-columns", message };
}

import { footText } from "../escape/spreadsheet.ts";
import { escapeXml } from "../escape/xml.ts";
import type { Paper } from "../reporter.ts";
import { type Cell, cellXml } from "./cell.ts";

/** What a person may enter into a column: one of a list, with a warning for all else, a day, or an amount from 0 on. */
export type Entry =
  | { readonly one: readonly string[] }
  | { readonly kind: "day"; readonly hint: string }
  | { readonly kind: "amount"; readonly hint: string };

/** A row of cells, as high as its longest text needs when `lines` says nothing else. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly lines?: number | undefined;
}

/** What a sheet is but its rows. */
export interface SheetFrame {
  readonly name: string;
  readonly columns: readonly { readonly width: number; readonly entry?: Entry | undefined }[];
  /** The first row is a head that stays in sight and can be filtered; so many first columns stay with it. */
  readonly head?: { readonly frozenColumns: number; readonly printedColumns: number } | undefined;
  /** Printed at the foot of each page, before the page number. */
  readonly foot: string;
  readonly paper: Paper;
}

/** A sheet: its columns, and rows of as many cells. */
export interface Sheet extends SheetFrame {
  readonly rows: readonly Row[];
}

/** Numbers of the papers, and points of a line of text (ECMA-376, part 1, 18.3.1.63 and 18.3.1.73). */
const PAPERS: Readonly<Record<Paper, number>> = { A4: 9, letter: 1 };
const LINE_POINTS = 14;
/** As high as a row of a spreadsheet can be. */
const MOST_POINTS = 409;
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The worksheet part (ECMA-376, part 1, 18.3) of a sheet. */
export function worksheetXml(sheet: Sheet): string {
  const { rows } = sheet;
  return [sheetBegin(sheet, rows.length), ...rows.map(rowXml), sheetEnd(sheet, rows.length, linksXml(rows))].join("");
}

/** What stands before its rows; how many there are need not be known yet. */
export function sheetBegin({ columns, head }: Pick<SheetFrame, "columns" | "head">, rows?: number): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    rows === undefined ? "" : `<dimension ref="A1:${columnName(columns.length - 1)}${Math.max(1, rows)}"/>`,
    `<sheetViews><sheetView workbookViewId="0"${head ? "" : ' showGridLines="0"'}>${head ? pane(head.frozenColumns) : ""}</sheetView></sheetViews>`,
    `<cols>${columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`,
    "<sheetData>",
  ].join("");
}

/** What stands behind so many rows. */
export function sheetEnd({ columns, head, foot, paper }: SheetFrame, rows: number, links = ""): string {
  return [
    "</sheetData>",
    head ? `<autoFilter ref="A1:${columnName(columns.length - 1)}${Math.max(1, rows)}"/>` : "",
    entriesXml(columns, rows),
    links,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${PAPERS[paper]}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${escapeXml(`&L${footText(foot)}&RPage &P of &N`)}</oddFooter></headerFooter>`,
    "</worksheet>\n",
  ].join("");
}

/** The addresses that cells lead to, in the order in which a sheet's relations number them. */
export function linksOf(rows: readonly Row[]): readonly { readonly place: string; readonly address: string }[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ link }, column) =>
      link === undefined ? [] : [{ place: `${columnName(column)}${row + 1}`, address: link }],
    ),
  );
}

function linksXml(rows: readonly Row[]): string {
  const links = linksOf(rows).map(({ place }, at) => `<hyperlink ref="${place}" r:id="rId${at + 1}"/>`);
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}

/** `A`, `Z`, `AA` for 0, 25, 26. */
export function columnName(index: number): string {
  const rest = index % 26;
  const own = String.fromCharCode(65 + rest);
  return index < 26 ? own : columnName((index - rest) / 26 - 1) + own;
}

function pane(frozen: number): string {
  const corner = `${columnName(frozen)}2`;
  return `<pane xSplit="${frozen}" ySplit="1" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="${corner}" sqref="${corner}"/>`;
}

/** A row as XML under its number from 0 on. */
export function rowXml({ cells, lines }: Row, at: number): string {
  const height = lines === undefined ? "" : ` ht="${Math.min(lines * LINE_POINTS, MOST_POINTS)}" customHeight="1"`;
  return `<row r="${at + 1}"${height}>${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`)).join("")}</row>`;
}

function entriesXml(columns: Sheet["columns"], rows: number): string {
  const parts = columns.flatMap(({ entry }, at) => {
    if (entry === undefined || rows < 2) return [];
    return [entryXml(entry, `${columnName(at)}2:${columnName(at)}${rows}`)];
  });
  return parts.length === 0 ? "" : `<dataValidations count="${parts.length}">${parts.join("")}</dataValidations>`;
}

function entryXml(entry: Entry, range: string): string {
  const open = `<dataValidation allowBlank="1" sqref="${range}"`;
  if ("one" in entry)
    return `${open} type="list" errorStyle="information" showErrorMessage="1" error="Other words are read too."><formula1>${escapeXml(`"${entry.one.join(",")}"`)}</formula1></dataValidation>`;
  const type = entry.kind === "day" ? "date" : "decimal";
  return `${open} type="${type}" operator="greaterThanOrEqual" showErrorMessage="1" error="${escapeXml(entry.hint)}"><formula1>${entry.kind === "day" ? 36526 : 0}</formula1></dataValidation>`;
}

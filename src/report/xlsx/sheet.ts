import { daysBetween } from "../../model/iso-date.ts";
import { sheetText } from "../escape/spreadsheet.ts";
import { escapeXml } from "../escape/xml.ts";
import type { Paper } from "../reporter.ts";
import type { StyleName } from "./styles.ts";
import { styleIndex } from "./styles.ts";

/** A cell: a text, a number, or a day written YYYY-MM-DD that becomes a day of the spreadsheet. Never a formula. */
export interface Cell {
  readonly style: StyleName;
  readonly text?: string | undefined;
  readonly number?: number | undefined;
  readonly day?: string | undefined;
}

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

/** A sheet: its columns, and rows of as many cells. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly width: number; readonly entry?: Entry | undefined }[];
  readonly rows: readonly Row[];
  /** The first row is a head that stays in sight and can be filtered; so many first columns stay with it. */
  readonly head?: { readonly frozenColumns: number; readonly printedColumns: number } | undefined;
  /** Printed at the foot of each page, before the page number. */
  readonly foot: string;
  readonly paper: Paper;
}

/** Numbers of the papers, and points of a line of text (ECMA-376, part 1, 18.3.1.63 and 18.3.1.73). */
const PAPERS: Readonly<Record<Paper, number>> = { A4: 9, letter: 1 };
const LINE_POINTS = 14;

/** The worksheet part (ECMA-376, part 1, 18.3) of a sheet. */
export function worksheetXml({ columns, rows, head, foot, paper }: Sheet): string {
  const last = `${columnName(columns.length - 1)}${Math.max(1, rows.length)}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView workbookViewId="0"${head ? "" : ' showGridLines="0"'}>${head ? pane(head.frozenColumns) : ""}</sheetView></sheetViews>`,
    `<cols>${columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`,
    `<sheetData>${rows.map(rowXml).join("")}</sheetData>`,
    head ? `<autoFilter ref="A1:${last}"/>` : "",
    entriesXml(columns, rows.length),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${PAPERS[paper]}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    // An ampersand begins a code there, and is doubled to stand for itself.
    `<headerFooter><oddFooter>${escapeXml(`&L${foot.replaceAll("&", "&&")}&RPage &P of &N`)}</oddFooter></headerFooter>`,
    "</worksheet>\n",
  ].join("");
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

function rowXml({ cells, lines }: Row, at: number): string {
  const height = lines === undefined ? "" : ` ht="${lines * LINE_POINTS}" customHeight="1"`;
  return `<row r="${at + 1}"${height}>${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`)).join("")}</row>`;
}

function cellXml({ style, text, number, day }: Cell, place: string): string {
  const open = `<c r="${place}" s="${styleIndex(style)}"`;
  const value = day === undefined ? number : serialDay(day);
  if (value !== undefined) return `${open}><v>${value}</v></c>`;
  if (text === undefined || text === "") return `${open}/>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXml(sheetText(text))}</t></is></c>`;
}

/** Days since 1899-12-30, as spreadsheets count them. */
function serialDay(day: string): number {
  return daysBetween("1899-12-30", day);
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

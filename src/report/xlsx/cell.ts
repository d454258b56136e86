import { daysBetween } from "../../model/iso-date.ts";
import { sheetText } from "../escape/spreadsheet.ts";
import { escapeXml } from "../escape/xml.ts";
import type { StyleName } from "./styles.ts";
import { styleIndex } from "./styles.ts";

/** A cell: a text, a number, or a day written YYYY-MM-DD that becomes a day of the spreadsheet. Never a formula. */
export interface Cell {
  readonly style: StyleName;
  readonly text?: string | undefined;
  readonly number?: number | undefined;
  readonly day?: string | undefined;
  /** A web address that the text leads to. */
  readonly link?: string | undefined;
}

/** The cell as XML (ECMA-376, part 1, 18.3.1.4); without a place it stands behind the one before it. */
export function cellXml({ style, text, number, day }: Cell, place?: string): string {
  const open = `<c${place === undefined ? "" : ` r="${place}"`} s="${styleIndex(style)}"`;
  const value = day === undefined ? number : serialDay(day);
  if (value !== undefined) return `${open}><v>${value}</v></c>`;
  if (text === undefined || text === "") return `${open}/>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXml(sheetText(text))}</t></is></c>`;
}

/** Days since 1899-12-30, as spreadsheets count them. */
function serialDay(day: string): number {
  return daysBetween("1899-12-30", day);
}

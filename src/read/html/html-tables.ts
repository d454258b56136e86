import { Parser } from "htmlparser2";
import type { XmlHandler } from "../xml/sax.ts";

/** A table that is open. */
interface OpenTable {
  /** Number among the tables of the page; 0 until a row of it is given out. */
  number: number;
  /** Columns that cells of rows above still cover, with the rows left. */
  readonly covered: Map<number, number>;
  column: number;
  inRow: boolean;
}

interface OpenCell {
  text: string;
  readonly rows: number;
  readonly columns: number;
}

const NUMBER = /^[-+]?\d[\d.,\u00a0 ]*$/;
const BLANKS = /[ \t\n\r\f]+/g;
const MOST_SPAN = 1_000;

/** Takes pieces of an HTML page and gives out its tables as the sheets of a workbook; what holds a table is no table itself. */
export interface HtmlTables {
  write(text: string): void;
  end(): void;
}

/** Reads the tables of a page; browsers forgive what is not closed, and so does this. */
export function htmlTables(sheets: XmlHandler): HtmlTables {
  const tables: OpenTable[] = [];
  let cell: OpenCell | undefined;
  let [count, skipping] = [0, 0];

  function openTable(): void {
    if (cell !== undefined) cell = undefined;
    tables.push({ number: 0, covered: new Map(), column: 0, inRow: false });
  }

  function openRow(table: OpenTable): void {
    closeRow(table);
    if (table.number === 0) {
      table.number = ++count;
      sheets.open("Worksheet", { "ss:Name": `table ${count}` });
    }
    sheets.open("Row", {});
    table.inRow = true;
    table.column = 0;
  }

  function closeRow(table: OpenTable): void {
    if (!table.inRow) return;
    closeCell(table);
    sheets.close("Row");
    table.inRow = false;
    for (const [column, rows] of table.covered) {
      if (rows <= 1) table.covered.delete(column);
      else table.covered.set(column, rows - 1);
    }
  }

  function openCell(table: OpenTable, attributes: Readonly<Record<string, string>>): void {
    if (!table.inRow) openRow(table);
    closeCell(table);
    cell = { text: "", rows: span(attributes["rowspan"]), columns: span(attributes["colspan"]) };
  }

  function closeCell(table: OpenTable): void {
    if (cell === undefined) return;
    const { rows, columns } = cell;
    const lines = cell.text.split("\n").map((line) => line.trim());
    const text = lines.join("\n").trim();
    while (table.covered.has(table.column)) table.column += 1;
    sheets.open("Cell", { "ss:Index": String(table.column + 1), "ss:MergeDown": String(rows - 1) });
    sheets.open("Data", { "ss:Type": NUMBER.test(text) ? "Number" : "String" });
    sheets.text(text);
    sheets.close("Data");
    sheets.close("Cell");
    for (let at = 0; at < columns; at += 1, table.column += 1) {
      if (rows > 1) table.covered.set(table.column, rows);
    }
    cell = undefined;
  }

  function close(name: string): void {
    const table = tables.at(-1);
    if (name === "script" || name === "style") skipping = Math.max(0, skipping - 1);
    if (table === undefined) return;
    if (name === "td" || name === "th") closeCell(table);
    else if (name === "tr") closeRow(table);
    else if (name === "table") {
      closeRow(table);
      if (table.number > 0) sheets.close("Worksheet");
      tables.pop();
    }
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const table = tables.at(-1);
        if (name === "script" || name === "style") skipping += 1;
        else if (name === "table") openTable();
        else if (name === "br" && cell !== undefined) cell.text += "\n";
        else if (table !== undefined && name === "tr") openRow(table);
        else if (table !== undefined && (name === "td" || name === "th")) openCell(table, attributes);
      },
      ontext(text) {
        if (cell !== undefined && skipping === 0) cell.text += text.replace(BLANKS, " ").replaceAll("\u00a0", " ");
      },
      onclosetag: close,
    },
    { decodeEntities: true },
  );
  return { write: (text) => parser.write(text), end: () => parser.end() };
}

function span(text: string | undefined): number {
  const value = Number(text ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, MOST_SPAN) : 1;
}

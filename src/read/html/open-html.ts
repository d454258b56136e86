import { UserError } from "../../model/user-error.ts";
import { chunksOf } from "../byte-queue.ts";
import type { OpenSource, ReadBatch } from "../source.ts";
import type { XmlRequest } from "../xml/open-xml.ts";
import { noSpreadsheetRows, spreadsheet2003 } from "../xml/spreadsheet-2003.ts";
import { htmlTables } from "./html-tables.ts";

const ROWS = 500;

/** Opens a page: each of its tables is one sheet. */
export function openHtml(request: XmlRequest): OpenSource {
  const { encoding, confidence, why } = request.encoding;
  const layout = { format: "html", encoding, delimiter: undefined, quote: undefined, confidence };
  return {
    layout: { ...layout, why: `${why}; tables of an HTML page` },
    batches: readTables(request),
    notes: () => [],
  };
}

async function* readTables({ name, queue, limits, sheet }: XmlRequest): AsyncGenerator<ReadBatch> {
  const book = spreadsheet2003(limits, sheet);
  const tables = htmlTables(book.handler);
  const decoder = new TextDecoder();
  for await (const chunk of chunksOf(queue)) {
    tables.write(decoder.decode(chunk, { stream: true }));
    yield* book.take(ROWS);
  }
  tables.end();
  yield* book.take(0);
  if (book.rows > 0) return;
  if (sheet !== undefined && book.sheets.length > 0) throw noSpreadsheetRows(name, book.sheets, sheet);
  throw new UserError(`${name} is an HTML page without a table`, { file: name }, "Save the report as CSV or XLSX.");
}

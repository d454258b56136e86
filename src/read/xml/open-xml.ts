import type { Diagnostic } from "../../model/diagnostic.ts";
import type { DiagnosticCode } from "../../model/diagnostic-code.ts";
import { raiseLimit } from "../../model/limit-names.ts";
import type { ReadLimits } from "../../model/read-limits.ts";
import { UserError } from "../../model/user-error.ts";
import { type ByteQueue, chunksOf } from "../byte-queue.ts";
import { type DroppedColumns, droppedColumns } from "../dropped-columns.ts";
import type { EncodingGuess } from "../encoding.ts";
import { type RowTable, rowTable } from "../row-table.ts";
import type { OpenSource, ReadBatch } from "../source.ts";
import type { XmlLayout, XmlRowMaker } from "./layout.ts";
import { findLayout } from "./layouts/index.ts";
import { recordBuilder } from "./record-builder.ts";
import { sampleXml } from "./sample-paths.ts";
import { type XmlFeed, xmlFeed } from "./sax.ts";
import { isSpreadsheet2003, noSpreadsheetRows, spreadsheet2003 } from "./spreadsheet-2003.ts";

/** An XML document to open. */
export interface XmlRequest {
  readonly name: string;
  /** The document in UTF-8 without byte order mark. */
  readonly queue: ByteQueue;
  readonly encoding: EncodingGuess;
  readonly limits: ReadLimits;
  /** Name or number of the only sheet to read, when the document is a workbook. */
  readonly sheet: string | undefined;
}

interface Reading {
  readonly name: string;
  readonly dropped: DroppedColumns;
  readonly layout: XmlLayout;
  readonly maker: XmlRowMaker;
  readonly table: RowTable;
  readonly feed: XmlFeed;
  /** Replacement characters in the text: places that were not valid in its encoding. */
  replaced: number;
}

const SAMPLE_BYTES = 1024 * 1024;
const ROWS = 500;

/** Opens an XML document: its kind is decided from the beginning, its records come as rows with named columns. */
export async function openXml(request: XmlRequest): Promise<OpenSource> {
  const { name, queue, encoding, limits } = request;
  const head = await queue.peek(SAMPLE_BYTES);
  const sample = sampleXml(name, new TextDecoder().decode(head.subarray(0, SAMPLE_BYTES)), limits);
  if (isSpreadsheet2003(sample.signs.root, sample.signs.namespaces)) return openSpreadsheet(request);
  const layout = findLayout(sample);
  const dropped = droppedColumns(name, limits);
  const table = rowTable(layout.columns, dropped);
  const maker = layout.create();
  const builder = recordBuilder({
    layout,
    maker,
    limits,
    line: () => feed.line(),
    emit: (cells, node) => table.add(cells, node.line),
    reject: (node) => table.reject(node.line, "record-too-long", tooLong(limits)),
  });
  const feed = xmlFeed(name, limits, builder);
  const reading: Reading = { name, dropped, layout, maker, table, feed, replaced: 0 };
  const { encoding: label, confidence, why } = encoding;
  return {
    layout: {
      format: "xml",
      encoding: label,
      delimiter: undefined,
      quote: undefined,
      confidence,
      why: `${why}; ${layout.title}`,
    },
    batches: readRecords(queue, reading),
    notes: () => notesOf(reading, label),
  };
}

function openSpreadsheet(request: XmlRequest): OpenSource {
  const { encoding, confidence, why } = request.encoding;
  const layout = { format: "xml", encoding, delimiter: undefined, quote: undefined, confidence };
  return {
    layout: { ...layout, why: `${why}; Excel 2003 workbook in XML` },
    batches: readSheets(request),
    notes: () => [],
  };
}

async function* readSheets({ name, queue, limits, sheet }: XmlRequest): AsyncGenerator<ReadBatch> {
  const book = spreadsheet2003(limits, sheet);
  const feed = xmlFeed(name, limits, book.handler);
  const decoder = new TextDecoder();
  for await (const chunk of chunksOf(queue)) {
    feed.write(decoder.decode(chunk, { stream: true }));
    yield* book.take(ROWS);
  }
  feed.end();
  yield* book.take(0);
  if (book.rows === 0) throw noSpreadsheetRows(name, book.sheets, sheet);
}

async function* readRecords(queue: ByteQueue, reading: Reading): AsyncGenerator<ReadBatch> {
  const { feed, table, maker } = reading;
  const decoder = new TextDecoder();
  for await (const chunk of chunksOf(queue)) {
    const text = decoder.decode(chunk, { stream: true });
    if (text.includes("\ufffd")) reading.replaced += text.split("\ufffd").length - 1;
    feed.write(text);
    if (table.waiting >= ROWS) yield table.take();
  }
  feed.write(decoder.decode());
  feed.end();
  maker.end?.((cells, node) => table.add(cells, node.line));
  if (table.records === 0) throw noRecords(reading);
  const rest = table.take();
  if (rest.length > 0 || rest.rejected.length > 0) yield rest;
}

function notesOf({ name, dropped, feed, maker, replaced }: Reading, encoding: string): readonly Diagnostic[] {
  const notes: Diagnostic[] = [];
  const add = (level: Diagnostic["level"], code: DiagnosticCode, message: string): void => {
    notes.push({ level, code, message: `${name}: ${message}.`, location: undefined, field: undefined });
  };
  if (replaced > 0)
    add(
      "warning",
      "invalid-encoding",
      `text that is not valid ${encoding} was replaced by U+FFFD (places: ${replaced})`,
    );
  if (feed.hasDtd()) add("note", "dtd-not-fetched", "the document names a DTD; it was not fetched");
  if (feed.oddities() > 0)
    add(
      "warning",
      "odd-characters",
      `characters or entities that do not belong in XML were kept as they stand (${feed.oddities()})`,
    );
  notes.push(...dropped.notes());
  for (const note of maker.notes?.() ?? []) add("note", "records-left-out", note);
  return notes;
}

function tooLong(limits: ReadLimits): string {
  return `The element is longer than ${limits.recordBytes} bytes. ${raiseLimit("record-length", limits)}`;
}

function noRecords({ name, layout }: Reading): UserError {
  const hint = "Export the equipment itself, not its settings, or convert the file to CSV.";
  return new UserError(`${name} is XML without records of equipment (${layout.title})`, { file: name }, hint);
}

import type { ColumnCells } from "../model/row.ts";
import { type ColumnTexts, NO_NUMBER } from "./column-texts.ts";
import type { RowIndex } from "./row-index.ts";
import type { ReadBatch, RejectedRecord } from "./source.ts";
import type { ByteDecoder } from "./text-decoding.ts";

/** Rows above this many bytes are decoded cell by cell, so that one kept cell does not keep a long row alive. */
const LONGEST_ROW_TEXT = 2048;

/** What a view needs to hand out the rows of a window. */
export interface IndexedRows {
  readonly bytes: Uint8Array;
  readonly index: RowIndex;
  readonly decoder: ByteDecoder;
  /** Shared by all windows of a source. */
  readonly texts: ColumnTexts;
  readonly quote: string;
  /** Records and line ends in front of the window. */
  readonly records: number;
  readonly lines: number;
  readonly rejected: readonly RejectedRecord[];
}

/** What stands around the rows. */
type Around = Pick<ReadBatch, "header" | "sheet" | "member" | "copy">;

/**
 * A batch over indexed rows. A row of one byte a character is decoded once, and its cells are cut from that text. A `header`
 * is given where rows have none in them. Made in one literal: the engine takes objects put together by spreading for
 * objects of a new kind each time, and whatever reads them stays slow.
 */
export function rowView(view: IndexedRows, { header, sheet, member, copy }: Partial<Around>): ReadBatch {
  const { bytes, index, decoder, texts, quote } = view;
  const { cells, first, ascii } = index;
  const rowTextOf = rowText(view);
  const doubledQuote = quote + quote;
  const columns: (ColumnCells | undefined)[] = [];
  const numbers: Int32Array[] = [];

  function column(at: number): ColumnCells {
    const known = columns[at];
    if (known !== undefined) return known;
    const found = texts.cells(at, bytes, index);
    columns[at] = found;
    return found;
  }

  function codes(at: number): Int32Array {
    numbers[at] ??= texts.codes(at, column(at), index.rows);
    return numbers[at];
  }

  function cell(row: number, at: number): string {
    if (row < 0 || row >= index.rows || at < 0) return "";
    const place = (first[row] as number) + at;
    const start = cells[2 * (first[row] as number)] as number;
    if (start < 0) return index.exact[-start - 1]?.[at] ?? "";
    if (place >= (first[row + 1] as number)) return "";
    const from = cells[2 * place] as number;
    const signedEnd = cells[2 * place + 1] as number;
    const to = signedEnd < 0 ? -signedEnd - 1 : signedEnd;
    if (from === to) return "";
    if (signedEnd < 0) return uniqueText(row, start, from, to).replaceAll(doubledQuote, quote);
    const number = codes(at)[row] as number; // within bounds
    return number === NO_NUMBER ? uniqueText(row, start, from, to) : texts.text(at, number);
  }

  function uniqueText(row: number, start: number, from: number, to: number): string {
    const text = rowTextOf(row);
    return text === undefined ? decodeCell(row, from, to) : text.slice(from - start, to - start);
  }

  function decodeCell(row: number, from: number, to: number): string {
    return ascii[row] === 1 ? decoder.ascii(bytes, from, to) : decoder.any(bytes, from, to);
  }

  return {
    sheet,
    member,
    header,
    length: index.rows,
    rejected: view.rejected,
    width(row) {
      if (header !== undefined) return header.length;
      const start = cells[2 * (first[row] as number)] as number;
      return start < 0 ? (index.exact[-start - 1]?.length ?? 0) : (first[row + 1] as number) - (first[row] as number);
    },
    cell,
    column,
    codes,
    record: (row) => view.records + (index.ordinals[row] as number) + 1,
    line: (row) => view.lines + (index.lines[row] as number) + 1,
    copy,
  };
}

/** Text from the first cell of a row to its end, kept for the row asked for last; undefined when offsets would not fit. */
function rowText(view: IndexedRows): (row: number) => string | undefined {
  const { bytes, index, decoder } = view;
  let held = -1;
  let text: string | undefined;
  return (row) => {
    if (row === held) return text;
    held = row;
    const isAscii = index.ascii[row] === 1;
    const from = index.cells[2 * (index.first[row] as number)] as number;
    const to = index.ends[row] as number;
    const fits = (isAscii || decoder.singleByte) && to - from <= LONGEST_ROW_TEXT;
    text = fits ? (isAscii ? decoder.ascii(bytes, from, to) : decoder.any(bytes, from, to)) : undefined;
    return text;
  };
}

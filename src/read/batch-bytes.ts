import type { ColumnTexts } from "./column-texts.ts";
import { type IndexedRows, rowView } from "./row-view.ts";
import type { BatchBytes, ReadBatch } from "./source.ts";
import { type ByteDecoder, decoderOf } from "./text-decoding.ts";

/** A copy of what a view shows. */
export function copyOf(view: IndexedRows, header: readonly string[] | undefined): BatchBytes {
  const { bytes, index, decoder, quote, records, lines, rejected } = view;
  const { rows, cellCount, exact } = index;
  return {
    bytes: bytes.slice(0, rows === 0 ? 0 : (index.ends[rows - 1] as number)), // the last row is there
    index: {
      rows,
      cellCount,
      cells: index.cells.slice(0, 2 * cellCount),
      first: index.first.slice(0, rows + 1),
      starts: index.starts.slice(0, rows),
      ends: index.ends.slice(0, rows),
      ordinals: index.ordinals.slice(0, rows),
      lines: index.lines.slice(0, rows),
      ascii: index.ascii.slice(0, rows),
      exact: [...exact],
    },
    encoding: decoder.encoding,
    quote,
    header,
    records,
    lines,
    rejected,
  };
}

/** The buffers of a copy, which can change hands without being copied again. */
export function buffersOf({ bytes, index }: BatchBytes): ArrayBufferLike[] {
  const { cells, first, starts, ends, ordinals, lines, ascii } = index;
  return [bytes, cells, first, starts, ends, ordinals, lines, ascii].map(({ buffer }) => buffer);
}

/** How to turn the bytes of a copy into text. */
export function decoderFor({ encoding }: BatchBytes): ByteDecoder {
  return decoderOf(encoding);
}

/** The batch that was copied. `texts` are those of all batches of its source. */
export function batchOf(copy: BatchBytes, decoder: ByteDecoder, texts: ColumnTexts): ReadBatch {
  const { header } = copy;
  const view = rowView({ ...copy, decoder, texts });
  return header === undefined ? view : { ...view, header, width: () => header.length };
}

import type { ColumnTexts } from "./column-texts.ts";
import { type IndexedRows, rowView } from "./row-view.ts";
import type { BatchBytes, ReadBatch } from "./source.ts";
import { type ByteDecoder, decoderOf } from "./text-decoding.ts";

/** A copy of what a view shows, written over another one that is no longer read. */
export function copyOf(
  view: IndexedRows,
  header: readonly string[] | undefined,
  over: BatchBytes | undefined,
): BatchBytes {
  const { bytes, index, decoder, quote, records, lines, rejected } = view;
  const { rows, cellCount, exact } = index;
  const room = over?.index;
  return {
    bytes: copied(bytes, rows === 0 ? 0 : (index.ends[rows - 1] as number), over?.bytes), // the last row is there
    index: {
      rows,
      cellCount,
      cells: copied(index.cells, 2 * cellCount, room?.cells),
      first: copied(index.first, rows + 1, room?.first),
      starts: copied(index.starts, rows, room?.starts),
      ends: copied(index.ends, rows, room?.ends),
      ordinals: copied(index.ordinals, rows, room?.ordinals),
      lines: copied(index.lines, rows, room?.lines),
      ascii: copied(index.ascii, rows, room?.ascii),
      exact: [...exact],
    },
    encoding: decoder.encoding,
    quote,
    sheet: undefined,
    header,
    records,
    lines,
    rejected,
  };
}

/** The first so many of some numbers, with others behind them where the room is larger. */
function copied<A extends Int32Array | Uint8Array>(from: A, count: number, room: A | undefined): A {
  if (room === undefined || room.length < count) return from.slice(0, count) as A;
  room.set(from.subarray(0, count));
  return room;
}

/** How to turn the bytes of a copy into text. */
export function decoderFor({ encoding }: BatchBytes): ByteDecoder {
  return decoderOf(encoding);
}

/** The batch that was copied. `texts` are those of all batches of its source and sheet. */
export function batchOf(copy: BatchBytes, decoder: ByteDecoder, texts: ColumnTexts): ReadBatch {
  const { header, sheet, member } = copy;
  return rowView({ ...copy, decoder, texts }, { header, sheet, member });
}

import type { Diagnostic } from "../model/diagnostic.ts";
import type { RowIndex } from "./row-index.ts";
import type { ByteDecoder } from "./text-decoding.ts";

/** Counts bytes that could not be decoded, so that none is replaced in silence. */
export interface EncodingTrouble {
  /** Looks at the rows of one window; `records` and `lines` stand in front of it. */
  check(bytes: Uint8Array, index: RowIndex, records: number, lines: number): void;
  /** Looks at one record of any other kind. */
  record(bytes: Uint8Array, start: number, end: number, record: number, line: number | undefined): void;
  notes(): readonly Diagnostic[];
}

/** A counter for one source. */
export function encodingTrouble(source: string, encoding: string, decoder: ByteDecoder): EncodingTrouble {
  let count = 0;
  let first: { record: number; line: number | undefined } | undefined;

  function record(bytes: Uint8Array, start: number, end: number, number: number, line: number | undefined): void {
    const found = decoder.invalid(bytes, start, end);
    if (found === 0) return;
    count += found;
    first ??= { record: number, line };
  }

  return {
    record,
    check(bytes, index, records, lines) {
      for (let row = 0; row < index.rows; row++) {
        if (index.ascii[row] === 1) continue;
        const from = index.starts[row] as number;
        const number = records + (index.ordinals[row] as number) + 1;
        record(bytes, from, index.ends[row] as number, number, lines + (index.lines[row] as number) + 1);
      }
    },
    notes() {
      if (first === undefined) return [];
      const places = count === 1 ? "1 place is" : `${count} places are`;
      const message = `${places} not valid ${encoding} and were replaced by U+FFFD; the first is in record ${first.record}.`;
      const location = { source, sheet: undefined, record: first.record, line: first.line };
      return [{ level: "warning", code: "invalid-encoding", message, location, field: undefined }];
    },
  };
}

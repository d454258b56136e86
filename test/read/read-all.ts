import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { SourceLayout } from "../../src/model/row.ts";
import { openSource, type ReadOptions, type RejectedRecord } from "../../src/read/index.ts";

/** Everything that a source gave, copied out of its batches. */
export interface ReadAll {
  readonly layout: SourceLayout;
  readonly rows: readonly {
    readonly record: number;
    readonly line: number | undefined;
    readonly cells: readonly string[];
  }[];
  readonly sheets: readonly (string | undefined)[];
  readonly headers: readonly (readonly string[] | undefined)[];
  readonly rejected: readonly RejectedRecord[];
  readonly notes: readonly Diagnostic[];
}

/** Reads a source to its end. Text is given as UTF-8; `chunk` cuts the bytes into pieces of that size. */
export async function readAll(
  content: string | Uint8Array,
  options: ReadOptions = {},
  chunk = 65_536,
): Promise<ReadAll> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const source = await openSource(
    { name: "inventory", bytes: pieces(bytes, chunk), byteLength: bytes.length },
    options,
  );
  const rows: ReadAll["rows"][number][] = [];
  const rejected: RejectedRecord[] = [];
  const sheets: (string | undefined)[] = [];
  const headers: (readonly string[] | undefined)[] = [];
  for await (const batch of source.batches) {
    sheets.push(batch.sheet);
    headers.push(batch.header);
    rejected.push(...batch.rejected);
    for (let row = 0; row < batch.length; row++) {
      const cells = Array.from({ length: batch.width(row) }, (_, column) => batch.cell(row, column));
      rows.push({ record: batch.record(row), line: batch.line(row), cells });
    }
  }
  return { layout: source.layout, rows, sheets, headers, rejected, notes: source.notes() };
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

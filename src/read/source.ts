import type { Diagnostic } from "../model/diagnostic.ts";
import type { RejectionCode } from "../model/diagnostic-code.ts";
import type { ReadLimits } from "../model/read-limits.ts";
import type { RowBatch, SourceLayout } from "../model/row.ts";
import type { PageWords } from "./code-page-words.ts";
import type { RowIndex } from "./row-index.ts";

/** Bytes in chunks, or read straight to where they are wanted: either way goes on where the other has stopped. */
export interface ByteSource extends AsyncIterable<Uint8Array> {
  /** Fills a part of the room and says how much of it; 0 at the end. */
  readInto?(room: Uint8Array): Promise<number>;
  /** No more bytes are wanted. */
  release?(): Promise<void>;
}

/** Bytes to read, under the name that the person gave them. */
export interface SourceInput {
  readonly name: string;
  readonly bytes: ByteSource;
  /** Size when it is known beforehand; a pipe has none. */
  readonly byteLength: number | undefined;
}

/** What the person decided instead of the sniffers. */
export interface ReadOptions {
  /** A label of the WHATWG Encoding Standard, such as `windows-1251` or `utf-16le`. */
  readonly encoding?: string | undefined;
  /** One character, or `tab`, `comma`, `semicolon`, `pipe`, `space`. */
  readonly delimiter?: string | undefined;
  /** Only this sheet, table or array is read. */
  readonly sheet?: string | undefined;
  readonly limits?: Partial<ReadLimits> | undefined;
  /** Words by language that tell code pages apart. */
  readonly words?: readonly PageWords[] | undefined;
  /** Give every record of a delimited text to csv-parse: the same rows, several times slower. */
  readonly exact?: boolean | undefined;
}

/** A record that could not be read; it has a number like any other, and reading went on after it. */
export interface RejectedRecord {
  /** 1-based number of the record in its source. */
  readonly record: number;
  /** 1-based line on which it begins. */
  readonly line: number | undefined;
  readonly code: RejectionCode;
  readonly message: string;
}

/** A batch as bytes and offsets, plain data that can be handed to another thread. */
export interface BatchBytes {
  readonly bytes: Uint8Array;
  readonly index: RowIndex;
  readonly encoding: string;
  readonly quote: string;
  readonly sheet: string | undefined;
  readonly member?: RowBatch["member"];
  readonly header: readonly string[] | undefined;
  readonly records: number;
  readonly lines: number;
  readonly rejected: readonly RejectedRecord[];
}

/** Rows, and the records that could not be read while this batch was filled. */
export interface ReadBatch extends RowBatch {
  readonly rejected: readonly RejectedRecord[];
  /** A copy that can be handed to another thread, where the batch is bytes and offsets; written over one that is no longer read. */
  readonly copy?: ((over?: BatchBytes) => BatchBytes) | undefined;
}

/** A source whose format, encoding and dialect are decided and whose rows can be pulled once, batch by batch. */
export interface OpenSource {
  readonly layout: SourceLayout;
  readonly batches: AsyncIterable<ReadBatch>;
  /** Odd things met while reading; complete after the last batch. */
  notes(): readonly Diagnostic[];
}

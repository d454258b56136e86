import { CsvError, type Options, parse } from "csv-parse/sync";
import type { RejectionCode } from "../../model/diagnostic-code.ts";
import type { ByteDecoder } from "../text-decoding.ts";
import { afterLineEnd, type Dialect, lineEndLength } from "./dialect.ts";

/** What csv-parse made of the bytes from one offset on. `next` is where reading goes on. */
export type ExactRecord =
  | {
      readonly kind: "record";
      readonly start: number;
      readonly end: number;
      readonly next: number;
      readonly cells: readonly string[];
    }
  | ExactRejection
  | { readonly kind: "more" }
  | { readonly kind: "none" };

/** A record that csv-parse could not read, or only by swallowing the rows behind it. */
export interface ExactRejection {
  readonly kind: "rejected";
  readonly start: number;
  /** Behind the line on which the record begins. */
  readonly next: number;
  /** False when that line runs on behind the window, so that its rest must be skipped. */
  readonly lineDone: boolean;
  readonly code: RejectionCode;
  /** Offset up to which the record was looked at. */
  readonly scanned: number;
}

/** The part of a source in which a record is looked for. */
export interface ExactInput {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly length: number;
  readonly ended: boolean;
  readonly limit: number;
}

/** Reads records one at a time with csv-parse: slow, and the authority on what a record means. */
export interface ExactReader {
  read(input: ExactInput): ExactRecord;
}

const DECODED_LATER = "latin1";

/** A reader for one dialect. Cells are cut as bytes by csv-parse and decoded with the decoder of the source. */
export function exactReader(dialect: Dialect, decoder: ByteDecoder): ExactReader {
  const options = csvOptions(dialect);
  return { read: (input) => readOne(input, dialect, options, decoder) };
}

/** Options under which csv-parse is the authority; with them it cuts bytes, one character of its text for each byte. */
export function csvOptions(dialect: Dialect): Options {
  return {
    bom: false,
    encoding: DECODED_LATER,
    delimiter: String.fromCharCode(...dialect.delimiter),
    quote: dialect.quote,
    escape: dialect.quote,
    record_delimiter: dialect.lineEnd === "lf" ? ["\r\n", "\n"] : ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  };
}

function readOne(input: ExactInput, dialect: Dialect, options: Options, decoder: ByteDecoder): ExactRecord {
  const { bytes, length, ended, limit } = input;
  const start = skipBlankLines(bytes, input.start, length, dialect);
  if (start >= length) return ended ? { kind: "none" } : { kind: "more" };
  const clipped = length - start > limit + 2;
  const segment = bytes.subarray(start, clipped ? start + limit + 2 : length);
  const parsed = parseFirst(segment, options);
  const open = parsed === undefined || endsOpen(segment, parsed.used, ended && !clipped);
  if (open && !clipped && !ended) return { kind: "more" };
  const end = start + (parsed?.used ?? segment.length);
  if (open && clipped) {
    const isLongLine = afterLineEnd(segment, 0, segment.length, dialect.lineEnd) < 0;
    const code = parsed === undefined && !isLongLine ? "quote-too-long" : "record-too-long";
    return reject(input, start, code, end, dialect);
  }
  if (parsed === undefined) return reject(input, start, "unclosed-quote", end, dialect);
  const content = end - lineEndLength(bytes, start, end, dialect.lineEnd);
  if (content - start > limit) return reject(input, start, "record-too-long", end, dialect);
  if (swallowsLines(bytes.subarray(start, end), content - start, dialect, options)) {
    return reject(input, start, "unclosed-quote", end, dialect);
  }
  return {
    kind: "record",
    start,
    end: content,
    next: end,
    cells: parsed.cells.map((cell) => decodeLatin(cell, decoder)),
  };
}

function skipBlankLines(bytes: Uint8Array, from: number, length: number, dialect: Dialect): number {
  let at = from;
  while (at < length) {
    const next = afterLineEnd(bytes, at, Math.min(length, at + 2), dialect.lineEnd);
    const isBlank = next >= 0 && next - at === lineEndLength(bytes, at, next, dialect.lineEnd);
    if (!isBlank) break;
    at = next;
  }
  return at;
}

interface FirstRecord {
  readonly cells: readonly string[];
  readonly used: number;
}

function parseFirst(segment: Uint8Array, options: Options): FirstRecord | undefined {
  try {
    const [first] = parse(segment, { ...options, to: 1, info: true }) as unknown as {
      record: string[];
      info: { bytes: number };
    }[];
    return first === undefined ? undefined : { cells: first.record, used: first.info.bytes };
  } catch (error) {
    if (error instanceof CsvError && error.code === "CSV_QUOTE_NOT_CLOSED") return undefined;
    throw error;
  }
}

/** Whether more bytes could still change where the record ends. */
function endsOpen(segment: Uint8Array, used: number, atEnd: boolean): boolean {
  if (atEnd || used < segment.length) return false;
  return segment[used - 1] !== 10;
}

/**
 * A quoted cell that runs over a line break and is closed in front of other text was most likely opened by accident,
 * such as an inch sign: taken as written it would swallow the rows behind it.
 */
function swallowsLines(record: Uint8Array, contentLength: number, dialect: Dialect, options: Options): boolean {
  if (afterLineEnd(record, 0, contentLength, dialect.lineEnd) < 0) return false;
  const codes: string[] = [];
  const strict = { relax_quotes: false, skip_records_with_error: true };
  const onSkip = (error: unknown) => {
    if (error instanceof CsvError) codes.push(error.code);
    return undefined;
  };
  parse(record, { ...options, ...strict, on_skip: onSkip });
  return codes.includes("CSV_INVALID_CLOSING_QUOTE") || codes.includes("CSV_QUOTE_NOT_CLOSED");
}

function reject(input: ExactInput, start: number, code: RejectionCode, scanned: number, dialect: Dialect): ExactRecord {
  const next = afterLineEnd(input.bytes, start, input.length, dialect.lineEnd);
  const at = next < 0 ? input.length : next;
  return {
    kind: "rejected",
    start,
    next: at,
    lineDone: next >= 0 || input.ended,
    code,
    scanned: Math.max(scanned, at),
  };
}

/** Text of the bytes that csv-parse handed over one character for each byte. */
function decodeLatin(cell: string, decoder: ByteDecoder): string {
  const bytes = Uint8Array.from(cell, (character) => character.charCodeAt(0));
  return decoder.any(bytes, 0, bytes.length);
}

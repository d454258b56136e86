import type { RejectionCode } from "../../model/diagnostic-code.ts";
import type { ReadLimits } from "../../model/read-limits.ts";
import { copyOf } from "../batch-bytes.ts";
import type { ByteQueue } from "../byte-queue.ts";
import { type ByteWindow, emptyWindow, refill } from "../byte-window.ts";
import { createColumnTexts } from "../column-texts.ts";
import type { EncodingTrouble } from "../encoding-trouble.ts";
import { addExactRow, clearIndex, emptyIndex, growIndex } from "../row-index.ts";
import { rowView } from "../row-view.ts";
import type { ReadBatch, RejectedRecord } from "../source.ts";
import type { ByteDecoder } from "../text-decoding.ts";
import { afterLineEnd, countLineEnds, type Dialect, lineEndLength } from "./dialect.ts";
import { type ExactReader, type ExactRejection, exactReader } from "./exact-record.ts";
import { type PlainScan, plainScan } from "./plain-scan.ts";
import { rejectionMessage } from "./rejection.ts";

/** A first batch holds this many records, so that a header can be found in it. */
const FIRST_RECORDS = 100;
/** … unless they are so long that this many bytes do not hold them. */
const FIRST_BYTES = 16 * 1024 * 1024;
/** Bytes that may be read a second time after rejected records, beside twice what was read already. */
const RESCAN_BYTES = 16 * 1024 * 1024;

/** What is decided about a delimited text before it is read. */
export interface CsvPlan {
  readonly dialect: Dialect;
  readonly decoder: ByteDecoder;
  readonly limits: ReadLimits;
  /** Bytes in front of the first record (`sep=;`), which take `skipLines` lines. */
  readonly skipBytes: number;
  readonly skipLines: number;
  /** False: every record goes to csv-parse. The result is the same, only slower. */
  readonly plain: boolean;
}

interface Reading {
  readonly plan: CsvPlan;
  readonly window: ByteWindow;
  readonly scan: PlainScan;
  readonly exact: ExactReader;
  /** Records, line ends and bytes in front of the window. */
  records: number;
  lines: number;
  bytes: number;
  /** Bytes looked at again after rejected records. */
  rescanned: number;
  /** In the rest of a rejected line that began in an earlier window. */
  skipping: boolean;
  rejected: RejectedRecord[];
}

/** The rows of a delimited text, one batch for about 1 MiB; a batch is valid until the next one is asked for. */
export async function* readCsv(queue: ByteQueue, plan: CsvPlan, trouble: EncodingTrouble): AsyncGenerator<ReadBatch> {
  const reading = begin(plan);
  const texts = createColumnTexts(plan.decoder.any);
  let isFirst = true;
  try {
    while (!reading.window.ended) {
      await nextWindow(reading, queue, isFirst);
      const { index } = reading.scan;
      const { bytes } = reading.window;
      const { records, lines, rejected } = reading;
      trouble.check(bytes, index, records, lines);
      const quote = plan.dialect.quote;
      if (index.rows > 0 || rejected.length > 0) {
        const view = { bytes, index, decoder: plan.decoder, texts, quote, records, lines, rejected };
        yield rowView(view, { copy: (over) => copyOf(view, undefined, over) });
      }
      isFirst = false;
    }
  } finally {
    await queue.close();
  }
}

function begin(plan: CsvPlan): Reading {
  const { dialect, limits } = plan;
  const scan: PlainScan = {
    bytes: new Uint8Array(1),
    length: 0,
    ended: false,
    at: plan.skipBytes,
    line: plan.skipLines,
    ordinal: 0,
    index: emptyIndex(),
    delimiter: dialect.delimiter[0] ?? 44,
    quote: dialect.quote.charCodeAt(0),
    otherEnd: dialect.lineEnd === "cr" ? 13 : 10,
    limit: limits.recordBytes,
    columns: limits.columns,
    high: 0,
    breaks: 0,
  };
  const exact = exactReader(dialect, plan.decoder);
  const none = { records: 0, lines: 0, bytes: 0, rescanned: 0, skipping: false, rejected: [] };
  return { plan, window: emptyWindow(), scan, exact, ...none };
}

/** Reads on until the window holds new rows; the first one holds enough of them to find a header in. */
async function nextWindow(reading: Reading, queue: ByteQueue, isFirst: boolean): Promise<void> {
  const { scan, window } = reading;
  let keepFrom = isFirst ? 0 : leaveWindow(reading);
  do {
    await refill(window, queue, keepFrom);
    keepFrom = 0;
    scanWindow(reading);
  } while (!window.ended && isFirst && scan.index.rows < FIRST_RECORDS && window.length < FIRST_BYTES);
}

/** Counts what was read of the window; returns the offset from which it is still needed. */
function leaveWindow(reading: Reading): number {
  const { scan } = reading;
  const done = scan.at;
  reading.records += scan.ordinal;
  reading.lines += scan.line;
  reading.bytes += done;
  reading.rejected = [];
  scan.ordinal = 0;
  scan.line = 0;
  scan.at = 0;
  clearIndex(scan.index);
  return done;
}

function scanWindow(reading: Reading): void {
  const { scan, window, plan } = reading;
  scan.bytes = window.bytes;
  scan.ended = window.ended;
  // A `\r` at the end of the window may be half of a `\r\n`.
  const half = !window.ended && window.bytes[window.length - 1] === 13 ? 1 : 0;
  scan.length = window.length - half;
  growIndex(scan.index, window.length);
  if (reading.skipping && !finishLine(reading)) return;
  const saved = window.bytes[scan.length] ?? 0;
  const isPlain = plan.plain && plan.dialect.delimiter.length === 1;
  for (;;) {
    const stop = isPlain ? plainScan(scan) : "odd";
    window.bytes[scan.length] = saved;
    const isLong = scan.length - scan.at > plan.limits.recordBytes;
    if (stop === "end" || (stop === "open" && !isLong)) break;
    if (!exactStep(reading)) break;
  }
}

/** Skips the rest of a rejected line; false when it still goes on behind the window. */
function finishLine(reading: Reading): boolean {
  const { scan, plan } = reading;
  const next = afterLineEnd(scan.bytes, scan.at, scan.length, plan.dialect.lineEnd);
  reading.skipping = next < 0 && !scan.ended;
  scan.at = next < 0 ? scan.length : next;
  if (next >= 0) scan.line++;
  return !reading.skipping;
}

/** Lets csv-parse read the record at `scan.at`; false when there is none or it needs more bytes. */
function exactStep(reading: Reading): boolean {
  const { scan, plan } = reading;
  const { bytes, at, length, ended } = scan;
  const found = reading.exact.read({ bytes, start: at, length, ended, limit: plan.limits.recordBytes });
  if (found.kind === "more") return false;
  moveTo(reading, found.kind === "none" ? length : found.start);
  if (found.kind === "none") return false;
  if (found.kind === "rejected") {
    rejectLines(reading, found);
    return true;
  }
  const { start, end, next, cells } = found;
  if (cells.length > plan.limits.columns) note(reading, "too-many-columns", 1);
  else addExactRow(scan.index, cells, { start, end, ordinal: scan.ordinal, line: scan.line });
  scan.ordinal++;
  moveTo(reading, next);
  return true;
}

/** Goes on at the line behind a rejected one, or behind all that it covers when too much would be read twice. */
function rejectLines(reading: Reading, found: ExactRejection): void {
  const { scan, plan } = reading;
  const { lineEnd } = plan.dialect;
  reading.rescanned += found.scanned - found.next;
  const jumps = reading.rescanned > RESCAN_BYTES + 2 * (reading.bytes + found.start);
  note(reading, found.code, jumps ? countLineEnds(scan.bytes, found.start, found.scanned, lineEnd) : 1);
  scan.ordinal++;
  const isCut = jumps && lineEndLength(scan.bytes, found.start, found.scanned, lineEnd) === 0;
  moveTo(reading, jumps ? found.scanned : found.next);
  reading.skipping = isCut || !found.lineDone;
  if (reading.skipping) finishLine(reading);
}

function moveTo(reading: Reading, next: number): void {
  const { scan } = reading;
  scan.line += countLineEnds(scan.bytes, scan.at, next, reading.plan.dialect.lineEnd);
  scan.at = next;
}

function note(reading: Reading, code: RejectionCode, lines: number): void {
  const record = reading.records + reading.scan.ordinal + 1;
  const line = reading.lines + reading.scan.line + 1;
  reading.rejected.push({ record, line, code, message: rejectionMessage(code, reading.plan.limits, lines) });
}

import type { RejectionCode } from "../../model/diagnostic-code.ts";
import { raiseLimit } from "../../model/limit-names.ts";
import { copyOf } from "../batch-bytes.ts";
import type { ByteQueue } from "../byte-queue.ts";
import { type ByteWindow, emptyWindow, refill } from "../byte-window.ts";
import { type ColumnTexts, createColumnTexts } from "../column-texts.ts";
import type { EncodingTrouble } from "../encoding-trouble.ts";
import { addExactRow, clearIndex, emptyIndex, growIndex, type RowIndex } from "../row-index.ts";
import { rowView } from "../row-view.ts";
import type { ReadBatch, RejectedRecord } from "../source.ts";
import { type FlatScan, scanFlatObject } from "./flat-object.ts";
import type { JsonPlan } from "./json-plan.ts";
import { parseJson } from "./json-text.ts";
import { type KeyColumns, keyColumns } from "./key-columns.ts";
import { recordsIn } from "./nested-records.ts";

interface Lines {
  readonly plan: JsonPlan;
  readonly texts: ColumnTexts;
  readonly window: ByteWindow;
  readonly index: RowIndex;
  readonly columns: KeyColumns;
  readonly scan: FlatScan;
  /** Records and lines in front of the window, and in the window so far. */
  records: number;
  lines: number;
  record: number;
  line: number;
  /** Offset of the next line. */
  at: number;
  /** In a line that is too long and was rejected already. */
  skipping: boolean;
  rejected: RejectedRecord[];
}

const LF = 10;

/**
 * The objects of an NDJSON source, one a line; a line that is no object is rejected, and reading goes on. Lines that
 * are flat and have the keys of the header are kept as offsets; all others are parsed.
 */
export async function* readNdjson(
  queue: ByteQueue,
  plan: JsonPlan,
  trouble: EncodingTrouble,
): AsyncGenerator<ReadBatch> {
  const lines = begin(plan);
  const { window, index } = lines;
  try {
    for (let keepFrom = 0; !window.ended; keepFrom = lines.at) {
      await refill(window, queue, keepFrom);
      lines.at -= keepFrom;
      readLines(lines);
      trouble.check(window.bytes, index, lines.records, lines.lines);
      if (index.rows > 0 || (window.ended && lines.rejected.length > 0)) {
        yield batchOf(lines);
        lines.rejected = [];
      }
      leaveWindow(lines);
    }
  } finally {
    await queue.close();
  }
}

function begin(plan: JsonPlan): Lines {
  const index = emptyIndex();
  const scan: FlatScan = { bytes: new Uint8Array(0), index, keys: [], high: 0 };
  const none = { records: 0, lines: 0, record: 0, line: 0, skipping: false, rejected: [] };
  const texts = createColumnTexts(plan.decoder.any);
  const columns = keyColumns(plan.dropped);
  return { plan, texts, window: emptyWindow(), index, columns, scan, at: plan.skipBytes, ...none };
}

function leaveWindow(lines: Lines): void {
  lines.records += lines.record;
  lines.lines += lines.line;
  lines.record = 0;
  lines.line = 0;
  clearIndex(lines.index);
}

/** Reads the whole lines of the window. */
function readLines(lines: Lines): void {
  const { window, scan } = lines;
  const { bytes, length } = window;
  growIndex(lines.index, length);
  scan.bytes = bytes;
  bytes[length] = LF;
  const inWindow = bytes.subarray(0, length);
  while (lines.at < length) {
    const flatEnd = lines.skipping || scan.keys.length === 0 ? -1 : scanFlatObject(scan, lines.at);
    const isFlat = flatEnd >= 0 && (flatEnd < length || window.ended) && fits(lines, flatEnd);
    if (flatEnd >= 0 && !isFlat) lines.index.cellCount = lines.index.first[lines.index.rows] ?? 0;
    const found = isFlat ? flatEnd : inWindow.indexOf(LF, lines.at);
    if (found < 0 && !window.ended) {
      waitForLine(lines);
      return;
    }
    const end = found < 0 ? length : found;
    if (isFlat) addFlatRow(lines, end);
    else if (!lines.skipping) readLine(lines, end);
    lines.skipping = false;
    lines.line++;
    lines.at = end + 1;
  }
  lines.at = length;
}

function fits(lines: Lines, end: number): boolean {
  return end - lines.at <= lines.plan.limits.recordBytes;
}

/** The line runs on behind the window: it waits for more bytes, or is skipped when it is too long. */
function waitForLine(lines: Lines): void {
  const { length } = lines.window;
  if (!lines.skipping && fits(lines, length)) return;
  if (!lines.skipping) tooLong(lines);
  lines.skipping = true;
  lines.at = length;
}

function addFlatRow(lines: Lines, end: number): void {
  const { index } = lines;
  const row = index.rows++;
  index.first[row + 1] = index.cellCount;
  index.starts[row] = lines.at;
  index.ends[row] = end;
  index.ordinals[row] = lines.record++;
  index.lines[row] = lines.line;
  index.ascii[row] = lines.scan.high < 0x80 ? 1 : 0;
}

/** Parses the line that ends at `end`. */
function readLine(lines: Lines, end: number): void {
  const { plan, window, columns, scan } = lines;
  const start = lines.at;
  if (isBlank(window.bytes, start, end)) return;
  if (!fits(lines, end)) {
    tooLong(lines);
    return;
  }
  const parsed = parseJson(plan.decoder.any(window.bytes, start, end));
  if (!parsed.ok) reject(lines, "invalid-json", `The line is not valid JSON (${parsed.message}).`);
  else if (!isObject(parsed.value)) reject(lines, "not-an-object", "The line is valid JSON but no object.");
  else {
    for (const record of recordsIn(parsed.value, "")) {
      const cells = columns.cellsOf(record);
      addExactRow(lines.index, cells, { start, end, ordinal: lines.record++, line: lines.line });
    }
    const fresh = columns.keys.slice(scan.keys.length);
    for (const key of fresh) scan.keys.push(new TextEncoder().encode(JSON.stringify(key)));
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function tooLong(lines: Lines): void {
  const { limits } = lines.plan;
  const message = `The line is longer than ${limits.recordBytes} bytes. ${raiseLimit("record-length", limits)}`;
  reject(lines, "record-too-long", message);
}

function reject(lines: Lines, code: RejectionCode, message: string): void {
  const record = lines.records + ++lines.record;
  lines.rejected.push({ record, line: lines.lines + lines.line + 1, code, message });
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte !== 32 && byte !== 9 && byte !== 13) return false;
  }
  return true;
}

function batchOf(lines: Lines): ReadBatch {
  const { plan, texts, window, index, columns, records, rejected } = lines;
  const { bytes } = window;
  // No doubled quotes are undone in JSON: the scan leaves texts with escapes to the parser.
  const { decoder } = plan;
  const view = { bytes, index, decoder, texts, quote: '"', records, lines: lines.lines, rejected };
  const header = columns.header();
  return rowView(view, { header, copy: (over) => copyOf(view, header, over) });
}

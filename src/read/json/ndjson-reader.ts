import type { ByteQueue } from "../byte-queue.ts";
import { emptyWindow, refill } from "../byte-window.ts";
import type { EncodingTrouble } from "../encoding-trouble.ts";
import type { ReadLimits } from "../limits.ts";
import type { ReadBatch } from "../source.ts";
import type { ByteDecoder } from "../text-decoding.ts";
import { parseJson } from "./json-text.ts";
import { type ObjectTable, objectTable } from "./object-table.ts";

/** What the JSON readers need to know beforehand. */
export interface JsonPlan {
  readonly name: string;
  readonly limits: ReadLimits;
  readonly decoder: ByteDecoder;
  /** Length of the byte order mark. */
  readonly skipBytes: number;
  /** Only this array is read. */
  readonly sheet: string | undefined;
}

interface Lines {
  readonly plan: JsonPlan;
  readonly table: ObjectTable;
  readonly trouble: EncodingTrouble;
  record: number;
  line: number;
  /** In a line that is too long and was rejected already. */
  skipping: boolean;
}

const LF = 10;

/** The objects of an NDJSON source, one a line; a line that is no object is rejected, and reading goes on. */
export async function* readNdjson(
  queue: ByteQueue,
  plan: JsonPlan,
  trouble: EncodingTrouble,
): AsyncGenerator<ReadBatch> {
  const window = emptyWindow();
  const table = objectTable(undefined, plan.limits);
  const lines: Lines = { plan, table, trouble, record: 0, line: 0, skipping: false };
  let at = plan.skipBytes;
  try {
    for (let keepFrom = 0; !window.ended; keepFrom = at) {
      await refill(window, queue, keepFrom);
      at = readLines(lines, window.bytes, at - keepFrom, window.length, window.ended);
      if (table.rows > 0 || (window.ended && table.rejections > 0)) yield table.take();
    }
  } finally {
    await queue.close();
  }
}

/** Reads whole lines; returns the offset of the first one that runs on behind `length`. */
function readLines(lines: Lines, bytes: Uint8Array, from: number, length: number, ended: boolean): number {
  const inWindow = bytes.subarray(0, length);
  let at = from;
  while (at < length) {
    const found = inWindow.indexOf(LF, at);
    if (found < 0 && !ended) {
      if (!lines.skipping && length - at <= lines.plan.limits.recordBytes) return at;
      if (!lines.skipping) tooLong(lines);
      lines.skipping = true;
      return length;
    }
    const end = found < 0 ? length : found;
    if (!lines.skipping) readLine(lines, bytes, at, end);
    lines.skipping = false;
    lines.line++;
    at = end + 1;
  }
  return length;
}

function readLine(lines: Lines, bytes: Uint8Array, start: number, end: number): void {
  const { plan, table } = lines;
  if (isBlank(bytes, start, end)) return;
  if (end - start > plan.limits.recordBytes) {
    tooLong(lines);
    return;
  }
  const record = ++lines.record;
  const line = lines.line + 1;
  const text = plan.decoder.any(bytes, start, end);
  if (text.length !== end - start) lines.trouble.record(bytes, start, end, record, line);
  const parsed = parseJson(text);
  if (!parsed.ok) {
    table.reject({ record, line, code: "invalid-json", message: `The line is not valid JSON (${parsed.message}).` });
  } else if (typeof parsed.value !== "object" || parsed.value === null || Array.isArray(parsed.value)) {
    table.reject({ record, line, code: "not-an-object", message: "The line is valid JSON but no object." });
  } else table.add(parsed.value, record, line);
}

function tooLong(lines: Lines): void {
  const { recordBytes } = lines.plan.limits;
  const message = `The line is longer than ${recordBytes} bytes. Raise the limit for the length of a record to read it.`;
  lines.table.reject({ record: ++lines.record, line: lines.line + 1, code: "record-too-long", message });
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte !== 32 && byte !== 9 && byte !== 13) return false;
  }
  return true;
}

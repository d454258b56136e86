import { DEFAULT_LIMITS } from "../model/read-limits.ts";
import { UserError } from "../model/user-error.ts";
import { type ByteQueue, byteQueue } from "./byte-queue.ts";
import { guessCodePage } from "./code-page.ts";
import { type EncodingGuess, encodingName, guessEncoding, isSingleByte } from "./encoding.ts";
import { gunzip } from "./gunzip.ts";
import { encodingOfPage } from "./html/page-signs.ts";
import { type DecodedSource, openText } from "./open-text.ts";
import { looksBinary, sniffContainer } from "./sniff.ts";
import type { OpenSource, ReadOptions, SourceInput } from "./source.ts";
import { decoderOf, utf8Decoder } from "./text-decoding.ts";
import { transcode } from "./transcode.ts";
import { declaredEncoding } from "./xml/declared-encoding.ts";

const HEAD_BYTES = 64 * 1024;
const LONG_HEAD_BYTES = 1024 * 1024;
const READS =
  "netvet reads CSV and other delimited text, JSON, NDJSON, XML and XLSX workbooks, packed with gzip or ZIP or not.";

/** Decides format, encoding and dialect from the content. Throws UserError for what is empty, binary or not supported. */
export async function openSource(input: SourceInput, options: ReadOptions): Promise<OpenSource> {
  return openNested(input, options, 0);
}

/** Opens a source that stands inside `depth` archives. */
async function openNested(input: SourceInput, options: ReadOptions, depth: number): Promise<OpenSource> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const packed = byteQueue(input.bytes);
  try {
    const isGzip = sniffContainer(await packed.peek(HEAD_BYTES)).kind === "gzip";
    const queue = isGzip ? gunzip(packed, input.name, limits) : packed;
    const head = await sampleOf(queue);
    if (sniffContainer(head).kind === "zip") {
      // Loaded when needed: most inventories are no archives, and the library takes longer than a small scan.
      const { openZip } = await import("./archive/open-zip.ts");
      return await openZip({ name: input.name, queue, options, limits, depth, open: openNested });
    }
    refuseContainer(input.name, head);
    const decoded = await decideEncoding(input.name, queue, head, options);
    refuseUnreadable(input.name, decoded.sample);
    const opened = await openText(input.name, decoded, options, limits);
    return isGzip ? { ...opened, layout: { ...opened.layout, why: `gzip; ${opened.layout.why}` } } : opened;
  } catch (error) {
    await packed.close();
    throw error;
  }
}

/** The beginning of a source; more of it when that is all ASCII, because letters beyond ASCII tell the encoding. */
async function sampleOf(queue: ByteQueue): Promise<Uint8Array> {
  const head = await queue.peek(HEAD_BYTES);
  return head.length >= HEAD_BYTES && head.every((byte) => byte < 0x80) ? queue.peek(LONG_HEAD_BYTES) : head;
}

function refuseContainer(name: string, head: Uint8Array): void {
  if (head.length === 0) throw new UserError(`${name} is empty`, { file: name }, "Export the inventory again.");
  const { kind, name: format, hint = READS } = sniffContainer(head);
  if (kind === "gzip") throw new UserError(`${name} is gzip inside gzip`, { file: name }, "Unpack it once.");
  if (kind !== "text") throw new UserError(`${name} is ${format}`, { file: name }, hint);
}

async function decideEncoding(
  name: string,
  queue: ByteQueue,
  head: Uint8Array,
  options: ReadOptions,
): Promise<DecodedSource> {
  const guess = guessEncoding(head, head.length < HEAD_BYTES);
  const encoding =
    askedEncoding(name, head, options.encoding) ??
    declaredEncoding(head, guess) ??
    encodingOfPage(head, guess) ??
    guess ??
    guessCodePage(head, options.words);
  const { markLength } = encoding;
  if (encoding.encoding === "utf-8" || isSingleByte(encoding.encoding)) {
    const decoder = decoderOf(encoding.encoding);
    return {
      queue,
      decoder,
      encoding,
      skipBytes: markLength,
      sample: decoder.any(head, markLength, Math.min(head.length, HEAD_BYTES)),
    };
  }
  const text = transcode(queue, encoding.encoding, markLength);
  const decoder = utf8Decoder(true);
  const start = await text.peek(HEAD_BYTES);
  return { queue: text, decoder, encoding, skipBytes: 0, sample: decoder.any(start, 0, start.length) };
}

function askedEncoding(name: string, head: Uint8Array, label: string | undefined): EncodingGuess | undefined {
  if (label === undefined) return undefined;
  const encoding = encodingName(label);
  if (encoding === undefined) {
    throw new UserError(
      `${label} is no known encoding`,
      { file: name },
      "Use a name such as utf-8, utf-16le, windows-1251 or gb18030.",
    );
  }
  const guess = guessEncoding(head, true);
  return { encoding, markLength: guess?.markLength ?? 0, confidence: 1, why: "encoding as asked for" };
}

function refuseUnreadable(name: string, sample: string): void {
  if (sample.trim() === "")
    throw new UserError(`${name} is empty: it holds no text`, { file: name }, "Export the inventory again.");
  if (looksBinary(sample)) throw new UserError(`${name} is not text`, { file: name }, READS);
}

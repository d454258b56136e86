import type { Diagnostic } from "../model/diagnostic.ts";
import type { ReadLimits } from "../model/read-limits.ts";
import type { SourceLayout } from "../model/row.ts";
import type { ByteQueue } from "./byte-queue.ts";
import { readCsv } from "./csv/csv-reader.ts";
import { sniffDialect } from "./csv/sniff-dialect.ts";
import { droppedColumns } from "./dropped-columns.ts";
import { type EncodingGuess, isSingleByte } from "./encoding.ts";
import { encodingTrouble } from "./encoding-trouble.ts";
import { isHtml } from "./html/page-signs.ts";
import { readJson } from "./json/json-reader.ts";
import { readNdjson } from "./json/ndjson-reader.ts";
import { findListing, openListing } from "./listing/open-listing.ts";
import { sniffText } from "./sniff.ts";
import type { OpenSource, ReadOptions } from "./source.ts";
import { type ByteDecoder, utf8Decoder } from "./text-decoding.ts";
import { transcode } from "./transcode.ts";
import { isYaml } from "./yaml/yaml-signs.ts";

/** Bytes whose encoding is decided; `decoder` reads them. */
export interface DecodedSource {
  readonly queue: ByteQueue;
  readonly decoder: ByteDecoder;
  readonly encoding: EncodingGuess;
  /** Length of the byte order mark in front of the text. */
  readonly skipBytes: number;
  /** Beginning of the text. */
  readonly sample: string;
}

/** Opens a text by what it begins as: a listing, YAML, XML, HTML, JSON, or a table cut by delimiters. */
export async function openText(
  name: string,
  decoded: DecodedSource,
  options: ReadOptions,
  limits: ReadLimits,
): Promise<OpenSource> {
  const { encoding, sample } = decoded;
  const listing = options.delimiter === undefined ? findListing(sample) : undefined;
  if (listing !== undefined) return openListing(listing, { name, queue: utf8Of(decoded), encoding, limits });
  if (isYaml(sample)) return openYaml(name, decoded, options, limits);
  const format = sniffText(await withFirstLine(decoded));
  if (format === "xml") {
    const request = { name, queue: utf8Of(decoded), encoding, limits, sheet: options.sheet };
    if (isHtml(sample)) return (await import("./html/open-html.ts")).openHtml(request);
    return (await import("./xml/open-xml.ts")).openXml(request);
  }
  return format === "delimited"
    ? openDelimited(name, decoded, options, limits)
    : openJson(name, decoded, format, options, limits);
}

const FIRST_LINE_BYTES = 1024 * 1024;

/** The beginning of the text; where that is an object without a line end yet, more of it: objects may stand one a line. */
async function withFirstLine({ queue, decoder, skipBytes, sample }: DecodedSource): Promise<string> {
  if (!/^\s*\{[^\r\n]*$/.test(sample)) return sample;
  const head = await queue.peek(FIRST_LINE_BYTES);
  return decoder.any(head, skipBytes, Math.min(head.length, FIRST_LINE_BYTES));
}

/** YAML is read as the JSON that it stands for. */
async function openYaml(
  name: string,
  decoded: DecodedSource,
  options: ReadOptions,
  limits: ReadLimits,
): Promise<OpenSource> {
  const { encoding, confidence, why } = decoded.encoding;
  const { yamlToJson } = await import("./yaml/yaml-documents.ts");
  const queue = await yamlToJson(name, utf8Of(decoded), limits);
  const json = { encoding: "utf-8", markLength: 0, confidence, why };
  const whole = { ...decoded, queue, decoder: utf8Decoder(true), encoding: json, skipBytes: 0 };
  const opened = openJson(name, whole, "json", options, limits);
  return { ...opened, layout: { ...opened.layout, format: "yaml", encoding, why } };
}

/** The text in UTF-8, without byte order mark. */
function utf8Of({ queue, encoding, skipBytes }: DecodedSource): ByteQueue {
  const isDirect = skipBytes === 0 && !isSingleByte(encoding.encoding);
  return isDirect ? queue : transcode(queue, encoding.encoding, skipBytes);
}

function openDelimited(name: string, decoded: DecodedSource, options: ReadOptions, limits: ReadLimits): OpenSource {
  const { queue, decoder, encoding } = decoded;
  const guess = sniffDialect(decoded.sample, options.delimiter);
  const trouble = encodingTrouble(name, encoding.encoding, decoder);
  const skipBytes = decoded.skipBytes + new TextEncoder().encode(guess.preface).length;
  const skipLines = guess.preface === "" ? 0 : 1;
  const plan = { dialect: guess.dialect, decoder, limits, skipBytes, skipLines, plain: options.exact !== true };
  const layout: SourceLayout = {
    format: "csv",
    encoding: encoding.encoding,
    delimiter: guess.delimiter,
    quote: guess.dialect.quote,
    confidence: Math.min(encoding.confidence, guess.confidence),
    why: `${encoding.why}; ${guess.why}`,
  };
  return { layout, batches: readCsv(queue, plan, trouble), notes: trouble.notes };
}

function openJson(
  name: string,
  decoded: DecodedSource,
  format: "json" | "ndjson",
  options: ReadOptions,
  limits: ReadLimits,
): OpenSource {
  const { encoding } = decoded;
  const isDirect = !isSingleByte(encoding.encoding);
  const queue = isDirect ? decoded.queue : transcode(decoded.queue, encoding.encoding, decoded.skipBytes);
  const decoder = isDirect ? decoded.decoder : utf8Decoder(true);
  const trouble = encodingTrouble(name, encoding.encoding, decoder);
  const remarks: Diagnostic[] = [];
  const dropped = droppedColumns(name, limits);
  const skipBytes = isDirect ? decoded.skipBytes : 0;
  const plan = { name, limits, decoder, skipBytes, sheet: options.sheet, dropped, remarks };
  const batches = format === "json" ? readJson(queue, plan, trouble) : readNdjson(queue, plan, trouble);
  const what = format === "json" ? "begins as a JSON document" : "one JSON object a line";
  const layout = { format, encoding: encoding.encoding, delimiter: undefined, quote: undefined };
  return {
    layout: { ...layout, confidence: encoding.confidence, why: `${encoding.why}; ${what}` },
    batches,
    notes: () => [...trouble.notes(), ...dropped.notes(), ...remarks],
  };
}

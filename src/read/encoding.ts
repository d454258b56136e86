import { countInvalidUtf8 } from "./text-decoding.ts";

/** In which encoding a source is written, how sure that is (0 to 1), and why. */
export interface EncodingGuess {
  /** Label of the WHATWG Encoding Standard. */
  readonly encoding: string;
  /** Bytes of the byte order mark at the beginning. */
  readonly markLength: number;
  readonly confidence: number;
  readonly why: string;
}

/** Reads the encoding off the first bytes: byte order mark tested against the body, NUL pattern, strict UTF-8, code pages. */
export function guessEncoding(head: Uint8Array, complete: boolean): EncodingGuess | undefined {
  const marked = byMark(head);
  if (marked !== undefined) return marked;
  const wide = byNulPattern(head);
  if (wide !== undefined)
    return { encoding: wide, markLength: 0, confidence: 0.9, why: "every other byte is zero; no byte order mark" };
  const body = complete ? head : withoutCutSequence(head);
  const high = countHigh(body);
  if (high === 0) return { encoding: "utf-8", markLength: 0, confidence: 1, why: "only ASCII in the sample" };
  const invalid = countInvalidUtf8(body, 0, body.length);
  if (invalid === 0) return { encoding: "utf-8", markLength: 0, confidence: 0.99, why: "valid UTF-8" };
  if (invalid * 20 < high)
    return { encoding: "utf-8", markLength: 0, confidence: 0.7, why: "nearly all of it valid UTF-8" };
  return undefined;
}

function byMark(head: Uint8Array): EncodingGuess | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) {
    return { encoding: "utf-8", markLength: 3, confidence: 1, why: "byte order mark" };
  }
  const little = head[0] === 0xff && head[1] === 0xfe;
  const big = head[0] === 0xfe && head[1] === 0xff;
  if (!little && !big) return undefined;
  const body = head.subarray(2);
  const claimed = little ? "utf-16le" : "utf-16be";
  const seen = byNulPattern(body);
  if (seen === claimed || (seen === undefined && countNul(body) === 0 && countInvalidUtf8(body, 0, body.length) > 0)) {
    return { encoding: claimed, markLength: 2, confidence: 1, why: "byte order mark" };
  }
  if (seen !== undefined) {
    return {
      encoding: seen,
      markLength: 2,
      confidence: 0.9,
      why: `the bytes are ${seen}, against the byte order mark of ${claimed}`,
    };
  }
  if (countNul(body) > 0) return { encoding: claimed, markLength: 2, confidence: 0.9, why: "byte order mark" };
  const rest = guessEncoding(body, true) ?? { encoding: "windows-1252", confidence: 0.3 };
  const why = `the byte order mark says ${claimed}, but the text has one byte a character`;
  return { encoding: rest.encoding, markLength: 2, confidence: Math.min(0.8, rest.confidence), why };
}

/** UTF-16 without a mark shows as zero bytes on one side only: delimiters, digits and line ends are below U+0100. */
function byNulPattern(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const nul = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) nul[at % 2] = (nul[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nul;
  const few = bytes.length / 20;
  if (odd > few && odd > 20 * even) return "utf-16le";
  if (even > few && even > 20 * odd) return "utf-16be";
  return undefined;
}

function countNul(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
}

function countHigh(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
}

/** The sample without a UTF-8 sequence that its end may have cut. */
function withoutCutSequence(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 4 && (bytes[end - 1] ?? 0) >= 0x80) end--;
  return bytes.subarray(0, end);
}

/** Encodings in which every byte is one character and ASCII stays ASCII: they are read without transcoding. */
export function isSingleByte(encoding: string): boolean {
  return /^(windows-(125\d|874)|iso-8859-|koi8-|ibm866|macintosh|x-mac-cyrillic)/.test(encoding);
}

/** The standard name of an encoding label, or undefined when there is no such encoding. */
export function encodingName(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

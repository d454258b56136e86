import { asciiText, utf8Text } from "../text/bytes-to-text.ts";

/** Turns bytes into text; all of them replace what they cannot read by U+FFFD. */
export interface ByteDecoder {
  /** Name of the encoding of the bytes. */
  readonly encoding: string;
  /** Text of `bytes[start..end)`, which holds only bytes below 0x80. */
  ascii(bytes: Uint8Array, start: number, end: number): string;
  /** Text of `bytes[start..end)` in the encoding of the source. */
  any(bytes: Uint8Array, start: number, end: number): string;
  /** True when every byte is one UTF-16 code unit, so that offsets in bytes are offsets in text. */
  readonly singleByte: boolean;
  /** How many places in `bytes[start..end)` are not valid in this encoding. */
  invalid(bytes: Uint8Array, start: number, end: number): number;
}

const UTF8 = "utf-8";

/** A decoder of UTF-8. `transcoded`: the bytes were made from another encoding, so damage already stands there as U+FFFD. */
export function utf8Decoder(transcoded: boolean): ByteDecoder {
  const invalid = transcoded ? countReplaced : countInvalidUtf8;
  return { encoding: UTF8, ascii: asciiText, any: utf8Text, singleByte: false, invalid };
}

/** A decoder of the encoding of that name. */
export function decoderOf(encoding: string): ByteDecoder {
  return encoding === UTF8 ? utf8Decoder(false) : singleByteDecoder(encoding);
}

/** A decoder of a one-byte encoding such as `windows-1251`. */
export function singleByteDecoder(label: string): ByteDecoder {
  const decoder = new TextDecoder(label);
  const all = decoder.decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const unmapped = Uint8Array.from({ length: 256 }, (_, byte) => (all[byte] === "\ufffd" ? 1 : 0));
  return {
    encoding: label,
    ascii: asciiText,
    any: (bytes, start, end) => decoder.decode(bytes.subarray(start, end)),
    singleByte: true,
    invalid(bytes, start, end) {
      let count = 0;
      for (let at = start; at < end; at++) count += unmapped[bytes[at] ?? 0] ?? 0;
      return count;
    },
  };
}

function countReplaced(bytes: Uint8Array, start: number, end: number): number {
  return utf8Text(bytes, start, end).split("\ufffd").length - 1;
}

/** Counts what a decoder would replace: each longest beginning of a sequence that cannot be continued is one. */
export function countInvalidUtf8(bytes: Uint8Array, start: number, end: number): number {
  let invalid = 0;
  let at = start;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    at++;
    if (byte < 0x80) continue;
    const extra = byte < 0xc2 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : byte < 0xf5 ? 3 : 0;
    let got = 0;
    while (got < extra && at < end && continues(byte, got, bytes[at] ?? 0)) {
      at++;
      got++;
    }
    if (extra === 0 || got < extra) invalid++;
  }
  return invalid;
}

/** Whether `next` may stand at this place of a sequence (Unicode Standard, table 3-7). */
function continues(lead: number, got: number, next: number): boolean {
  if (got > 0) return next >= 0x80 && next <= 0xbf;
  if (lead === 0xe0) return next >= 0xa0 && next <= 0xbf;
  if (lead === 0xed) return next >= 0x80 && next <= 0x9f;
  if (lead === 0xf0) return next >= 0x90 && next <= 0xbf;
  if (lead === 0xf4) return next >= 0x80 && next <= 0x8f;
  return next >= 0x80 && next <= 0xbf;
}

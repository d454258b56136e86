/** Bytes that are being put together; there is room for more behind `length`. */
export interface ByteWriter {
  bytes: Uint8Array;
  length: number;
}

const encoder = new TextEncoder();
const FIRST_ROOM = 1 << 16;

/** Nothing yet. */
export function createByteWriter(): ByteWriter {
  return { bytes: new Uint8Array(FIRST_ROOM), length: 0 };
}

/** Takes what was written, and begins anew. */
export function takeBytes(writer: ByteWriter): Uint8Array<ArrayBuffer> {
  const taken = writer.bytes.slice(0, writer.length);
  writer.length = 0;
  return taken as Uint8Array<ArrayBuffer>; // a copy is never shared
}

/** Makes room for so many bytes. */
export function reserve(writer: ByteWriter, more: number): void {
  if (writer.length + more <= writer.bytes.length) return;
  const wider = new Uint8Array(Math.max(2 * writer.bytes.length, writer.length + more));
  wider.set(writer.bytes.subarray(0, writer.length));
  writer.bytes = wider;
}

/** A copy of a few bytes costs less than a call of `set`. */
const FEW = 24;

/** Writes a part of other bytes. */
export function writeBytes(writer: ByteWriter, from: Uint8Array, start: number, end: number): void {
  const length = end - start;
  reserve(writer, length);
  const { bytes } = writer;
  let at = writer.length;
  writer.length += length;
  if (length > FEW) {
    bytes.set(start === 0 && end === from.length ? from : from.subarray(start, end), at);
    return;
  }
  for (let index = start; index < end; index += 1, at += 1) bytes[at] = from[index] as number; // within bounds
}

/** Writes a text in UTF-8. */
export function writeText(writer: ByteWriter, text: string): void {
  reserve(writer, 3 * text.length);
  const { bytes } = writer;
  let at = writer.length;
  for (let index = 0; index < text.length; index += 1, at += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x80) {
      writer.length += encoder.encodeInto(text, bytes.subarray(writer.length)).written;
      return;
    }
    bytes[at] = unit;
  }
  writer.length = at;
}

/** Writes one byte. */
export function writeByte(writer: ByteWriter, byte: number): void {
  reserve(writer, 1);
  writer.bytes[writer.length] = byte;
  writer.length += 1;
}

/** Writes a whole number from 0 on in decimal digits. */
export function writeWhole(writer: ByteWriter, value: number): void {
  let digits = 1;
  for (let left = value; left >= 10; left = Math.floor(left / 10)) digits += 1;
  reserve(writer, digits);
  let left = value;
  for (let at = writer.length + digits - 1; at >= writer.length; at -= 1) {
    const rest = Math.floor(left / 10);
    writer.bytes[at] = 48 + left - 10 * rest;
    left = rest;
  }
  writer.length += digits;
}

/** Writes 32 bits as eight hexadecimal digits. */
export function writeHex32(writer: ByteWriter, value: number): void {
  reserve(writer, 8);
  for (let shift = 28; shift >= 0; shift -= 4) {
    const digit = (value >>> shift) & 15;
    writer.bytes[writer.length] = digit < 10 ? 48 + digit : 87 + digit;
    writer.length += 1;
  }
}

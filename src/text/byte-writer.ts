/**
 * Bytes that are being put together. What is written often can be kept in front of them, in the same buffer, as a part of
 * a buffer is copied inside it several times faster than from another one.
 */
export interface ByteWriter {
  bytes: Uint8Array;
  /** End of what is written; it begins at `FRONT`. */
  length: number;
  /** End of what is kept, which begins at 0. */
  kept: number;
}

const encoder = new TextEncoder();
const FRONT = 1 << 21;
const FIRST_ROOM = 1 << 17;

/** Nothing yet. */
export function createByteWriter(): ByteWriter {
  return { bytes: new Uint8Array(FRONT + FIRST_ROOM), length: FRONT, kept: 0 };
}

/** Copies what was written into `room`, or into a larger one where it has no place, and begins anew; what is kept stays. */
export function takeBytes(writer: ByteWriter, room: ArrayBuffer | undefined): Uint8Array<ArrayBuffer> {
  const length = writer.length - FRONT;
  const enough = room !== undefined && room.byteLength >= length ? room : new ArrayBuffer(Math.ceil(1.25 * length));
  const taken = new Uint8Array(enough, 0, length);
  taken.set(writer.bytes.subarray(FRONT, writer.length));
  writer.length = FRONT;
  return taken;
}

/** Makes room for so many bytes. */
export function reserve(writer: ByteWriter, more: number): void {
  if (writer.length + more <= writer.bytes.length) return;
  const wider = new Uint8Array(2 * writer.bytes.length + more);
  wider.set(writer.bytes.subarray(0, writer.length));
  writer.bytes = wider;
}

/** So few bytes are copied one by one faster than by a call. */
const FEW = 8;

/** Writes other bytes as a whole. */
export function writeAll(writer: ByteWriter, from: Uint8Array): void {
  const { length } = from;
  if (length <= FEW) {
    writePart(writer, from, 0, length);
    return;
  }
  reserve(writer, length);
  writer.bytes.set(from, writer.length);
  writer.length += length;
}

/** Writes a few bytes out of others. */
export function writePart(writer: ByteWriter, from: Uint8Array, start: number, end: number): void {
  reserve(writer, end - start);
  const { bytes } = writer;
  let at = writer.length;
  for (let index = start; index < end; index += 1, at += 1) bytes[at] = from[index] as number; // within bounds
  writer.length = at;
}

/** Keeps what was written from `start` on for `writeKept`; returns where it stands from now on, or -1 when there is no room. */
export function keepFrom(writer: ByteWriter, start: number): number {
  const { kept, length, bytes } = writer;
  if (kept + length - start > FRONT) return -1;
  bytes.copyWithin(kept, start, length);
  writer.kept += length - start;
  return kept;
}

/** Writes again what was kept. */
export function writeKept(writer: ByteWriter, start: number, end: number): void {
  reserve(writer, end - start);
  writer.bytes.copyWithin(writer.length, start, end);
  writer.length += end - start;
}

/** Writes a text in UTF-8. */
export function writeText(writer: ByteWriter, text: string): void {
  reserve(writer, 3 * text.length);
  const { bytes } = writer;
  const from = writer.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x80) {
      writer.length += encoder.encodeInto(text, bytes.subarray(from)).written;
      return;
    }
    bytes[from + index] = unit;
  }
  writer.length = from + text.length;
}

/** Writes one byte. */
export function writeByte(writer: ByteWriter, byte: number): void {
  reserve(writer, 1);
  writer.bytes[writer.length] = byte;
  writer.length += 1;
}

/** Writes a whole number from 0 on in decimal digits. */
export function writeWhole(writer: ByteWriter, value: number): void {
  if (value >= 0x4000_0000) {
    writeText(writer, String(value));
    return;
  }
  let digits = 1;
  for (let limit = 10; value >= limit; limit *= 10) digits += 1;
  reserve(writer, digits);
  writer.length += digits;
  let left = value;
  for (let at = writer.length - 1; digits > 0; at -= 1, digits -= 1) {
    const rest = (left / 10) | 0;
    writer.bytes[at] = 48 + left - 10 * rest;
    left = rest;
  }
}

/** Writes 32 bits as eight hexadecimal digits. */
export function writeHex32(writer: ByteWriter, value: number): void {
  reserve(writer, 8);
  const { bytes } = writer;
  for (let at = writer.length, shift = 28; shift >= 0; at += 1, shift -= 4) {
    const digit = (value >>> shift) & 15;
    bytes[at] = digit < 10 ? 48 + digit : 87 + digit;
  }
  writer.length += 8;
}

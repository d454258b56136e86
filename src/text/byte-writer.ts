/**
 * Bytes that are being put together. What is written often can be kept in front of them, in the same buffer, as a part of
 * a buffer is copied inside it several times faster than from another one.
 */
export interface ByteWriter {
  bytes: Uint8Array;
  /** Where what is written begins, and its end. */
  front: number;
  length: number;
  /** End of what is kept, which begins at 0. */
  kept: number;
}

const encoder = new TextEncoder();
const FIRST_FRONT = 1 << 19;
const FIRST_ROOM = 1 << 17;

/** Nothing yet. */
export function createByteWriter(): ByteWriter {
  return { bytes: new Uint8Array(FIRST_FRONT + FIRST_ROOM), front: FIRST_FRONT, length: FIRST_FRONT, kept: 0 };
}

/** Copies what was written into `room`, or into a larger one where it has no place, and begins anew; what is kept stays. */
export function takeBytes(writer: ByteWriter, room: ArrayBuffer | undefined): Uint8Array<ArrayBuffer> {
  const length = writer.length - writer.front;
  const enough = room !== undefined && room.byteLength >= length ? room : new ArrayBuffer(Math.ceil(1.25 * length));
  const taken = new Uint8Array(enough, 0, length);
  taken.set(writer.bytes.subarray(writer.front, writer.length));
  writer.length = writer.front;
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

/** Keeps bytes for `writeKept`; returns where they stand until all is dropped. */
export function keep(writer: ByteWriter, bytes: Uint8Array): number {
  const { kept } = writer;
  if (kept + bytes.length > writer.front) moveFront(writer, 2 * (kept + bytes.length));
  writer.bytes.set(bytes, kept);
  writer.kept += bytes.length;
  return kept;
}

/** The same for what was written last. */
export function keepLast(writer: ByteWriter, count: number): number {
  return keep(writer, writer.bytes.subarray(writer.length - count, writer.length));
}

/** Drops everything that is kept. */
export function dropKept(writer: ByteWriter): void {
  writer.kept = 0;
}

function moveFront(writer: ByteWriter, front: number): void {
  const { bytes, kept, front: before, length } = writer;
  const wider = new Uint8Array(bytes.length + front - before);
  wider.set(bytes.subarray(0, kept));
  wider.set(bytes.subarray(before, length), front);
  writer.bytes = wider;
  writer.front = front;
  writer.length = length + front - before;
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

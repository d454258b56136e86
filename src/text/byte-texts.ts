/** Distinct texts by number, kept as bytes and found again by them. Numbers begin at 1; 0 is the empty text. */
export interface ByteTexts {
  /** Bytes of all texts, one behind the other. */
  bytes: DataView<ArrayBuffer>;
  /** Of each text its start in `bytes` and its hash, side by side as they are looked at together; it ends where the next begins. */
  places: Int32Array;
  /** Numbers by hash, open addressing; 0 is free. */
  slots: Int32Array;
  /** Texts that have a number, the empty one included. */
  count: number;
}

const FIRST_SLOTS = 256;

/** None yet. */
export function noByteTexts(): ByteTexts {
  return {
    bytes: new DataView(new ArrayBuffer(1024)),
    places: new Int32Array(FIRST_SLOTS),
    slots: new Int32Array(FIRST_SLOTS),
    count: 1,
  };
}

/** The same bytes, to be read four at a time. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Hash of bytes, four a step: most texts are a few steps long. */
export function hashBytes(bytes: DataView, from: number, to: number): number {
  let hash = to - from;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    hash = Math.imul(hash ^ bytes.getInt32(at, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < to; at += 1) hash = Math.imul(hash ^ bytes.getUint8(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** Number of a text that is not empty; 0 when it has none. */
export function findText(
  { slots, places, bytes: known }: ByteTexts,
  bytes: DataView,
  from: number,
  to: number,
  hash: number,
): number {
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const number = slots[slot] as number; // within bounds, as below
    if (number === 0) return 0;
    if (places[2 * number + 1] !== hash) continue;
    const start = places[2 * number] as number;
    if ((places[2 * number + 2] as number) - start === to - from && isSame(known, start, bytes, from, to))
      return number;
  }
}

/** What `findTexts` says of a text that has no number, and of one that it was not to look up. */
export const UNKNOWN = -1;
export const NOT_LOOKED = -2;

/** Room for looking up many texts. */
export interface FoundTexts {
  /** The number of each text, or `UNKNOWN` or `NOT_LOOKED`. */
  numbers: Int32Array;
  hashes: Int32Array;
  starts: Int32Array;
}

/** Room for none yet. */
export function noFoundTexts(): FoundTexts {
  const none = new Int32Array(0);
  return { numbers: none, hashes: none, starts: none };
}

/**
 * Looks up many texts, of at most `longest` bytes; one that begins below zero is not looked up. In steps for all of them,
 * none of which waits for the one before: a table that is larger than a cache is then read three times as fast.
 */
export function findTexts(
  texts: ByteTexts,
  cells: { readonly bytes: Uint8Array; readonly from: Int32Array; readonly to: Int32Array },
  count: number,
  longest: number,
  found: FoundTexts,
): void {
  if (found.numbers.length < count) widenFound(found, Math.ceil(1.25 * count));
  const { numbers, hashes, starts } = found;
  const { slots, places, bytes: known } = texts;
  const { from, to } = cells;
  const bytes = viewOf(cells.bytes);
  const mask = slots.length - 1;
  for (let at = 0; at < count; at += 1) {
    const start = from[at] as number; // within bounds, as all below
    const end = to[at] as number;
    if (start < 0 || end - start > longest) {
      numbers[at] = NOT_LOOKED;
      continue;
    }
    const hash = hashBytes(bytes, start, end);
    hashes[at] = hash;
    numbers[at] = end === start ? 0 : (slots[hash & mask] as number) || UNKNOWN;
  }
  for (let at = 0; at < count; at += 1) {
    const number = numbers[at] as number;
    starts[at] = number > 0 ? (places[2 * number] as number) : 0;
  }
  for (let at = 0; at < count; at += 1) {
    const number = numbers[at] as number;
    if (number <= 0) continue;
    const hash = hashes[at] as number;
    const [start, end, first] = [from[at] as number, to[at] as number, starts[at] as number];
    const isThis =
      places[2 * number + 1] === hash &&
      (places[2 * number + 2] as number) - first === end - start &&
      isSame(known, first, bytes, start, end);
    if (!isThis) numbers[at] = findText(texts, bytes, start, end, hash) || UNKNOWN;
  }
}

function widenFound(found: FoundTexts, size: number): void {
  found.numbers = new Int32Array(size);
  found.hashes = new Int32Array(size);
  found.starts = new Int32Array(size);
}

function isSame(known: DataView, start: number, bytes: DataView, from: number, to: number): boolean {
  let [index, at] = [from, start];
  for (; index + 4 <= to; index += 4, at += 4) if (known.getInt32(at) !== bytes.getInt32(index)) return false;
  for (; index < to; index += 1, at += 1) if (known.getInt8(at) !== bytes.getInt8(index)) return false;
  return true;
}

/** Gives a text a number that has none. */
export function addText(texts: ByteTexts, bytes: DataView, from: number, to: number, hash: number): number {
  const number = texts.count;
  if (2 * number + 2 >= texts.slots.length) widen(texts);
  const start = texts.places[2 * number] as number; // where the last text ended
  const end = start + to - from;
  if (end > texts.bytes.byteLength) texts.bytes = widerBytes(texts.bytes, 2 * end);
  for (let index = from, at = start; index < to; index += 1, at += 1) texts.bytes.setUint8(at, bytes.getUint8(index));
  texts.places[2 * number + 1] = hash;
  texts.places[2 * number + 2] = end;
  texts.count += 1;
  place(texts, number);
  return number;
}

/** Where a text stands in `bytes`: begin and end. */
export function placeOfText({ places }: ByteTexts, number: number): readonly [from: number, to: number] {
  return number === 0 ? [0, 0] : [places[2 * number] ?? 0, places[2 * number + 2] ?? 0];
}

/** The bytes of a text. */
export function bytesOfText(texts: ByteTexts, number: number): Uint8Array {
  const [from, to] = placeOfText(texts, number);
  return new Uint8Array(texts.bytes.buffer, from, to - from);
}

function widen(texts: ByteTexts): void {
  const size = 2 * texts.slots.length;
  texts.slots = new Int32Array(size);
  const { places } = texts;
  texts.places = new Int32Array(size);
  texts.places.set(places);
  for (let number = 1; number < texts.count; number += 1) place(texts, number);
}

function place({ slots, places }: ByteTexts, number: number): void {
  const mask = slots.length - 1;
  let slot = (places[2 * number + 1] as number) & mask; // numbered
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = number;
}

function widerBytes({ buffer }: DataView<ArrayBuffer>, length: number): DataView<ArrayBuffer> {
  const wider = new Uint8Array(length);
  wider.set(new Uint8Array(buffer));
  return new DataView(wider.buffer);
}

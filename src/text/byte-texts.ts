/** Distinct texts by number, kept as bytes and found again by them. Numbers begin at 1; 0 is the empty text. */
export interface ByteTexts {
  /** Bytes of all texts, one behind the other. */
  bytes: Uint8Array;
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
    bytes: new Uint8Array(1024),
    places: new Int32Array(FIRST_SLOTS),
    slots: new Int32Array(FIRST_SLOTS),
    count: 1,
  };
}

/** Hash of bytes, four a step: most texts are a few steps long. */
export function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from;
  let at = from;
  for (; at + 3 < to; at += 4) {
    const four =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24); // within bounds
    hash = Math.imul(hash ^ four, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** Number of a text that is not empty; 0 when it has none. */
export function findText(
  { slots, places, bytes: known }: ByteTexts,
  bytes: Uint8Array,
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

function isSame(known: Uint8Array, start: number, bytes: Uint8Array, from: number, to: number): boolean {
  for (let index = from, at = start; index < to; index += 1, at += 1) if (known[at] !== bytes[index]) return false;
  return true;
}

/** Gives a text a number that has none. */
export function addText(texts: ByteTexts, bytes: Uint8Array, from: number, to: number, hash: number): number {
  const number = texts.count;
  if (2 * number + 2 >= texts.slots.length) widen(texts);
  const start = texts.places[2 * number] as number; // where the last text ended
  const end = start + to - from;
  if (end > texts.bytes.length) texts.bytes = grown(new Uint8Array(2 * end), texts.bytes);
  for (let index = from, at = start; index < to; index += 1, at += 1) texts.bytes[at] = bytes[index] as number; // within bounds
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

function widen(texts: ByteTexts): void {
  const size = 2 * texts.slots.length;
  texts.slots = new Int32Array(size);
  texts.places = grown(new Int32Array(size), texts.places);
  for (let number = 1; number < texts.count; number += 1) place(texts, number);
}

function place({ slots, places }: ByteTexts, number: number): void {
  const mask = slots.length - 1;
  let slot = (places[2 * number + 1] as number) & mask; // numbered
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = number;
}

function grown<A extends Int32Array | Uint8Array>(into: A, from: A): A {
  into.set(from);
  return into;
}

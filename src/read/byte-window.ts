import type { ByteQueue } from "./byte-queue.ts";

const REFILL = 256 * 1024;
/** Most files of a folder with many are smaller. */
const FIRST_ROOM = 32 * 1024;

/**
 * The part of a source that is in memory. Readers work on `bytes[0..length)` and say from where on they still need it;
 * one byte behind the end is always free for a sentinel.
 */
export interface ByteWindow {
  bytes: Uint8Array;
  length: number;
  /** True when the window reaches to the end of the source. */
  ended: boolean;
}

/** An empty window. */
export function emptyWindow(): ByteWindow {
  return { bytes: new Uint8Array(0), length: 0, ended: false };
}

/** Drops what stands before `keepFrom` and adds 256 KiB of new bytes, unless the source ends before. */
export async function refill(window: ByteWindow, queue: ByteQueue, keepFrom: number): Promise<void> {
  if (keepFrom > 0) {
    window.bytes.copyWithin(0, keepFrom, window.length);
    window.length -= keepFrom;
  }
  const goal = window.length + REFILL;
  while (window.length < goal) {
    reserve(window, Math.min(goal, Math.max(FIRST_ROOM, 2 * window.length)) + 1);
    const count = await queue.readInto(window.bytes.subarray(window.length, Math.min(goal, window.bytes.length - 1)));
    if (count === 0) {
      window.ended = true;
      return;
    }
    window.length += count;
  }
}

function reserve(window: ByteWindow, size: number): void {
  if (window.bytes.length >= size) return;
  const grown = new Uint8Array(Math.max(size, window.bytes.length * 2));
  grown.set(window.bytes.subarray(0, window.length));
  window.bytes = grown;
}

import type { ByteSource } from "./source.ts";

/** Chunks of bytes that can be looked at before they are consumed. */
export interface ByteQueue {
  /** The first bytes, at least `count` of them unless the source ends before; nothing is consumed. */
  peek(count: number): Promise<Uint8Array>;
  /** The next chunk, or undefined at the end of the source. */
  next(): Promise<Uint8Array | undefined>;
  /** Fills a part of the room with the next bytes and says how much of it; 0 at the end of the source. */
  readInto(room: Uint8Array): Promise<number>;
  /** Tells the source that no more bytes are wanted. */
  close(): Promise<void>;
}

/** A queue over the chunks of a source. */
export function byteQueue(source: ByteSource): ByteQueue {
  const iterator = source[Symbol.asyncIterator]();
  let held: Uint8Array | undefined;
  let ended = false;

  async function pull(): Promise<Uint8Array | undefined> {
    while (!ended) {
      const step = await iterator.next();
      if (step.done === true) ended = true;
      else if (step.value.length > 0) return step.value;
    }
    return undefined;
  }

  return {
    async peek(count) {
      while ((held?.length ?? 0) < count) {
        const chunk = await pull();
        if (chunk === undefined) break;
        held = held === undefined ? chunk : joinBytes(held, chunk);
      }
      return held ?? new Uint8Array(0);
    },
    async next() {
      const chunk = held ?? (await pull());
      held = undefined;
      return chunk;
    },
    async readInto(room) {
      if (held === undefined && source.readInto !== undefined) return source.readInto(room);
      held ??= await pull();
      if (held === undefined) return 0;
      const part = held.subarray(0, room.length);
      room.set(part);
      held = part.length < held.length ? held.subarray(part.length) : undefined;
      return part.length;
    },
    async close() {
      await source.release?.();
      if (ended) return;
      ended = true;
      await iterator.return?.();
    },
  };
}

/** The chunks of a queue, for readers that want an iterable. */
export async function* chunksOf(queue: ByteQueue): AsyncGenerator<Uint8Array> {
  try {
    for (let chunk = await queue.next(); chunk !== undefined; chunk = await queue.next()) yield chunk;
  } finally {
    await queue.close();
  }
}

function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

import { type ByteQueue, byteQueue, chunksOf } from "./byte-queue.ts";

/** The same source in UTF-8, without byte order mark; what cannot be decoded becomes U+FFFD. */
export function transcode(queue: ByteQueue, encoding: string, skipBytes: number): ByteQueue {
  return byteQueue(toUtf8(queue, encoding, skipBytes));
}

async function* toUtf8(queue: ByteQueue, encoding: string, skipBytes: number): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  let skip = skipBytes;
  for await (const chunk of chunksOf(queue)) {
    const bytes = chunk.subarray(skip);
    skip = Math.max(0, skip - chunk.length);
    yield encoder.encode(decoder.decode(bytes, { stream: true }));
  }
  yield encoder.encode(decoder.decode());
}

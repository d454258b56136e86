import { raiseLimit } from "../model/limit-names.ts";
import type { ReadLimits } from "../model/read-limits.ts";
import { UserError } from "../model/user-error.ts";
import { type ByteQueue, byteQueue, chunksOf } from "./byte-queue.ts";

/** Bytes below which the ratio of unpacked to packed is not looked at. */
const SMALL = 16 * 1024 * 1024;

/** The unpacked bytes of a gzip source. Throws UserError when it is damaged or unpacks beyond the limits. */
export function gunzip(queue: ByteQueue, name: string, limits: ReadLimits): ByteQueue {
  return byteQueue(unpack(queue, name, limits));
}

async function* unpack(queue: ByteQueue, name: string, limits: ReadLimits): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let unpacked = 0;
  const counted = (async function* () {
    for await (const chunk of chunksOf(queue)) {
      packed += chunk.length;
      yield chunk;
    }
  })();
  const reader = streamOf(counted).pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    for (;;) {
      const { done, value } = await readOrExplain(reader, name);
      if (done) return;
      unpacked += value.length;
      refuseBomb(name, packed, unpacked, limits);
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function readOrExplain(reader: ReadableStreamDefaultReader<Uint8Array>, name: string) {
  try {
    return await reader.read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown reason";
    throw new UserError(`${name} is a damaged gzip file (${reason})`, { file: name }, "Export or copy it again.");
  }
}

function refuseBomb(name: string, packed: number, unpacked: number, limits: ReadLimits): void {
  const isHuge = unpacked > limits.unpackedBytes;
  const isDense = unpacked > SMALL && unpacked > packed * limits.unpackRatio;
  if (!isHuge && !isDense) return;
  const what = isHuge
    ? `to more than ${limits.unpackedBytes} bytes`
    : `to more than ${limits.unpackRatio} times its size`;
  throw new UserError(
    `${name} unpacks ${what}`,
    { file: name },
    `If you trust the file: ${raiseLimit(isHuge ? "unpacked-size" : "unpacked-ratio", limits)}`,
  );
}

function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<BufferSource> {
  return new ReadableStream({
    async pull(controller) {
      const step = await chunks.next();
      if (step.done === true) controller.close();
      else controller.enqueue(step.value as Uint8Array<ArrayBuffer>);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import type { ScanInput } from "../intake.ts";
import type { ByteSource } from "../read/index.ts";
import type { FoundInput } from "./expand-inputs.ts";
import { fileError } from "./file-error.ts";

/** How inputs are opened. */
export interface OpenOptions {
  /** What `-` stands for. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Told how many bytes have just passed. */
  readonly onBytes?: ((count: number) => void) | undefined;
}

const CHUNK_BYTES = 1 << 18;

/** An input whose bytes are hashed (SHA-256) as they pass; nothing is opened before the first byte is asked for. */
export function openInput(found: FoundInput, options: OpenOptions): ScanInput {
  const hash = createHash("sha256");
  let bytes = 0;
  const pass = (chunk: Uint8Array): void => {
    hash.update(chunk);
    bytes += chunk.byteLength;
    options.onBytes?.(chunk.byteLength);
  };
  const digest = () => ({ sha256: hash.copy().digest("hex"), bytes });
  const { name, path, byteLength } = found;
  if (path === undefined) return { name, byteLength, bytes: passed(options.stdin, name, pass), digest };
  return { name, byteLength, bytes: fileBytes(path, name, pass), digest, again: () => openInput(found, options) };
}

async function* passed(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  pass: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks) {
      pass(chunk);
      yield chunk;
    }
  } catch (cause) {
    throw fileError("read", name, cause);
  }
}

/** The bytes of a file. */
function fileBytes(path: string, name: string, pass: (chunk: Uint8Array) => void): ByteSource {
  let handle: FileHandle | undefined;
  let ended = false;

  async function readInto(room: Uint8Array): Promise<number> {
    if (ended) return 0;
    try {
      handle ??= await open(path);
      const { bytesRead } = await handle.read(room, 0, room.length, null);
      pass(room.subarray(0, bytesRead));
      if (bytesRead === 0) await release();
      return bytesRead;
    } catch (cause) {
      throw fileError("read", name, cause);
    }
  }

  async function release(): Promise<void> {
    ended = true;
    const opened = handle;
    handle = undefined;
    await opened?.close();
  }

  return {
    readInto,
    release,
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const room = new Uint8Array(CHUNK_BYTES);
        const count = await readInto(room);
        if (count === 0) return;
        yield room.subarray(0, count);
      }
    },
  };
}

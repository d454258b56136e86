import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import type { ScanInput } from "../intake.ts";
import { UserError } from "../model/user-error.ts";
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
  const end = (): void => {
    if (byteLength !== undefined && bytes < byteLength) throw becameShorter(name, byteLength, bytes);
  };
  return { name, byteLength, bytes: fileBytes(path, name, pass, end), digest, again: () => openInput(found, options) };
}

/** What is gone was not assessed, and would pass for equipment that is not there. */
function becameShorter(name: string, before: number, now: number): UserError {
  return new UserError(
    `the file became shorter while it was read: it had ${before} bytes, and only ${now} were there`,
    { file: name },
    "Wait until whatever writes it is done, and run netvet again.",
  );
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

/** The bytes of a file; `end` is called behind the last one. */
function fileBytes(path: string, name: string, pass: (chunk: Uint8Array) => void, end: () => void): ByteSource {
  let handle: FileHandle | undefined;
  let ended = false;

  async function readInto(room: Uint8Array): Promise<number> {
    if (ended) return 0;
    const count = await readSome(room).catch((cause: unknown) => {
      throw fileError("read", name, cause);
    });
    if (count === 0) end();
    return count;
  }

  async function readSome(room: Uint8Array): Promise<number> {
    handle ??= await open(path);
    const { bytesRead } = await handle.read(room, 0, room.length, null);
    pass(room.subarray(0, bytesRead));
    if (bytesRead === 0) await release();
    return bytesRead;
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

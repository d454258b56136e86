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

/** Told of bytes on their way. */
type Pass = (chunk: Uint8Array) => void;

const CHUNK_BYTES = 1 << 18;
const NOTHING = new Uint8Array(0);

/** An input whose bytes are hashed (SHA-256) as they pass; nothing is opened before the first byte is asked for. */
export function openInput(found: FoundInput, options: OpenOptions): ScanInput {
  const hash = createHash("sha256");
  let bytes = 0;
  const pass: Pass = (chunk) => {
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
  // A pipe has no length. It is not read ahead: its next bytes may never come, and it could not be closed before them.
  const ahead = byteLength !== undefined && byteLength > 0;
  const size = ahead ? Math.min(CHUNK_BYTES, byteLength + 1) : CHUNK_BYTES;
  const source = fileBytes(path, name, { ahead, size, pass, end });
  return { name, byteLength, bytes: source, digest, again: () => openInput(found, options) };
}

/** What is gone was not assessed, and would pass for equipment that is not there. */
function becameShorter(name: string, before: number, now: number): UserError {
  return new UserError(
    `the file became shorter while it was read: it had ${before} bytes, and only ${now} were there`,
    { file: name },
    "Wait until whatever writes it is done, and run netvet again.",
  );
}

async function* passed(chunks: AsyncIterable<Uint8Array>, name: string, pass: Pass): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks) {
      pass(chunk);
      yield chunk;
    }
  } catch (cause) {
    throw fileError("read", name, cause);
  }
}

/** How a file is read. */
interface Reading {
  /** The next bytes are read while those before are worked on. */
  readonly ahead: boolean;
  /** How many bytes are read together. */
  readonly size: number;
  readonly pass: Pass;
  /** Called behind the last byte. */
  readonly end: () => void;
}

/** The bytes of a file. */
function fileBytes(path: string, name: string, { ahead, size, pass, end }: Reading): ByteSource {
  let handle: FileHandle | undefined;
  /** There while the file is open: the inputs of a folder are all made before the first of them is read. */
  let room: Uint8Array | undefined;
  let coming: Promise<Uint8Array> | undefined;
  let held: Uint8Array = NOTHING;
  let ended = false;

  async function read(): Promise<Uint8Array> {
    handle ??= await open(path);
    room ??= new Uint8Array(size);
    const { bytesRead } = await handle.read(room, 0, room.length, null);
    return room.subarray(0, bytesRead);
  }

  async function readNext(): Promise<void> {
    held = await (coming ?? read()).catch((cause: unknown) => {
      throw fileError("read", name, cause);
    });
    pass(held);
    if (held.length > 0) return;
    await release();
    end();
  }

  function readAhead(): void {
    coming = read();
    coming.catch(() => undefined); // told when the bytes are asked for
  }

  async function release(): Promise<void> {
    ended = true;
    const opened = handle;
    handle = undefined;
    room = undefined;
    coming = undefined;
    held = NOTHING;
    await opened?.close();
  }

  async function readInto(wanted: Uint8Array): Promise<number> {
    if (held.length === 0 && !ended) await readNext();
    const part = held.subarray(0, wanted.length);
    wanted.set(part);
    held = held.subarray(part.length);
    if (ahead && held.length === 0 && !ended) readAhead();
    return part.length;
  }

  return {
    readInto,
    release,
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const chunk = new Uint8Array(size);
        const count = await readInto(chunk);
        if (count === 0) return;
        yield chunk.subarray(0, count);
      }
    },
  };
}

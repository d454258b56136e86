import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { ScanInput } from "../intake.ts";
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
  async function* pass(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of chunksOf(found, options.stdin)) {
        hash.update(chunk);
        bytes += chunk.byteLength;
        options.onBytes?.(chunk.byteLength);
        yield chunk;
      }
    } catch (cause) {
      throw fileError("read", found.name, cause);
    }
  }
  const digest = () => ({ sha256: hash.copy().digest("hex"), bytes });
  const again = found.path === undefined ? undefined : () => openInput(found, options);
  return { name: found.name, byteLength: found.byteLength, bytes: pass(), digest, again };
}

function chunksOf(found: FoundInput, stdin: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return found.path === undefined ? stdin : createReadStream(found.path, { highWaterMark: CHUNK_BYTES });
}

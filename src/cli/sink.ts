import { beginFile } from "../node/pending-file.ts";
import type { Output } from "./io.ts";
import { print, ReaderGone } from "./print.ts";

/** Where the text of one output goes. What is committed stands whole; what is discarded was never there. */
export interface Sink {
  readonly path: string | undefined;
  write(text: string): Promise<void>;
  /** Adds bytes as they are, which must not change before the next call is fulfilled. Absent where only text can go. */
  readonly writeBytes?: (bytes: Uint8Array) => Promise<void>;
  commit(): Promise<void>;
  discard(): Promise<void>;
  /** True when whoever read it has gone. */
  readonly closed: () => boolean;
}

const BUFFER_LENGTH = 1 << 16;

/** A file that appears when it is committed. */
export async function fileSink(path: string, cwd: string): Promise<Sink> {
  const file = await beginFile(path, cwd);
  return { ...file, closed: () => false };
}

/**
 * Standard output. When whoever reads it goes (`| head`), what follows is dropped without a word: the command still
 * writes its files and still finds its verdict, so that the exit code means what it always means.
 */
export function outputSink(output: Output): Sink {
  let buffer = "";
  let closed = false;
  async function flush(): Promise<void> {
    const text = buffer;
    buffer = "";
    if (closed) return;
    try {
      await print(output, text);
    } catch (error) {
      if (!(error instanceof ReaderGone)) throw error;
      closed = true;
    }
  }
  return {
    path: undefined,
    closed: () => closed,
    async write(text) {
      buffer += text;
      if (buffer.length >= BUFFER_LENGTH) await flush();
    },
    commit: flush,
    discard: async () => undefined,
  };
}

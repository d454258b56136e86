import { errorCode, fileError } from "../node/file-error.ts";
import type { Io, Output } from "./io.ts";

/** Thrown when whoever read standard output has gone, as `| head` does. The program ends without a word. */
export class ReaderGone extends Error {
  override readonly name = "ReaderGone";
}

/**
 * Writes text and waits until it has been taken. Throws `ReaderGone` when nobody reads any more, and a UserError when it
 * cannot be written, as on a full disk.
 */
export async function print(output: Output, text: string): Promise<void> {
  if (text === "") return;
  await new Promise<void>((done, fail) => {
    output.write(text, (error) =>
      error ? fail(isGone(error) ? new ReaderGone() : fileError("write", "standard output", error)) : done(),
    );
  });
}

/** Lines on standard output. When nobody reads any more they are dropped: the exit code means what it always means. */
export async function printLines(io: Io, lines: readonly string[]): Promise<void> {
  await print(io.stdout, lines.map((line) => `${line}\n`).join("")).catch((error: unknown) => {
    if (!(error instanceof ReaderGone)) throw error;
  });
}

/** Lines beside the result, on standard error. A closed standard error loses them, and nothing else. */
export async function note(io: Io, lines: readonly string[]): Promise<void> {
  await print(io.stderr, lines.map((line) => `${line}\n`).join("")).catch(() => undefined);
}

function isGone(error: Error): boolean {
  const code = errorCode(error) ?? ("code" in error ? error.code : undefined);
  return code === "EPIPE" || code === "ERR_STREAM_DESTROYED" || code === "ECONNRESET";
}

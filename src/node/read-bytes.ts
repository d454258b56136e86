import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileError } from "./file-error.ts";

/** A person's own file as it is. Throws a UserError that names it as the person did. */
export async function readBytes(file: string, cwd: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, file));
  } catch (cause) {
    throw fileError("read", file, cause);
  }
}

/** The same, at most so many bytes from its beginning: what may only be small is not held whole to see that it is large. */
export async function readStart(file: string, cwd: string, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of createReadStream(resolve(cwd, file), { end: most - 1 })) chunks.push(chunk);
  } catch (cause) {
    throw fileError("read", file, cause);
  }
  return Buffer.concat(chunks);
}

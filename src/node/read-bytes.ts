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

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileError } from "./file-error.ts";

/** A person's own text file, UTF-8. Throws a UserError that names it as the person did, which is `name` where that is not `file`. */
export async function readText(file: string, cwd: string, name = file): Promise<string> {
  try {
    return await readFile(resolve(cwd, file), "utf8");
  } catch (cause) {
    throw fileError("read", name, cause);
  }
}

import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { errorCode, fileError } from "./file-error.ts";

/** Writes a file that is not there yet; false when it is, and then it stays as it is. Throws a UserError that names it. */
export async function writeNew(file: string, text: string, cwd: string): Promise<boolean> {
  const path = resolve(cwd, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: "wx" });
    return true;
  } catch (cause) {
    if (errorCode(cause) === "EEXIST") return false;
    throw fileError("write", file, cause);
  }
}

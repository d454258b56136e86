import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Waiver } from "../model/waiver.ts";
import { parseWaivers } from "../waive/index.ts";
import { fileError } from "./file-error.ts";

/** Reads a file of accepted findings. One bad entry refuses the whole file: a UserError with file, line and column. */
export async function loadWaivers(file: string, cwd: string): Promise<readonly Waiver[]> {
  const text = await readFile(resolve(cwd, file), "utf8").catch((cause: unknown) => {
    throw fileError("read", file, cause);
  });
  return parseWaivers(text, file);
}

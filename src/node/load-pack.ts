import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parsePack } from "../judge/index.ts";
import type { LoadedPack } from "../model/rule.ts";
import { fileError } from "./file-error.ts";

/** Reads a person's own rule pack. `name` is how the path is printed. Throws a UserError with file, line and column. */
export async function loadPack(path: string, name: string): Promise<LoadedPack> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw fileError("read", name, cause);
  });
  const pack = parsePack(bytes.toString("utf8"), name);
  return { pack, sha256: createHash("sha256").update(bytes).digest("hex"), origin: name };
}

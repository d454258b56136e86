import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parsePack } from "../judge/index.ts";
import type { LoadedPack } from "../model/rule.ts";
import { UserError } from "../model/user-error.ts";
import { fileError } from "./file-error.ts";

/** Reads a person's own rule pack. `name` is how the path is printed. Throws a UserError with file, line and column. */
export async function loadPack(path: string, name: string): Promise<LoadedPack> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw fileError("read", name, cause);
  });
  const pack = parsePack(bytes.toString("utf8"), name);
  return { pack, sha256: createHash("sha256").update(bytes).digest("hex"), origin: name };
}

/** Reads every pack of a folder, in order of file name. `name` is how the folder is printed. */
export async function loadPackFolder(folder: string, name: string): Promise<readonly LoadedPack[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw fileError("read", name, cause);
  });
  const files = names.filter(isPackPath).sort();
  if (files.length === 0) throw new UserError("no rule pack in this folder", { file: name }, "A pack is a .yaml file.");
  return Promise.all(files.map((file) => loadPack(join(folder, file), join(name, file))));
}

/** True when the text is the path of a pack and not its id. */
export function isPackPath(text: string): boolean {
  return /\.ya?ml$/i.test(text);
}

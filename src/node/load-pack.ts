import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type PackReference, parsePack } from "../judge/index.ts";
import type { LoadedPack } from "../model/rule-pack.ts";
import { UserError } from "../model/user-error.ts";
import { fileError, folderError } from "./file-error.ts";

/**
 * Reads a rule pack. `name` is how the path is printed. Throws a UserError with file, line and column; with a reference also
 * for an id that stands for nothing.
 */
export async function loadPack(path: string, name: string, reference?: PackReference): Promise<LoadedPack> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw fileError("read", name, cause);
  });
  const pack = parsePack(bytes.toString("utf8"), name, reference);
  return { pack, sha256: createHash("sha256").update(bytes).digest("hex"), origin: name };
}

/** Reads every pack of a folder, in order of file name. `name` is how the folder is printed. */
export async function loadPackFolder(
  folder: string,
  name: string,
  reference?: PackReference,
): Promise<readonly LoadedPack[]> {
  const files = await packFiles(folder, name);
  return Promise.all(files.map((file) => loadPack(join(folder, basename(file)), file, reference)));
}

/** Name of the folder of a person's own makers, beside their packs. */
export const OWN_VENDORS = "vendors";

/** The pack files of a folder as they are printed, in order of file name. Throws a UserError when there is nothing of use. */
export async function packFiles(folder: string, name: string): Promise<string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw folderError(name, cause);
  });
  const files = names.filter(isPackPath).sort();
  if (files.length === 0 && !names.includes(OWN_VENDORS))
    throw new UserError("no rule pack in this folder", { file: name }, "A pack is a .yaml file.");
  return files.map((file) => join(name, file));
}

/** True when the text is the path of a pack and not its id. */
export function isPackPath(text: string): boolean {
  return /\.ya?ml$/i.test(text);
}

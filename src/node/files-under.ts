import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";

/** Files with such names in a folder and the folders in it, by their paths from where the folder is named; none where there is no folder. */
export async function filesUnder(folder: string, named: RegExp, cwd: string): Promise<string[]> {
  const names = await readdir(resolve(cwd, folder), { recursive: true }).catch(() => []);
  return names.filter((name) => named.test(name)).map((name) => join(folder, name));
}

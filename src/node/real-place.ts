import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Where a file really is, whatever links lead to it; for one that is not there yet, below the nearest folder that is. A device
 * or a pipe is where its path says, as nothing in it is overwritten.
 */
export async function realPlace(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  // What standard input reads may have been removed since: then no path leads to it.
  if (found?.isFile() || found?.isDirectory()) return realpath(path).catch(() => path);
  const folder = dirname(path);
  return found || folder === path ? path : join(await realPlace(folder), basename(path));
}

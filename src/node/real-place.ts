import { readlink, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** How many links are followed that lead nowhere yet; those that run in a circle are as many as one likes. */
const MOST_LINKS = 40;

/**
 * Where a file really is, whatever links lead to it; for one that is not there yet, where it will be, below the nearest folder
 * that is. A device or a pipe is where its path says, as nothing in it is overwritten.
 */
export async function realPlace(path: string, links = MOST_LINKS): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  // What standard input reads may have been removed since: then no path leads to it.
  if (found?.isFile() || found?.isDirectory()) return realpath(path).catch(() => path);
  const link = found || links === 0 ? undefined : await readlink(path).catch(() => undefined);
  if (link !== undefined) return realPlace(resolve(dirname(path), link), links - 1);
  const folder = dirname(path);
  return found || folder === path ? path : join(await realPlace(folder, links), basename(path));
}

import { resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { realPlace } from "../node/real-place.ts";

/** Where something is written; nowhere on the disk when it has no path. */
interface Written {
  readonly path: string | undefined;
}

/** Throws a UserError when an output would take the place of a file that the run reads, or of another output. */
export async function refuseOverwriting(
  outputs: readonly Written[],
  filesRead: readonly string[],
  cwd: string,
): Promise<void> {
  const paths = outputs.flatMap(({ path }) => path ?? []);
  if (paths.length === 0) return;
  const placeOf = (path: string) => realPlace(resolve(cwd, path));
  const read = new Map(await Promise.all(filesRead.map(async (file) => [await placeOf(file), file] as const)));
  const used = new Set<string>();
  for (const file of paths) {
    const place = await placeOf(file);
    const overwritten = read.get(place);
    if (overwritten !== undefined)
      throw new UserError(
        `this output would overwrite a file that is read: ${overwritten}`,
        { file },
        "Name another file.",
      );
    if (used.has(place)) throw new UserError("two outputs have the same file", { file }, "Name a file for each.");
    used.add(place);
  }
}

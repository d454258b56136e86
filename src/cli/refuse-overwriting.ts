import { resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { realPlace } from "../node/real-place.ts";
import type { FileRead } from "./files-read.ts";

/** What is written, and where; nowhere on the disk when it has no path. */
interface Written {
  readonly path: string | undefined;
  readonly reporter?: { readonly id: string };
}

/** Throws a UserError when an output would take the place of a file that the run reads, or of another output. */
export async function refuseOverwriting(
  outputs: readonly Written[],
  read: readonly FileRead[],
  cwd: string,
): Promise<void> {
  if (outputs.every(({ path }) => path === undefined)) return;
  const placeOf = (file: string) => realPlace(resolve(cwd, file));
  const placed = await Promise.all(read.map(async (one) => ({ ...one, place: await placeOf(one.file) })));
  const used = new Set<string>();
  for (const { path, reporter } of outputs) {
    if (path === undefined) continue;
    const place = await placeOf(path);
    const isRenewed = ({ renewedBy = [] }: FileRead) => reporter !== undefined && renewedBy.includes(reporter.id);
    const overwritten = placed.find((one) => one.place === place && !isRenewed(one));
    if (overwritten !== undefined)
      throw new UserError(
        `this output would overwrite a file that is read: ${overwritten.file}`,
        { file: path },
        overwritten.hint ?? "Name another file.",
      );
    if (used.has(place)) throw new UserError("two outputs have the same file", { file: path }, "Name a file for each.");
    used.add(place);
  }
}

import { parseCorrections } from "../correct/index.ts";
import type { Correction } from "../model/correction.ts";
import type { IsoDate } from "../model/iso-date.ts";
import { readText } from "./read-text.ts";

/** Reads a file of corrections. Throws a UserError with file, line and column. */
export async function loadCorrections(
  file: string,
  {
    vendors,
    today,
    cwd,
  }: { readonly vendors: readonly { readonly id: string }[]; readonly today: IsoDate; readonly cwd: string },
): Promise<readonly Correction[]> {
  const ids = vendors.map(({ id }) => id);
  return parseCorrections(await readText(file, cwd), file, ids, today);
}

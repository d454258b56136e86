import { parseCorrections } from "../correct/index.ts";
import type { Correction } from "../model/correction.ts";
import { readText } from "./read-text.ts";

/** Reads a file of corrections. Throws a UserError with file, line and column. */
export async function loadCorrections(
  file: string,
  vendors: readonly { readonly id: string }[],
  cwd: string,
): Promise<readonly Correction[]> {
  return parseCorrections(
    await readText(file, cwd),
    file,
    vendors.map(({ id }) => id),
  );
}

import type { Builtin } from "../model/builtin.ts";
import type { Waiver } from "../model/waiver.ts";
import { parseWaivers } from "../waive/index.ts";
import { readText } from "./read-text.ts";

/** Reads a file of accepted findings. One bad entry refuses the whole file: a UserError with file, line and column. */
export async function loadWaivers(file: string, builtin: Builtin, cwd: string): Promise<readonly Waiver[]> {
  return parseWaivers(await readText(file, cwd), file, builtin);
}

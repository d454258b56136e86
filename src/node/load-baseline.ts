import { baselineOf } from "../compare/index.ts";
import type { Threshold } from "../gate.ts";
import type { Baseline } from "../model/baseline.ts";
import { UserError } from "../model/user-error.ts";
import { readResult } from "./read-result.ts";

/** Reads the saved result that findings are held against. Throws a UserError when `new` is asked and there is none. */
export async function loadBaseline(
  file: string | undefined,
  thresholds: readonly Threshold[],
  cwd: string,
): Promise<Baseline | undefined> {
  if (file !== undefined) return baselineOf(await readResult(file, cwd), file);
  if (!thresholds.some(({ kind }) => kind === "new")) return undefined;
  throw new UserError("--fail-on new needs a baseline", {}, "Name the last accepted result: --baseline last.json.");
}

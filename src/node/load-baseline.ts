import type { NamedResult } from "../compare/index.ts";
import type { Threshold } from "../gate.ts";
import { UserError } from "../model/user-error.ts";
import { readResult } from "./read-result.ts";

/** Reads the saved result that findings are held against. Throws a UserError when `new` is asked and there is none. */
export async function loadBaseline(
  file: string | undefined,
  thresholds: readonly Threshold[],
  cwd: string,
): Promise<NamedResult | undefined> {
  if (file !== undefined) return { name: file, result: await readResult(file, cwd) };
  if (!thresholds.some(({ kind }) => kind === "new")) return undefined;
  throw new UserError("--fail-on new needs a baseline", {}, "Name the last accepted result: --baseline last.json.");
}

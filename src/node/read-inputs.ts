import type { ScanInput } from "../intake.ts";
import { expandInputs } from "./expand-inputs.ts";
import { openInput } from "./open-input.ts";

/** Files, folders, patterns and `-` as inputs for `scan`; each is hashed as it is read. */
export async function readInputs(
  paths: readonly string[],
  cwd: string = process.cwd(),
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): Promise<readonly ScanInput[]> {
  const { inputs } = await expandInputs(paths, cwd);
  return inputs.map((found) => openInput(found, { stdin }));
}

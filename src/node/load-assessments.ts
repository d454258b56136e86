import { parseAssessments } from "../judge/index.ts";
import type { Assessment } from "../model/assessment.ts";
import type { IsoDate } from "../model/iso-date.ts";
import { readText } from "./read-text.ts";

/** Reads a file of supplier assessments as it stood on a day. Throws a UserError with file, line and column. */
export async function loadAssessments(
  file: string,
  {
    vendors,
    asOf,
    cwd,
  }: { readonly vendors: readonly { readonly id: string }[]; readonly asOf: IsoDate; readonly cwd: string },
): Promise<readonly Assessment[]> {
  return parseAssessments(await readText(file, cwd), file, { vendors: vendors.map(({ id }) => id), asOf });
}

import { parseAssessments } from "../judge/index.ts";
import type { Assessment } from "../model/assessment.ts";
import { readText } from "./read-text.ts";

/** Reads a file of supplier assessments. Throws a UserError with file, line and column. */
export async function loadAssessments(file: string, cwd: string): Promise<readonly Assessment[]> {
  return parseAssessments(await readText(file, cwd), file);
}

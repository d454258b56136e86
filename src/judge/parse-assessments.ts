import { type Assessment, assessmentsSchema } from "../model/assessment.ts";
import { parsePlaced } from "../yaml/parse-placed.ts";
import { parsePlacedYaml } from "../yaml/placed-yaml.ts";

const hint =
  "Each supplier has a vendor id and answers: criterion → answer (meets, fails, not-assessed), source and day.";

/** Reads `assessments.yaml`. Throws a UserError with file, line, column and, for a misspelt key, the nearest one. */
export function parseAssessments(text: string, file: string): readonly Assessment[] {
  const yaml = parsePlacedYaml(text, file);
  return parsePlaced(yaml, { schema: assessmentsSchema, path: [], value: yaml.value, hint }).assessments;
}

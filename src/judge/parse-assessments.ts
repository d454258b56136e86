import { type Assessment, assessmentsSchema } from "../model/assessment.ts";
import type { IsoDate } from "../model/iso-date.ts";
import { unknownVendor } from "../text/unknown-vendor.ts";
import { parsePlaced } from "../yaml/parse-placed.ts";
import { parsePlacedYaml } from "../yaml/placed-yaml.ts";

const hint =
  "Each supplier has a vendor id and answers: criterion → answer (meets, fails, not-assessed), source and day.";

/**
 * Reads `assessments.yaml`, as far as it had been answered on that day. Throws a UserError with file, line and column for a
 * misspelt key or maker, with the nearest one, and for a maker that stands twice.
 */
export function parseAssessments(
  text: string,
  file: string,
  { vendors, asOf }: { readonly vendors: readonly string[]; readonly asOf: IsoDate },
): readonly Assessment[] {
  const yaml = parsePlacedYaml(text, file);
  const { assessments } = parsePlaced(yaml, { schema: assessmentsSchema, path: [], value: yaml.value, hint });
  const seen = new Set<string>();
  return assessments.map(({ vendor, answers }, index) => {
    const fail = (why: string) => yaml.error(why, ["assessments", index, "vendor"], undefined, hint);
    if (!vendors.includes(vendor)) throw fail(unknownVendor(vendor, vendors));
    if (seen.has(vendor)) throw fail(`${vendor} stands in this file twice`);
    seen.add(vendor);
    const given = Object.entries(answers).filter(([, answer]) => answer !== undefined && answer.on <= asOf);
    return { vendor, answers: Object.fromEntries(given) };
  });
}

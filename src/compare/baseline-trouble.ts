import type { Baseline } from "../model/baseline.ts";
import { type Diagnostic, onTheWhole } from "../model/diagnostic.ts";

/** What makes findings new although nothing in the network is, such as other packs, and what the baseline cannot tell. */
export function baselineTrouble(
  baseline: Baseline,
  { act, packs, asOf }: { readonly act: string; readonly packs: readonly string[]; readonly asOf: string },
): Diagnostic[] {
  const added = packs.filter((id) => !baseline.packs.includes(id));
  const gone = baseline.packs.filter((id) => !packs.includes(id));
  const texts = [
    act === baseline.act ? undefined : `was made for the act ${baseline.act}, and this is ${act}`,
    added.length === 0 ? undefined : `was not judged by ${added.join(", ")}: all that they find counts as new`,
    gone.length === 0 ? undefined : `was also judged by ${gone.join(", ")}: all that they found counts as absent`,
    [...baseline.prints.values()].some(({ units }) => units === undefined)
      ? "does not hold the units of its findings: units that have grown cannot be told; write it again with this version"
      : undefined,
    asOf >= baseline.asOf ? undefined : `was judged on ${baseline.asOf}, which is after ${asOf}`,
  ];
  return texts.flatMap((text) =>
    text === undefined ? [] : [onTheWhole("warning", "baseline-differs", `the baseline ${baseline.name} ${text}`)],
  );
}

import { type Baseline, isAccepted } from "../model/baseline.ts";
import { findingState } from "../model/finding.ts";
import { sharedPrint } from "../model/twins.ts";
import { type Kind, type Kinds, NO_KIND } from "./kinds.ts";

/**
 * Number of the kind whose findings have the states beside a baseline that those of a record have, by their fingerprints and
 * its units; `NO_KIND` for a record with a finding that the baseline has otherwise, or shares among equal assets.
 */
export type KnownStates = (kind: Kind, prints: readonly string[], units: number) => number;

/** As many findings as fit in bits. */
const MOST_FINDINGS = 30;

/** Holds records of known kinds against a baseline. */
export function createKnownStates({ prints: accepted }: Baseline, kinds: Pick<Kinds, "marked">): KnownStates {
  const shared = new Set([...accepted.keys()].map(sharedPrint).filter((print) => accepted.has(`${print}-2`)));

  return ({ number, findings }, prints, units) => {
    if (findings.length > MOST_FINDINGS) return NO_KIND;
    let fresh = 0;
    for (const [at, finding] of findings.entries()) {
      const print = prints[at] as string; // as many as findings
      const known = accepted.get(print);
      if (known === undefined) fresh |= 1 << at;
      else if (shared.has(print) || !isAccepted(known, findingState(finding), units)) return NO_KIND;
    }
    return kinds.marked(number, fresh, (finding, at) => ({
      ...finding,
      baselineState: (fresh & (1 << at)) === 0 ? "unchanged" : "new",
    }));
  };
}

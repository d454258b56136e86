import type { Verdict } from "./pack-result.ts";
import type { RuleCounts } from "./rule-tally.ts";

/** What a verdict on a pack rests on. */
export interface VerdictGrounds {
  /** What was found under each rule of the pack. An asset counts as what is worst of it: one that is due may be in question besides. */
  readonly found: readonly RuleCounts[];
  /** Something that may be equipment could not be read. */
  readonly isUnseen: boolean;
  /** A waiver accepts a breach or a question. */
  readonly isAccepted: boolean;
  /** A rule of the pack spoke about an asset. */
  readonly hasSpoken: boolean;
}

/** Any breach: does not meet. Anything undecided or unknown: cannot be concluded. Any of these that is waived: accepted. */
export function verdictOf({ found, isUnseen, isAccepted, hasSpoken }: VerdictGrounds): Verdict {
  if (found.some(({ fail }) => fail > 0)) return "does-not-meet";
  if (isUnseen || found.some(({ review, unknown }) => review + unknown > 0)) return "cannot-be-concluded";
  if (!hasSpoken && found.length === 0) return "nothing-to-check";
  return isAccepted ? "accepted" : "meets";
}

import type { Verdict } from "./pack-result.ts";

/** What a verdict on a pack rests on. */
export interface VerdictGrounds {
  /** A rule is broken, and no waiver accepts it. */
  readonly isBroken: boolean;
  /** Something is undecided, unknown or could not be read. */
  readonly isOpen: boolean;
  /** A waiver accepts a breach or a question. */
  readonly isAccepted: boolean;
  /** A rule of the pack spoke about an asset or about the whole. */
  readonly hasSpoken: boolean;
}

/** Any breach: does not meet. Anything undecided or unknown: cannot be concluded. Any of these that is waived: accepted. */
export function verdictOf({ isBroken, isOpen, isAccepted, hasSpoken }: VerdictGrounds): Verdict {
  if (isBroken) return "does-not-meet";
  if (isOpen) return "cannot-be-concluded";
  if (!hasSpoken) return "nothing-to-check";
  return isAccepted ? "accepted" : "meets";
}

import type { Force, Outcome } from "../../model/outcome.ts";
import type { Verdict } from "../../model/pack-result.ts";

/** How outcomes are written and marked; the marks differ in shape, so that they can be told apart without colour. */
export const OUTCOME_WORDS: Readonly<
  Record<Outcome, { readonly word: string; readonly mark: string; readonly means: string }>
> = {
  fail: {
    word: "Breach",
    mark: "\u25a0",
    means: "A rule that applies on the as-of day is not met, and the maker is confirmed or probable.",
  },
  due: {
    word: "Due",
    mark: "\u25b2",
    means: "Not a breach yet; it will be one on a known day unless something changes.",
  },
  review: {
    word: "Review",
    mark: "\u25c6",
    means: "A person must decide: the maker is uncertain, or a fact that the rule turns on is missing.",
  },
  unknown: {
    word: "Unknown",
    mark: "\u25cb",
    means: "The maker, or a fact that the rule needs, is not known. Never counted as a pass.",
  },
  pass: {
    word: "Pass",
    mark: "\u25cf",
    means:
      "No rule that applies is broken. Among these is what no rule speaks about, such as retired equipment: it was not judged, and how many there are stands beside the number.",
  },
};

/** A pack's verdict in the words of the cover. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  meets: "Meets",
  accepted: "Accepted, not met",
  "does-not-meet": "Does not meet",
  "cannot-be-concluded": "Cannot be concluded",
  "nothing-to-check": "Nothing to check",
};

/** What a pack's force means, in one sentence. */
export const FORCE_WORDS: Readonly<Record<Force, string>> = {
  binding: "Binding law or order for those it addresses.",
  policy: "A policy of the government or the company that set it, and not legislation.",
  advisory: "A political commitment and not law; whoever names this pack adopts it as their own policy.",
  proposed: "A proposal that is not in force; it is shown, and never fails the gate.",
};

/** Printed in every report. */
export const NOT_ADVICE =
  "This report compares an inventory with published rules. It is not legal advice, and it says nothing about equipment that the inventory does not list.";

/** Printed under every pack. */
export const NOT_ADVICE_OF_RULES =
  "This is a summary for checking inventories. It is not legal advice; the text of the source decides.";

import type { Finding, MessageId } from "../../../model/finding.ts";

/** What to ask, and who is likely to know. */
export interface Question {
  readonly question: string;
  readonly who: string;
}

const MAKER: Question = {
  question: "Who made this equipment?",
  who: "Whoever can read the rating plate on site, or the delivery note in purchasing.",
};
const LEGAL: Question = {
  question: "Does the rule reach this equipment?",
  who: "Legal counsel or regulatory affairs, with the text of the rule.",
};
const PERMIT: Question = {
  question: "Is there a permit or approval that covers this equipment, place and day?",
  who: "Regulatory affairs, who keep the permits.",
};

const QUESTIONS: Readonly<Partial<Record<MessageId, Question>>> = {
  "maker-possible": MAKER,
  "maker-conflicting": {
    question: "Which maker is right: has the equipment been relabelled, resold or mistyped?",
    who: MAKER.who,
  },
  "fact-missing": {
    question: "What is the missing fact?",
    who: "Network planning or the owner of the inventory.",
  },
  "share-undetermined": {
    question: "Who made the undetermined equipment, and where does it stand?",
    who: "The owner of the inventory.",
  },
  "permit-unverified": PERMIT,
  "approval-unverified": PERMIT,
  "event-open": {
    question: "Has the event happened from which the time of the rule runs, and on which day?",
    who: "Regulatory affairs.",
  },
};

/** The question that settles a finding under review. */
export function questionOf(finding: Finding): Question {
  return QUESTIONS[finding.message.id] ?? LEGAL;
}

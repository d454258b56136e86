import type { Act, Asset } from "./asset.ts";
import type { BaselineState, Worsening } from "./baseline-state.ts";
import type { Identity } from "./identity.ts";
import type { IsoDate } from "./iso-date.ts";
import type { FindingOutcome, FindingState, Force, Severity } from "./outcome.ts";

/** Everything that a finding can say; `report/words.ts` has one sentence for each. */
export const MESSAGE_IDS = [
  // a rule is broken: the arguments `since` (in force) or `until` (not yet) say when
  "vendor-barred",
  "share-exceeded",
  "criteria-failed",
  "not-on-allow-list",
  "permit-missing",
  "permit-expired",
  "origin-barred",
  "seat-barred",
  "component-barred",
  "provider-barred",
  "too-few-suppliers",
  // a person must decide; `about` names the sentence that would hold otherwise
  "maker-possible",
  "maker-conflicting",
  "fact-missing",
  "affiliation-unclear",
  "event-open",
  "rule-uncertain",
  "service-open",
  "permit-unverified",
  "approval-unverified",
  "power-not-used",
  "vendor-considered",
  "state-considered",
  "seat-unclear",
  "share-undetermined",
  // not known
  "maker-unknown",
  "criteria-not-assessed",
  "origin-unknown",
  "seat-unknown",
] as const;
export type MessageId = (typeof MESSAGE_IDS)[number];

/** What was found, as an id with arguments; `report/words.ts` makes the sentence. */
export interface Message {
  readonly id: MessageId;
  readonly args: Readonly<Record<string, string | number>>;
}

/** The network function that was judged and how it is known. */
export interface JudgedFunction {
  /** Id of `seeds/network-functions.yaml`. */
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly from: "source" | "product family";
}

/** A waiver that was applied to a finding; the finding keeps its own outcome beside it. */
export interface AppliedWaiver {
  readonly id: string;
  readonly reason: string;
  readonly approver: string;
  readonly expires: IsoDate;
  /** For how many units of one finding it was granted, when it says so. */
  readonly units?: number | undefined;
}

/** One rule × one asset, or one rule × the whole inventory, that did not pass. */
export interface Finding {
  /** 16 hexadecimal digits, and `-2` for the second of equal assets; the same for the same asset and rule whatever the order of rows. */
  readonly fingerprint: string;
  /** Id of the pack, and of the rule in it. */
  readonly pack: string;
  readonly rule: string;
  /** As the rule says, whether waived or not. */
  readonly outcome: FindingOutcome;
  /** Of the rule: a law, a policy, advice or a proposal. */
  readonly force: Force;
  readonly severity: Severity;
  /** What is done with the asset, under which the rule was asked. */
  readonly act: Act;
  /** What was found, in data; `findingText` says it in words. */
  readonly message: Message;
  /** Last day that was or is allowed. */
  readonly deadline: IsoDate | undefined;
  /** First day of the breach. */
  readonly breachFrom: IsoDate | undefined;
  /** Undefined when the rule judges the whole inventory. */
  readonly asset: Asset | undefined;
  /** Who made the asset, with the evidence of its own cells. */
  readonly identity: Identity | undefined;
  /** The network function that was judged; undefined when it is not known. */
  readonly function: JudgedFunction | undefined;
  /** Units of the asset; 0 for a finding on the whole. */
  readonly units: number;
  /** The waiver that accepts it; the finding stands all the same. */
  readonly waiver: AppliedWaiver | undefined;
  /** True for the finding that binds its asset: of the worst outcome, the earliest deadline, whatever pack set it. */
  readonly binding?: boolean | undefined;
  /** A waiver that covered it and has expired: the finding is back. */
  readonly lapsedWaiver?: AppliedWaiver | undefined;
  /** A waiver in force that would cover it if it had been granted for as many units. */
  readonly exceededWaiver?: AppliedWaiver | undefined;
  /** Absent when there was no baseline to hold it against. */
  readonly baselineState?: BaselineState | undefined;
  /** Present when it is worse than the baseline had it. */
  readonly worsening?: Worsening | undefined;
  /** Units that it had in the baseline, when it is worse because it has more. */
  readonly baselineUnits?: number | undefined;
}

/** The state of a finding. */
export function findingState({ waiver, outcome }: Finding): FindingState {
  return waiver === undefined ? outcome : "waived";
}

import type { IsoDate } from "./iso-date.ts";

/** What a waiver covers; every key that is given must be equal. Row numbers and file names are no keys on purpose. */
export interface WaiverMatch {
  readonly fingerprint: string | undefined;
  readonly pack: string | undefined;
  readonly rule: string | undefined;
  readonly vendor: string | undefined;
  readonly site: string | undefined;
  readonly model: string | undefined;
  readonly serialNumber: string | undefined;
  readonly function: string | undefined;
}

/** An accepted finding: what it matches, why, who approved it and until when. */
export interface Waiver {
  readonly id: string;
  readonly match: WaiverMatch;
  /** The most units of one finding that it covers; any number when it is not given. */
  readonly units?: number | undefined;
  /** Key of `WAIVER_REASONS`. */
  readonly reason: string;
  /** The reason in the words of who asked for it. */
  readonly text: string;
  /** Who asked, and who accepted it: never the same. */
  readonly author: string;
  readonly approver: string;
  /** Reference in the operator's own records. */
  readonly ticket: string;
  /** First day on which it holds. */
  readonly granted: IsoDate;
  /** Last day on which it holds, UTC. */
  readonly expires: IsoDate;
  /** Line of the entry in its file. */
  readonly line: number | undefined;
}

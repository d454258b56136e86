import type { IsoDate } from "./iso-date.ts";

/** An accepted finding: what it matches, why, who approved it and until when. */
export interface Waiver {
  readonly id: string;
  readonly fingerprint: string | undefined;
  readonly pack: string | undefined;
  readonly rule: string | undefined;
  readonly vendor: string | undefined;
  readonly site: string | undefined;
  readonly model: string | undefined;
  readonly reason: string;
  readonly text: string;
  readonly approver: string;
  readonly author: string;
  readonly ticket: string;
  readonly granted: IsoDate;
  /** Last day on which it holds, UTC. */
  readonly expires: IsoDate;
}

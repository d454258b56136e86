import type { IsoDate } from "./iso-date.ts";
import type { Force } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/** A pack as it was applied. */
export interface PackInfo {
  readonly id: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly force: Force;
  readonly version: string;
  readonly sha256: string;
  /** Packs from which it took over rules, with the digests of their files; `sha256` then covers them too. */
  readonly bases?: readonly { readonly id: string; readonly sha256: string }[] | undefined;
  readonly origin: string;
  readonly reviewed: IsoDate;
  readonly summary: string;
  readonly addressees: string;
  readonly notes: readonly string[];
  readonly rules: readonly RuleInfo[];
  /** Instruments cited by the pack or its rules. */
  readonly instruments: readonly InstrumentInfo[];
}

export interface InstrumentInfo {
  readonly id: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly force: string;
  readonly status: string;
  /** Day on which the register was last compared with the sources. */
  readonly checkedOn?: IsoDate | undefined;
  readonly sources: readonly SourceInfo[];
}

/** A source of an instrument. */
export interface SourceInfo {
  readonly title: string;
  readonly url: string | undefined;
  /** `primary` when it is the text itself or its issuer's word. */
  readonly kind?: "primary" | "secondary" | undefined;
  /** True when at least an excerpt of it was read for the register. */
  readonly read?: boolean | undefined;
}

export interface RuleInfo
  extends Pick<
    Rule,
    "id" | "title" | "clause" | "cites" | "grade" | "caution" | "enabled" | "severity" | "requirement" | "check"
  > {
  readonly force: Force;
  readonly remedy: string;
  /** Last allowed day and first forbidden day, when they are fixed. */
  readonly deadline: IsoDate | undefined;
  readonly from: IsoDate | undefined;
}

import type { z } from "zod";
import type { Assessment } from "../model/assessment.ts";
import type { Asset } from "../model/asset.ts";
import type { DayOfMaking } from "../model/day-of-making.ts";
import type { Message } from "../model/finding.ts";
import type { IsoDate } from "../model/iso-date.ts";
import type { Counted, MeasureTotal } from "../model/measure.ts";
import type { ShareResult } from "../model/pack-result.ts";
import type { Vendor } from "../model/vendor.ts";
import type { Ties } from "./affiliation.ts";
import type { KeyPart } from "./key-part.ts";
import type { NameOf } from "./option-words.ts";
import type { Fact, Subject } from "./subject.ts";

/** What checks may know besides the asset. */
export interface CheckContext {
  readonly asOf: IsoDate;
  readonly vendors: ReadonlyMap<string, Vendor>;
  readonly ties: Ties;
  /** The day by which it is judged when an asset of that maker was made. */
  readonly madeOn: (asset: Asset, maker: string) => DayOfMaking | undefined;
  readonly assessments: ReadonlyMap<string, Assessment>;
}

/**
 * What a check says of one asset, leaving time, scope and certainty to the rule. silent: it is not about this
 * asset · broken: the requirement is not met ·
 * unclear: a person must decide · missing: a fact decides, and the asset lacks it · unknown: nobody knows yet.
 */
export type CheckVerdict =
  | { readonly is: "clear" }
  | { readonly is: "silent" }
  | { readonly is: "broken"; readonly message: Message }
  | { readonly is: "unclear"; readonly message: Message }
  | { readonly is: "missing"; readonly fact: Fact; readonly about: Message }
  | { readonly is: "unknown"; readonly message: Message };

export const CLEAR: CheckVerdict = { is: "clear" };
export const SILENT: CheckVerdict = { is: "silent" };

/** What a check says of the whole inventory. */
export interface WholeVerdict {
  readonly is: "clear" | "broken" | "unclear" | "not-applicable";
  readonly message: Message;
  readonly share: Omit<ShareResult, "pack" | "rule" | "title" | "outcome" | "deadline"> | undefined;
}

/** Judges one asset. */
export type EachAsset = (subject: Subject) => CheckVerdict;
/** Says how an asset that the rule speaks about counts in the measure; `sure` is false when it perhaps does not. */
export type MeasureAsset = (subject: Subject, sure: boolean) => Counted | undefined;
/** Judges the sums of the whole. */
export type JudgeSums = (total: MeasureTotal) => WholeVerdict;

/** What, besides function, generations, site tags and status, tells assets of a maker apart. */
export type ReadsOf = (vendor: string | undefined) => readonly KeyPart[];

interface CheckDefinition<Options> {
  readonly id: string;
  readonly title: string;
  readonly options: z.ZodType<Options>;
  /** Says for a reader who is meant and what is asked, as the options have it. */
  readonly words: (options: Options, nameOf: NameOf) => string;
  /** True when the check cannot speak about an asset whose maker is not known. */
  readonly needsMaker: boolean;
  /** True when the rule itself forbids nothing, so that no day is the last one. */
  readonly setsNoDay?: true;
  /** What `each` and `measure` read of an asset; assets that agree in it are judged once. */
  readonly reads?: (options: Options, context: CheckContext) => ReadsOf;
  readonly each?: (options: Options, context: CheckContext) => EachAsset;
  readonly measure?: (options: Options, context: CheckContext) => MeasureAsset;
  readonly whole?: (options: Options, context: CheckContext) => JudgeSums;
}

/** A check with the options of one rule filled in. */
export interface ReadyCheck {
  readonly each: EachAsset | undefined;
  readonly measure: MeasureAsset | undefined;
  readonly whole: JudgeSums | undefined;
  readonly reads: ReadsOf;
}

const READS_NOTHING: ReadsOf = () => [];

/** A kind of rule: what it is called, what it can be told, and how it judges. */
export interface Check {
  readonly id: string;
  readonly title: string;
  readonly options: z.ZodType;
  readonly needsMaker: boolean;
  readonly setsNoDay: boolean;
  /** Who is meant and what is asked, for a reader; the options are as the pack has them. */
  words(options: unknown, nameOf: NameOf): string;
  /** Fills in the options of a rule; they were validated when the pack was read. */
  ready(options: unknown, context: CheckContext): ReadyCheck;
}

/** Makes a check of its options schema and its body. */
export function defineCheck<Options>(definition: CheckDefinition<Options>): Check {
  const { id, title, options, needsMaker } = definition;
  return {
    id,
    title,
    options,
    needsMaker,
    setsNoDay: definition.setsNoDay === true,
    words: (raw, nameOf) => definition.words(options.parse(raw), nameOf),
    ready(raw, context) {
      const parsed = options.parse(raw);
      return {
        each: definition.each?.(parsed, context),
        measure: definition.measure?.(parsed, context),
        whole: definition.whole?.(parsed, context),
        reads: definition.reads?.(parsed, context) ?? READS_NOTHING,
      };
    },
  };
}

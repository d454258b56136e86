import type { Act, AssetField } from "./asset.ts";
import type { BaselineResult } from "./baseline.ts";
import type { Comparison } from "./comparison.ts";
import type { CorrectionUse } from "./correction.ts";
import type { Diagnostic, DropReason } from "./diagnostic.ts";
import type { Finding } from "./finding.ts";
import type { Fingerprints } from "./fingerprint-tally.ts";
import type { Confidence } from "./identity.ts";
import type { IsoDate } from "./iso-date.ts";
import type { Force, Outcome, OutcomeCounts } from "./outcome.ts";
import type { RemediationItem } from "./remediation.ts";
import type { Rule } from "./rule.ts";
import type { RuleCounts } from "./rule-tally.ts";
import type { SupplierMatrix } from "./supplier-matrix.ts";
import type { DuplicateUnits } from "./unit-tally.ts";
import type { Waiver } from "./waiver.ts";

/** One column of a source and the field it was taken for. */
export interface PlannedColumn {
  /** 0-based position and the header as written. */
  readonly index: number;
  readonly header: string;
  readonly field: AssetField | undefined;
  /** Why, in a few words. */
  readonly why: string;
  /** Up to three values as written. */
  readonly examples: readonly string[];
}

/** What was read and what was decided about it. */
export interface InputInfo {
  readonly name: string;
  readonly bytes: number;
  /** Hexadecimal; undefined when the caller could not supply it. */
  readonly sha256: string | undefined;
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string | undefined;
  /** How sure the reader is of these, 0 to 1, and why. */
  readonly layoutConfidence: number;
  readonly layoutWhy: string;
  readonly tables: readonly TableInfo[];
  readonly rows: RowCounts;
  /** Positions of an order that was judged together with the network; absent for all else. */
  readonly part?: "order" | undefined;
}

/** One table of a source: a CSV file has one, a workbook may have many. */
export interface TableInfo {
  readonly sheet: string | undefined;
  /** 1-based record number of the header; undefined when the format names its columns. */
  readonly headerRow: number | undefined;
  /** Records before the header (title block), not counted as rows. */
  readonly preambleRows: number;
  readonly profile: string | undefined;
  readonly impliedVendor: string | undefined;
  readonly columns: readonly PlannedColumn[];
}

/** Conservation: read = assets + all dropped + rejected. */
export interface RowCounts {
  readonly read: number;
  readonly assets: number;
  readonly dropped: Readonly<Record<DropReason, number>>;
  readonly rejected: number;
}

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

/** Assets and units per outcome; `waived` assets are counted here and under their original outcome nowhere else. */
export interface Counts {
  readonly assets: OutcomeCounts;
  readonly units: OutcomeCounts;
  /** Of the passed assets, those to which no rule of the pack applied. */
  readonly notApplicable: number;
  /** Waived assets by their original outcome. */
  readonly waived: OutcomeCounts;
}

/**
 * What can be said about one pack. When its rules are broken, or not decided, only where a waiver accepts it, it is accepted and
 * not met. When none of its rules spoke about any asset, there was nothing to check, and it is never met.
 */
export const VERDICTS = ["does-not-meet", "cannot-be-concluded", "accepted", "meets", "nothing-to-check"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What waivers accept under one pack, but for what is only due. */
export interface AcceptedByWaiver {
  /** Assets of which a finding that is waived breaks a rule in force. */
  readonly breaches: number;
  /** Assets and limits of which one that is waived is not decided or not known, and none breaks a rule. */
  readonly open: number;
  /** Limits on the whole network that are exceeded. */
  readonly limits: number;
  /** Ids of the waivers, sorted. */
  readonly waivers: readonly string[];
}

export interface PackResult {
  readonly pack: string;
  readonly verdict: Verdict;
  readonly counts: Counts;
  /** Absent when there is nothing of the kind. */
  readonly accepted?: AcceptedByWaiver | undefined;
  /** Next last allowed days: what stands after them becomes a breach. Sorted, at most three, none before the as-of day. */
  readonly nextDeadlines: readonly IsoDate[];
  /** Assets per network function (`unknown` when not known) and outcome. */
  readonly byFunction: readonly {
    readonly function: string;
    readonly name: string;
    readonly domain: string;
    readonly assets: OutcomeCounts;
    /** Of the passed ones, those to which no rule of the pack applied; absent in results of before it was counted. */
    readonly notApplicable?: number | undefined;
  }[];
}

/** A share judged on the whole inventory. */
export interface ShareResult {
  readonly pack: string;
  readonly rule: string;
  readonly title: string;
  readonly unit: "elements" | "sites" | "traffic";
  readonly numerator: number;
  readonly denominator: number;
  /** Left out of both because the maker or the function is not known. */
  readonly undetermined: number;
  /** Largest allowed share, 0 to 1. */
  readonly cap: number;
  /** Of what is counted already, how much may still be converted (negative: that must go), all else equal. */
  readonly headroom: number;
  readonly outcome: Outcome | "not-applicable";
  readonly deadline: IsoDate | undefined;
  /** The same share of the network without the order, when one is judged together with it. */
  readonly before?:
    | Pick<ShareResult, "numerator" | "denominator" | "undetermined" | "headroom" | "outcome">
    | undefined;
}

/** What was bought from or stands of one maker. */
export interface VendorResult {
  readonly vendor: string | undefined;
  readonly name: string;
  readonly assets: number;
  readonly units: number;
  readonly sites: number;
  readonly confidence: Readonly<Record<Confidence, number>>;
  readonly outcomes: OutcomeCounts;
}

/** How many assets and units become a breach on which day, per pack. */
export interface BreachStep {
  readonly on: IsoDate;
  readonly pack: string;
  readonly rule: string;
  readonly assets: number;
  readonly units: number;
}

/** How many assets and units break a pack for the first time on which day. */
export type OutlookStep = Omit<BreachStep, "rule">;

/** How well the fields are filled and what was wrong with the data. */
export interface DataQuality {
  /** Assets that have a value, per field that some source has a column for. */
  readonly coverage: readonly { readonly field: AssetField; readonly filled: number }[];
  readonly damagedValues: number;
  readonly impliedVendors: number;
  /** Units that several records name; absent in results of before they were looked for. */
  readonly duplicates?: DuplicateUnits | undefined;
  /** Assets whose maker is named (confirmed or probable), as a share of all assets, 0 to 1. */
  readonly named: number;
  /** Latest day in the data: later changes may be missing. Undefined when they hold no day. */
  readonly newestDay?: IsoDate | undefined;
}

/** Findings of one rule by outcome; the waived ones are counted apart. */
export interface RuleFindings extends Readonly<RuleCounts> {
  readonly pack: string;
  readonly rule: string;
}

/** Findings that a gate may count: not waived and not of a proposed instrument. `due` is by last allowed day. */
export interface GatingCounts {
  readonly fail: number;
  readonly review: number;
  readonly unknown: number;
  readonly due: readonly { readonly deadline: IsoDate; readonly findings: number }[];
}

/** Sites and assets of one region, as the source names it. */
export interface RegionResult {
  readonly region: string | undefined;
  readonly sites: number;
  /** Assets by their worst outcome over all packs. */
  readonly assets: OutcomeCounts;
}

/** What stands of one maker in one part of the network. */
export interface VendorPresence {
  readonly vendor: string | undefined;
  readonly name: string;
  /** `unknown` when the network function is not known. */
  readonly domain: string;
  readonly assets: number;
  readonly units: number;
}

/** A waiver as the run used it. */
export interface WaiverUse {
  readonly waiver: Waiver;
  readonly state: "used" | "unused" | "expired";
  /** Findings that it was applied to. */
  readonly findings: number;
  /** Findings that have more units than it was granted for, and the most units of one; absent when there are none. */
  readonly exceeded?: { readonly findings: number; readonly mostUnits: number } | undefined;
}

export interface GateReason {
  /** The threshold that was crossed, as written: `fail`, `due:180d`, `coverage<95%`. */
  readonly threshold: string;
  readonly count: number;
  /** One sentence. */
  readonly text: string;
}

export interface GateResult {
  readonly passed: boolean;
  readonly thresholds: readonly string[];
  readonly reasons: readonly GateReason[];
}

/** The one artefact: every report is a view of it. */
export interface ScanResult {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: "netvet"; readonly version: string };
  /** Whose network it is, when the person said so. */
  readonly operator?: string | undefined;
  /** Words of the command that made the result, when one did. */
  readonly commandLine?: readonly string[] | undefined;
  readonly act: Act;
  readonly asOf: IsoDate;
  readonly inputs: readonly InputInfo[];
  /** The network beside an order: it is measured and not judged, and its rows are in no count but these. */
  readonly network?: readonly InputInfo[] | undefined;
  readonly packs: readonly PackInfo[];
  readonly rows: RowCounts;
  readonly counts: Counts;
  readonly results: readonly PackResult[];
  readonly shares: readonly ShareResult[];
  readonly vendors: readonly VendorResult[];
  readonly breaches: readonly BreachStep[];
  /** What is or becomes a breach, up to ten years after the as-of day; an asset counts once a pack, on its first day. */
  readonly outlook?: readonly OutlookStep[] | undefined;
  /** Absent when neither a rule nor the operator evaluates suppliers. */
  readonly suppliers?: SupplierMatrix | undefined;
  /** Absent when the sources have no column for it. */
  readonly regions?: readonly RegionResult[] | undefined;
  readonly presence?: readonly VendorPresence[] | undefined;
  readonly findings: {
    readonly total: Readonly<Record<Exclude<Outcome, "pass">, number>>;
    /** The most urgent ones, at most `limit`. */
    readonly limit: number;
    readonly shown: readonly Finding[];
    /** Exact numbers for each rule that has a finding, shown or not. */
    readonly byRule?: readonly RuleFindings[] | undefined;
    readonly fingerprints?: Fingerprints | undefined;
  };
  /** Absent when the run was given no baseline. */
  readonly baseline?: BaselineResult | undefined;
  /** What has changed since the baseline and why; absent also when the result cannot hold all its fingerprints. */
  readonly changes?: Comparison | undefined;
  readonly remediation: readonly RemediationItem[];
  readonly quality: DataQuality;
  readonly diagnostics: {
    readonly total: number;
    readonly byCode: readonly { readonly code: string; readonly level: string; readonly count: number }[];
    readonly shown: readonly Diagnostic[];
  };
  readonly waivers: {
    readonly used: readonly string[];
    readonly unused: readonly string[];
    readonly expired: readonly string[];
    /** Every waiver that was read, in full. */
    readonly entries?: readonly WaiverUse[] | undefined;
  };
  /** Absent when the run was given no corrections. */
  readonly corrections?: readonly CorrectionUse[] | undefined;
  readonly gating: GatingCounts;
  readonly gate: GateResult;
}

/** A result before the gate has spoken. */
export type Ungated = Omit<ScanResult, "gate">;

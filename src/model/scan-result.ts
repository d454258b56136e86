import type { Act, AssetField } from "./asset.ts";
import type { BaselineResult } from "./baseline.ts";
import type { Comparison } from "./comparison.ts";
import type { CorrectionUse } from "./correction.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { DiagnosticCode } from "./diagnostic-code.ts";
import type { DuplicateUnits } from "./duplicate-units.ts";
import type { Finding } from "./finding.ts";
import type { Fingerprints } from "./fingerprint-tally.ts";
import type { GateResult, GatingCounts } from "./gate-result.ts";
import type { Confidence } from "./identity.ts";
import type { InputInfo, RowCounts } from "./input-info.ts";
import type { IsoDate } from "./iso-date.ts";
import type { FindingOutcome, OutcomeCounts } from "./outcome.ts";
import type { PackInfo } from "./pack-info.ts";
import type { Counts, PackResult, ShareResult } from "./pack-result.ts";
import type { KeptDecision } from "./plan.ts";
import type { RemediationItem } from "./remediation.ts";
import type { RuleCounts } from "./rule-tally.ts";
import type { SupplierMatrix } from "./supplier-matrix.ts";
import type { Waiver } from "./waiver.ts";

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

/** The one artefact: every report is a view of it. */
export interface ScanResult {
  /** Grows when readers of a result must change; this shape is the first. */
  readonly schemaVersion: 1;
  readonly tool: { readonly name: "netvet"; readonly version: string };
  /** Whose network it is, when the person said so. */
  readonly operator?: string | undefined;
  /** Words of the command that made the result, when one did. */
  readonly commandLine?: readonly string[] | undefined;
  /** Act under which the inputs were judged; an order beside them is bought. */
  readonly act: Act;
  /** The day that was judged. */
  readonly asOf: IsoDate;
  /** Every input in the order of reading, with how it was read; those of an order say so. */
  readonly inputs: readonly InputInfo[];
  /** The network beside an order: it is measured and not judged, and its rows are in no count but these. */
  readonly network?: readonly InputInfo[] | undefined;
  /** The packs that were judged by, in the order of naming, with their rules and sources. */
  readonly packs: readonly PackInfo[];
  /** Every row read, in one bucket each. */
  readonly rows: RowCounts;
  /** Assets and units by their worst outcome over all packs; waived and not applicable ones beside them. */
  readonly counts: Counts;
  /** The verdict on each pack, in the order of `packs`. */
  readonly results: readonly PackResult[];
  /** Limits on the whole as they were measured, kept or not. */
  readonly shares: readonly ShareResult[];
  /** Every maker, the one with the most assets first; the one without an id stands for all that are not known. */
  readonly vendors: readonly VendorResult[];
  /** Sorted by day, pack and rule; waived findings are left out. */
  readonly breaches: readonly BreachStep[];
  /** What is or becomes a breach, up to ten years after the as-of day; an asset counts once a pack, on its first day. */
  readonly outlook?: readonly OutlookStep[] | undefined;
  /** Absent when neither a rule nor the operator evaluates suppliers. */
  readonly suppliers?: SupplierMatrix | undefined;
  /** Absent when the sources have no column for it. */
  readonly regions?: readonly RegionResult[] | undefined;
  /** What stands of each maker in each part of the network, sorted by maker and part. */
  readonly presence?: readonly VendorPresence[] | undefined;
  readonly findings: {
    /** All findings by outcome, waived ones too. */
    readonly total: Readonly<Record<FindingOutcome, number>>;
    /** The most urgent ones, at most `limit`; each outcome has a tenth of the room at least, as far as it needs it. */
    readonly limit: number;
    readonly shown: readonly Finding[];
    /** Exact numbers for each rule that has a finding, shown or not. */
    readonly byRule?: readonly RuleFindings[] | undefined;
    /** What a later run is compared with. */
    readonly fingerprints?: Fingerprints | undefined;
  };
  /** Absent when the run was given no baseline. */
  readonly baseline?: BaselineResult | undefined;
  /** What has changed since the baseline and why; absent also when the result cannot hold all its fingerprints. */
  readonly changes?: Comparison | undefined;
  /** What to do, most urgent first; an asset stands in one item. */
  readonly remediation: readonly RemediationItem[];
  /** What people decided on items that nothing asks for now, as the plan had them; absent when there is nothing. */
  readonly planKept?: readonly KeptDecision[] | undefined;
  /** How far the data carry the verdict. */
  readonly quality: DataQuality;
  /** Trouble with inputs and run: exact counts, and the first 200 of them, those of the run as a whole before those of rows. */
  readonly diagnostics: {
    readonly total: number;
    readonly byCode: readonly { readonly code: DiagnosticCode; readonly level: string; readonly count: number }[];
    readonly shown: readonly Diagnostic[];
  };
  /** Ids of the waivers that were read, by what became of each. */
  readonly waivers: {
    readonly used: readonly string[];
    readonly unused: readonly string[];
    readonly expired: readonly string[];
    /** Every waiver that was read, in full. */
    readonly entries?: readonly WaiverUse[] | undefined;
  };
  /** Absent when the run was given no corrections. */
  readonly corrections?: readonly CorrectionUse[] | undefined;
  /** Findings that a gate may count: not waived, and of more than a proposal. */
  readonly gating: GatingCounts;
  /** Whether the thresholds hold, with every reason why not. */
  readonly gate: GateResult;
}

/** A result before the gate has spoken. */
export type Ungated = Omit<ScanResult, "gate">;

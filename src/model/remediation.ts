import type { IsoDate } from "./iso-date.ts";
import type { FindingOutcome, Severity } from "./outcome.ts";
import type { CostRange } from "./plan.ts";
import type { SiteSet } from "./site-set.ts";

/** What to do, for how many, where, by when. */
export interface RemediationItem {
  /** `R-001` in order of urgency. */
  readonly id: string;
  readonly action: string;
  readonly outcome: FindingOutcome;
  readonly severity: Severity;
  readonly vendor: string | undefined;
  readonly vendorName: string | undefined;
  /** Network function id and name, undefined when it is not known. */
  readonly function: string | undefined;
  readonly functionName: string | undefined;
  readonly domain: string | undefined;
  /** Pack and rule that bind, by the worst outcome and then the earliest day; all others that ask for the same in `alsoAskedBy`. */
  readonly pack: string;
  readonly rule: string;
  readonly alsoAskedBy: readonly string[];
  /** Earliest last allowed day of the rules that ask; a past one is overdue. Undefined when none of them sets a day. */
  readonly deadline: IsoDate | undefined;
  /** The rule that sets the day, as `pack/rule`, when it is not the one that binds. */
  readonly deadlineOf?: string | undefined;
  readonly assets: number;
  readonly units: number;
  readonly sites: number;
  /** First names of sites, sorted, at most 20. */
  readonly siteNames: readonly string[];
  /** Product families concerned, sorted, at most 20. */
  readonly families: readonly string[];
  /** Units of each family, most first; at most 20 in a result, all of them while the plan is made. */
  readonly unitsByFamily?: readonly FamilyUnits[] | undefined;
  readonly why: string;
  readonly how: string;
  /** Names the item from one assessment to the next: pack, rule, maker, function and action. */
  readonly key?: string | undefined;
  /** Id of the playbook that the steps, controls and replacement come from. */
  readonly playbook?: string | undefined;
  readonly steps?: readonly string[] | undefined;
  readonly interim?: readonly string[] | undefined;
  /** Class of the replacement with its open interfaces; no brand. */
  readonly replacement?: string | undefined;
  /** Ids of items that come first, and of items that are done in the same visit to a site, with the reasons. */
  readonly after?: readonly ItemLink[] | undefined;
  readonly together?: readonly ItemLink[] | undefined;
  /** Units a month that make the last allowed day; undefined when it is past or not set. */
  readonly unitsPerMonth?: number | undefined;
  readonly owner?: string | undefined;
  readonly status?: string | undefined;
  /** Day that people set for themselves. */
  readonly due?: IsoDate | undefined;
  readonly note?: string | undefined;
  /** What stands in columns that people added to the plan, by the name of the column. */
  readonly own?: Readonly<Record<string, string>> | undefined;
  /** Undefined when nobody supplied it. */
  readonly cost?: CostRange | undefined;
}

/** Units of one product family. */
export interface FamilyUnits {
  readonly family: string;
  readonly units: number;
}

/** Items that belong before or beside another, and why. */
export interface ItemLink {
  readonly items: readonly string[];
  readonly why: string;
}

/** Assets that call for the same thing, counted while the rows pass; the remediate stage makes items of them. */
export interface RemediationGroup {
  readonly pack: string;
  readonly rule: string;
  readonly outcome: FindingOutcome;
  readonly severity: Severity;
  readonly vendor: string | undefined;
  readonly vendorName: string | undefined;
  readonly function: string | undefined;
  readonly functionName: string | undefined;
  readonly domain: string | undefined;
  readonly deadline: IsoDate | undefined;
  /** Rules, as `pack/rule`, that set the day; empty when there is none. */
  readonly daySetBy: ReadonlySet<string>;
  /** Other rules, as `pack/rule`, that ask the same of the same assets. */
  readonly alsoAskedBy: ReadonlySet<string>;
  readonly assets: number;
  readonly units: number;
  readonly sites: number;
  /** First names of sites, sorted, at most 20. */
  readonly siteNames: readonly string[];
  /** Units of each product family. */
  readonly families: ReadonlyMap<string, number>;
}

/** The same while it is being counted. */
export interface GroupTally extends Omit<RemediationGroup, "sites" | "siteNames" | "families" | "assets" | "units"> {
  readonly daySetBy: Set<string>;
  readonly alsoAskedBy: Set<string>;
  assets: number;
  units: number;
  readonly sites: SiteSet;
  readonly families: Map<string, number>;
}

import { noneAccepted } from "./accepted-tally.ts";
import type { Asset, AssetField } from "./asset.ts";
import { type BaselineTally, noBaselineTally } from "./baseline.ts";
import { type CountTally, emptyCounts, type PackTally } from "./count-tally.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { DiagnosticCode } from "./diagnostic-code.ts";
import { type FingerprintTally, noFingerprints } from "./fingerprint-tally.ts";
import { addTexts, type FirstTexts, firstTexts } from "./first-texts.ts";
import { type Identity, isNamed } from "./identity.ts";
import { type IsoDate, laterDay } from "./iso-date.ts";
import { type KeptFindings, noneKept } from "./kept-findings.ts";
import type { MeasureTotal } from "./measure.ts";
import type { FindingOutcome, Outcome } from "./outcome.ts";
import type { PresenceTally } from "./presence-tally.ts";
import type { RegionTally } from "./region-tally.ts";
import type { GroupTally } from "./remediation.ts";
import { noRows, type RowTally } from "./row-tally.ts";
import type { RuleCounts } from "./rule-tally.ts";
import { noSiteNames, type SiteNames, siteNumber } from "./site-set.ts";
import type { Twins } from "./twins.ts";
import { noUnits, type UnitTally } from "./unit-tally.ts";
import { addVendor, type VendorTally } from "./vendor-tally.ts";
import type { WaiverTally } from "./waiver-tally.ts";
import type { Weight } from "./weight.ts";

/**
 * Everything that is kept of the rows. A tally is a monoid: `emptyTally`, one `add…` per thing met, `mergeTally` (in `merge-tally.ts`). It grows
 * with distinct makers, sites, functions, rules and places of unnamed assets, never with rows: lists are capped, their totals exact.
 */
export interface Tally {
  readonly limit: number;
  readonly rows: RowTally;
  readonly counts: CountTally;
  readonly packs: readonly PackTally[];
  readonly vendors: Map<string, VendorTally>;
  readonly regions: Map<string, RegionTally>;
  readonly presence: Map<string, PresenceTally>;
  readonly breaches: Map<string, { assets: number; units: number }>;
  /** By first day of breach and pack; an asset counts once a pack, however many of its rules it breaks. */
  readonly outlook: Map<string, { assets: number; units: number }>;
  readonly groups: Map<string, GroupTally>;
  readonly siteNames: SiteNames;
  readonly units: UnitTally;
  readonly measures: Map<string, MeasureTotal>;
  /** The measures of the network as it stands, where an order comes to it. */
  readonly before: Map<string, MeasureTotal>;
  readonly coverage: Map<AssetField, number>;
  readonly findings: {
    readonly total: Record<FindingOutcome, number>;
    readonly byRule: Map<string, RuleCounts>;
    readonly kept: KeptFindings;
  };
  readonly diagnostics: {
    total: number;
    readonly byCode: Map<DiagnosticCode, { level: string; count: number }>;
    shown: Diagnostic[];
  };
  readonly waivers: Map<string, WaiverTally>;
  /** Assets that each correction was applied to. */
  readonly corrections: Map<string, number>;
  readonly twins: Twins;
  readonly fingerprints: FingerprintTally;
  readonly baseline: BaselineTally;
  readonly gating: { fail: number; review: number; unknown: number; readonly due: Map<string, number> };
  named: number;
  damagedValues: number;
  impliedVendors: number;
  newestDay: IsoDate | undefined;
  /** Words for the state of life of equipment that are not known. */
  readonly unreadStatuses: FirstTexts;
}

/** A tally of nothing yet, for so many packs, keeping at most `limit` findings. */
export function emptyTally(packs: number, limit: number): Tally {
  return {
    limit,
    rows: noRows(),
    counts: emptyCounts(),
    packs: Array.from({ length: packs }, () => ({
      counts: emptyCounts(),
      byFunction: new Map(),
      accepted: noneAccepted(),
    })),
    vendors: new Map(),
    regions: new Map(),
    presence: new Map(),
    breaches: new Map(),
    outlook: new Map(),
    groups: new Map(),
    siteNames: noSiteNames(),
    units: noUnits(),
    measures: new Map(),
    before: new Map(),
    coverage: new Map(),
    findings: { total: { fail: 0, due: 0, review: 0, unknown: 0 }, byRule: new Map(), kept: noneKept() },
    diagnostics: { total: 0, byCode: new Map(), shown: [] },
    waivers: new Map(),
    corrections: new Map(),
    twins: new Map(),
    fingerprints: noFingerprints(),
    baseline: noBaselineTally(),
    gating: { fail: 0, review: 0, unknown: 0, due: new Map() },
    named: 0,
    damagedValues: 0,
    impliedVendors: 0,
    newestDay: undefined,
    unreadStatuses: firstTexts(),
  };
}

/** The weight of one asset. */
export function weightOf({ siteNames }: Tally, { quantity, site }: Asset): Weight {
  return { assets: 1, units: quantity, sites: site === undefined ? undefined : siteNumber(siteNames, site) };
}

/** Counts what does not depend on rules of assets like this one: their maker, which of the `fields` are filled, data faults. */
export function addAsset(
  tally: Tally,
  asset: Asset,
  identity: Identity,
  outcome: Outcome,
  fields: readonly AssetField[],
  weight: Weight,
): void {
  const { assets } = weight;
  tally.rows.assets += assets;
  addVendor(tally.vendors, identity, outcome, weight);
  for (const field of fields)
    tally.coverage.set(field, (tally.coverage.get(field) ?? 0) + (isFilled(asset, field) ? assets : 0));
  if (isNamed(identity)) tally.named += assets;
  if (asset.vendorImplied) tally.impliedVendors += assets;
  tally.damagedValues += asset.damaged.length * assets;
}

/** Site tags that were given as none are an answer; an empty list of generations is none. */
function isFilled(asset: Asset, field: AssetField): boolean {
  return field === "generations" ? asset.generations.length > 0 : asset[field] !== undefined;
}

/** What was noticed of a table while its rows passed. */
interface TableNotices {
  newestDay(): IsoDate | undefined;
  unreadStatuses(): readonly string[];
}

/** Takes note of a table that was read to its end. */
export function noteTable(tally: Tally, table: TableNotices | undefined): void {
  tally.newestDay = laterDay(tally.newestDay, table?.newestDay());
  addTexts(tally.unreadStatuses, table?.unreadStatuses() ?? []);
}

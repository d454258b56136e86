import { type AcceptedTally, noneAccepted } from "./accepted-tally.ts";
import type { Asset, AssetField } from "./asset.ts";
import { type BaselineTally, countBaseline, noBaselineTally } from "./baseline.ts";
import { type Diagnostic, type DropReason, noDrops } from "./diagnostic.ts";
import type { Finding } from "./finding.ts";
import { byUrgencyThenPlace } from "./finding-order.ts";
import { addFingerprint, type FingerprintTally, noFingerprints, printOf } from "./fingerprint-tally.ts";
import { addTexts, type FirstTexts, firstTexts } from "./first-texts.ts";
import type { Confidence, Identity } from "./identity.ts";
import { type IsoDate, laterDay } from "./iso-date.ts";
import type { MeasureTotal } from "./measure.ts";
import { noOutcomes, type Outcome } from "./outcome.ts";
import type { PresenceTally } from "./presence-tally.ts";
import type { RegionTally } from "./region-tally.ts";
import type { GroupTally } from "./remediation.ts";
import { countRule, type RuleCounts } from "./rule-tally.ts";
import { noSiteNames, type SiteNames, siteNumber } from "./site-set.ts";
import type { Twins } from "./twins.ts";
import { noUnits, type UnitTally } from "./unit-tally.ts";
import { addVendor, type VendorTally } from "./vendor-tally.ts";
import { countWaiver, type WaiverTally } from "./waiver-tally.ts";
import type { Weight } from "./weight.ts";

type Found = Exclude<Outcome, "pass">;

/** Assets and units per outcome, while they are being counted. */
export interface CountTally {
  readonly assets: Record<Outcome, number>;
  readonly units: Record<Outcome, number>;
  readonly waived: Record<Outcome, number>;
  notApplicable: number;
}

/** Counts of one pack. */
export interface PackTally {
  readonly counts: CountTally;
  readonly byFunction: Map<string, FunctionTally>;
  readonly accepted: AcceptedTally;
}

/** Assets of one network function per outcome; of those that pass, how many no rule of the pack spoke about. */
export interface FunctionTally {
  readonly assets: Record<Outcome, number>;
  notApplicable: number;
}

/** A function of which nothing was counted yet. */
export function emptyFunction(): FunctionTally {
  return { assets: noOutcomes(), notApplicable: 0 };
}

/**
 * Everything that is kept of the rows. A tally is a monoid: `emptyTally`, one `add…` per thing met, `mergeTally` (in `merge-tally.ts`). It grows
 * with distinct makers, sites, functions, rules and places of unnamed assets, never with rows: lists are capped, their totals exact.
 */
export interface Tally {
  readonly limit: number;
  readonly rows: { read: number; assets: number; rejected: number; readonly dropped: Record<DropReason, number> };
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
  readonly coverage: Map<AssetField, number>;
  readonly findings: {
    readonly total: Record<Found, number>;
    readonly byRule: Map<string, RuleCounts>;
    shown: Finding[];
    /** The least urgent of the kept findings once there are enough; whatever is less urgent need not be kept. */
    bar: Finding | undefined;
  };
  readonly diagnostics: {
    total: number;
    readonly byCode: Map<string, { level: string; count: number }>;
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

export const DIAGNOSTICS_SHOWN = 200;

/** A tally of nothing yet, for so many packs, keeping at most `limit` findings. */
export function emptyTally(packs: number, limit: number): Tally {
  return {
    limit,
    rows: {
      read: 0,
      assets: 0,
      rejected: 0,
      dropped: noDrops(),
    },
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
    coverage: new Map(),
    findings: { total: { fail: 0, due: 0, review: 0, unknown: 0 }, byRule: new Map(), shown: [], bar: undefined },
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

function emptyCounts(): CountTally {
  return { assets: noOutcomes(), units: noOutcomes(), waived: noOutcomes(), notApplicable: 0 };
}

/** The weight of one asset. */
export function weightOf({ siteNames }: Tally, { quantity, site }: Asset): Weight {
  return { assets: 1, units: quantity, sites: site === undefined ? undefined : siteNumber(siteNames, site) };
}

/** Where one asset ended, under one pack or overall. */
export interface Settled {
  readonly outcome: Outcome;
  /** True when every finding of the asset is waived; `outcome` is then the original one. */
  readonly waived: boolean;
  /** False when no rule spoke about the asset. */
  readonly applicable: boolean;
}

/** Counts assets under their outcome, or beside it when they are waived. */
export function addSettled(counts: CountTally, settled: Settled, { assets, units }: Weight): void {
  if (settled.waived) counts.waived[settled.outcome] += assets;
  else {
    counts.assets[settled.outcome] += assets;
    counts.units[settled.outcome] += units;
  }
  if (!settled.applicable) counts.notApplicable += assets;
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
  if (isNamedConfidence(identity.confidence)) tally.named += assets;
  if (asset.vendorImplied) tally.impliedVendors += assets;
  tally.damagedValues += asset.damaged.length * assets;
}

/** Site tags that were given as none are an answer; an empty list of generations is none. */
function isFilled(asset: Asset, field: AssetField): boolean {
  return field === "generations" ? asset.generations.length > 0 : asset[field] !== undefined;
}

function isNamedConfidence(confidence: Confidence): boolean {
  return confidence === "confirmed" || confidence === "probable";
}

/** Counts so many findings like this one. */
export function addFindings(tally: Tally, finding: Finding, times: number): void {
  tally.findings.total[finding.outcome] += times;
  countRule(tally.findings.byRule, finding, times);
  addGating(tally.gating, finding, times);
}

/**
 * True for a finding that is, as far as is known by now, among the most urgent. With `record`, for one that differs from it
 * in nothing but the record of the same table at which it stands.
 */
export function isUrgent({ findings: { bar } }: Tally, finding: Finding, record?: number): boolean {
  return bar === undefined || byUrgencyThenPlace(finding, bar, record) <= 0;
}

/** Takes note of a finding by its name, and keeps it while it is among the most urgent. */
export function keepFinding(tally: Tally, finding: Finding): void {
  countWaiver(tally.waivers, finding);
  addFingerprint(tally.fingerprints, finding.pack, finding.fingerprint, printOf(finding));
  countBaseline(tally.baseline, finding);
  if (isUrgent(tally, finding)) showFinding(tally, finding);
}

/** Keeps a finding, and the most urgent when there are enough. */
export function showFinding(tally: Tally, finding: Finding): void {
  const { findings, limit } = tally;
  findings.shown.push(finding);
  if (findings.shown.length >= limit * 2 + 1000) trimFindings(tally);
}

/** Counts findings that may fail a gate: not waived, and of an instrument that is more than a proposal. */
function addGating(gating: Tally["gating"], finding: Finding, times: number): void {
  if (finding.waiver !== undefined || finding.force === "proposed") return;
  if (finding.outcome !== "due") gating[finding.outcome] += times;
  else gating.due.set(finding.deadline ?? "", (gating.due.get(finding.deadline ?? "") ?? 0) + times);
}

/** Cuts the kept findings to the most urgent ones, sorted. */
export function trimFindings({ findings, limit }: Tally): void {
  findings.shown.sort(byUrgencyThenPlace);
  if (findings.shown.length < limit) return;
  findings.shown.length = limit;
  findings.bar = findings.shown[limit - 1];
}

/** Counts the day on which assets become, or became, a breach of a rule. */
export function addBreach(tally: Tally, finding: Finding, weight: Weight): void {
  if (finding.breachFrom === undefined) return;
  addStep(tally.breaches, `${finding.breachFrom}|${finding.pack}|${finding.rule}`, weight);
}

/** Counts the first day on which assets break, or broke, any rule of a pack, by the findings on each of them under that pack. */
export function addOutlook(tally: Tally, pack: string, findings: readonly Finding[], weight: Weight): void {
  let first: Finding | undefined;
  for (const finding of findings) {
    if (finding.waiver !== undefined || finding.breachFrom === undefined) continue;
    if (first?.breachFrom === undefined || finding.breachFrom < first.breachFrom) first = finding;
  }
  if (first !== undefined) addStep(tally.outlook, `${first.breachFrom}|${pack}`, weight);
}

function addStep(steps: Tally["breaches"], key: string, { assets, units }: Weight): void {
  const step = steps.get(key) ?? { assets: 0, units: 0 };
  step.assets += assets;
  step.units += units;
  steps.set(key, step);
}

/** Counts what is to be said of the run as a whole; it goes before all that is said of rows, so that no cap hides it. */
export function addRunDiagnostics(tally: Tally, run: readonly Diagnostic[]): void {
  const rows = tally.diagnostics.shown;
  tally.diagnostics.shown = [];
  for (const diagnostic of run) addDiagnostic(tally, diagnostic);
  tally.diagnostics.shown = [...tally.diagnostics.shown, ...rows].slice(0, DIAGNOSTICS_SHOWN);
}

/** Keeps diagnostics that were counted elsewhere, while there is room. */
export function showDiagnostics({ diagnostics }: Tally, counted: readonly Diagnostic[]): void {
  diagnostics.shown = [...diagnostics.shown, ...counted].slice(0, DIAGNOSTICS_SHOWN);
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

/** Counts a diagnostic and keeps the first ones. */
export function addDiagnostic(tally: Tally, diagnostic: Diagnostic): void {
  tally.diagnostics.total += 1;
  const known = tally.diagnostics.byCode.get(diagnostic.code) ?? { level: diagnostic.level, count: 0 };
  known.count += 1;
  tally.diagnostics.byCode.set(diagnostic.code, known);
  if (tally.diagnostics.shown.length < DIAGNOSTICS_SHOWN) tally.diagnostics.shown.push(diagnostic);
}

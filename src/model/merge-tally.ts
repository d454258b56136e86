import { mergeAccepted } from "./accepted-tally.ts";
import { type CountTally, emptyFunction, type PackTally } from "./count-tally.ts";
import { DIAGNOSTICS_SHOWN } from "./diagnostic-tally.ts";
import { mergeFingerprints } from "./fingerprint-tally.ts";
import { mergeTexts } from "./first-texts.ts";
import { laterDay } from "./iso-date.ts";
import { keepUrgent } from "./kept-findings.ts";
import { mergeMeasure } from "./measure.ts";
import { mergePresence } from "./presence-tally.ts";
import { mergeRegions } from "./region-tally.ts";
import { addRows } from "./row-tally.ts";
import { mergeRules } from "./rule-tally.ts";
import { includeSites, renumbered, type SiteSet, siteNumbersIn } from "./site-set.ts";
import type { Tally } from "./tally.ts";
import { mergeUnits } from "./unit-tally.ts";
import { mergeVendors } from "./vendor-tally.ts";
import { mergeWaivers } from "./waiver-tally.ts";

/** Adds a tally of later rows to a tally of earlier ones. Rows that bear on each other are never counted apart. */
export function mergeTally(into: Tally, later: Tally): void {
  assertApart(later);
  addRows(into.rows, later.rows);
  mergeCounts(into.counts, later.counts);
  into.packs.forEach((pack, index) => {
    const other = later.packs[index];
    if (other !== undefined) mergePack(pack, other);
  });
  const numbers = siteNumbersIn(into.siteNames, later.siteNames);
  const renumber = (sites: SiteSet) => renumbered(sites, numbers);
  mergeVendors(into.vendors, later.vendors, renumber);
  mergeRegions(into.regions, later.regions, renumber);
  mergePresence(into.presence, later.presence);
  mergeGroups(into.groups, later.groups, renumber);
  mergeSteps(into.breaches, later.breaches);
  mergeSteps(into.outlook, later.outlook);
  mergeMeasures(into.measures, later.measures);
  mergeMeasures(into.before, later.before);
  addCounts(into.coverage, later.coverage);
  addOutcomes(into.findings.total, later.findings.total);
  mergeRules(into.findings.byRule, later.findings.byRule);
  for (const { list } of Object.values(later.findings.kept))
    for (const finding of list) keepUrgent(into.findings.kept, finding, into.limit);
  mergeWaivers(into.waivers, later.waivers);
  addCounts(into.corrections, later.corrections);
  mergeFingerprints(into.fingerprints, later.fingerprints);
  mergeUnits(into.units, later.units);
  into.newestDay = laterDay(into.newestDay, later.newestDay);
  mergeTexts(into.unreadStatuses, later.unreadStatuses);
  mergeDiagnostics(into.diagnostics, later.diagnostics);
  for (const outcome of ["fail", "review", "unknown"] as const) into.gating[outcome] += later.gating[outcome];
  addCounts(into.gating.due, later.gating.due);
  into.named += later.named;
  into.damagedValues += later.damagedValues;
  into.impliedVendors += later.impliedVendors;
}

/** Twins are numbered, and findings held against a baseline, row after row. */
function assertApart({ twins, baseline }: Tally): void {
  const compared = Object.values(baseline.counts).some((count) => count > 0);
  if (twins.size > 0 || compared) throw new Error("rows that bear on each other were counted apart");
}

function mergeMeasures(into: Tally["measures"], later: Tally["measures"]): void {
  for (const [key, total] of later) {
    const known = into.get(key);
    if (known === undefined) into.set(key, total);
    else mergeMeasure(known, total);
  }
}

function mergeSteps(into: Tally["breaches"], later: Tally["breaches"]): void {
  for (const [key, step] of later) {
    const known = into.get(key) ?? { assets: 0, units: 0 };
    into.set(key, { assets: known.assets + step.assets, units: known.units + step.units });
  }
}

function mergeCounts(into: CountTally, later: CountTally): void {
  addOutcomes(into.assets, later.assets);
  addOutcomes(into.units, later.units);
  addOutcomes(into.waived, later.waived);
  into.notApplicable += later.notApplicable;
}

function mergePack(into: PackTally, later: PackTally): void {
  mergeCounts(into.counts, later.counts);
  mergeAccepted(into.accepted, later.accepted);
  for (const [id, counts] of later.byFunction) {
    const known = into.byFunction.get(id) ?? emptyFunction();
    addOutcomes(known.assets, counts.assets);
    known.notApplicable += counts.notApplicable;
    into.byFunction.set(id, known);
  }
}

function mergeGroups(into: Tally["groups"], later: Tally["groups"], renumber: (sites: SiteSet) => SiteSet): void {
  for (const [key, group] of later) {
    const known = into.get(key);
    if (known === undefined) {
      into.set(key, { ...group, sites: renumber(group.sites) });
      continue;
    }
    known.assets += group.assets;
    known.units += group.units;
    includeSites(known.sites, renumber(group.sites));
    addCounts(known.families, group.families);
    for (const rule of group.alsoAskedBy) known.alsoAskedBy.add(rule);
    for (const rule of group.daySetBy) known.daySetBy.add(rule);
  }
}

function mergeDiagnostics(into: Tally["diagnostics"], later: Tally["diagnostics"]): void {
  into.total += later.total;
  for (const [code, { level, count }] of later.byCode) {
    const known = into.byCode.get(code) ?? { level, count: 0 };
    known.count += count;
    into.byCode.set(code, known);
  }
  into.shown = [...into.shown, ...later.shown].slice(0, DIAGNOSTICS_SHOWN);
}

function addCounts<Key>(into: Map<Key, number>, later: ReadonlyMap<Key, number>): void {
  for (const [key, count] of later) into.set(key, (into.get(key) ?? 0) + count);
}

function addOutcomes<Key extends string>(into: Record<Key, number>, later: Readonly<Record<Key, number>>): void {
  for (const key of Object.keys(later) as Key[]) into[key] += later[key];
}

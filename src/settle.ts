import type { Judgement } from "./judge/index.ts";
import { addAccepted } from "./model/accepted-tally.ts";
import type { Asset, AssetField } from "./model/asset.ts";
import { addSettled, emptyFunction, type PackTally, type Settled } from "./model/count-tally.ts";
import type { Finding } from "./model/finding.ts";
import { byUrgency, dayOf } from "./model/finding-order.ts";
import { addBreach, addFindings, addOutlook } from "./model/finding-tally.ts";
import type { Identity } from "./model/identity.ts";
import type { IsoDate } from "./model/iso-date.ts";
import { type Outcome, worse } from "./model/outcome.ts";
import { addPresence } from "./model/presence-tally.ts";
import type { GroupTally } from "./model/remediation.ts";
import type { LoadedPack } from "./model/rule-pack.ts";
import { includeSites, noSites } from "./model/site-set.ts";
import { addAsset, type Tally } from "./model/tally.ts";
import type { Weight } from "./model/weight.ts";

/** Function under which assets of no known function are counted. */
export const NO_FUNCTION = "";

/** Assets that were made out and judged alike, by one of them, and what was found on each. */
export interface JudgedAssets {
  readonly asset: Asset;
  readonly identity: Identity;
  readonly judgement: Judgement;
  readonly findings: readonly Finding[];
}

/** Under what assets are counted. */
export interface Counting {
  readonly packs: readonly LoadedPack[];
  /** Those of which it is counted how often they are filled. */
  readonly fields: readonly AssetField[];
}

/**
 * Counts assets wherever assets are counted, but for their region, and returns where they end. `families` are what they are
 * called in the plan, with the units of each; all are called alike where it is left out.
 */
export function settleAssets(
  tally: Tally,
  { asset, identity, judgement, findings }: JudgedAssets,
  { packs, fields }: Counting,
  weight: Weight,
  families?: ReadonlyMap<string, number>,
): Outcome {
  const outcome = settle(tally, judgement, findings, packs, weight);
  if (findings.length > 0) addToPlan(tally, findings, families ?? familyOf(asset, identity, weight.units), weight);
  addAsset(tally, asset, identity, outcome, fields, weight);
  addPresence(tally.presence, identity, judgement.function?.domain, weight);
  return outcome;
}

/** Counts what was judged under each pack and overall, and returns the overall outcome. */
function settle(
  tally: Tally,
  judgement: Judgement,
  findings: readonly Finding[],
  packs: readonly LoadedPack[],
  weight: Weight,
): Outcome {
  packs.forEach(({ pack }, index) => {
    const own = findings.length === 0 ? findings : findings.filter((finding) => finding.pack === pack.id);
    settlePack(tally.packs[index], settled(own, judgement.applicable[index] === true), judgement.function?.id, weight);
    if (own.length === 0) return;
    addOutlook(tally, pack.id, own, weight);
    const counted = tally.packs[index];
    if (counted !== undefined) addAccepted(counted.accepted, own, weight.assets);
  });
  const result = overall(findings, judgement);
  addSettled(tally.counts, result, weight);
  for (const finding of findings) countFinding(tally, finding, weight);
  return result.outcome;
}

/** A finding on the whole inventory counts once, and on no units. */
const ON_THE_WHOLE: Weight = { assets: 1, units: 0, sites: undefined };

/** Counts what was found on the inventory as a whole. */
export function settleWhole(tally: Tally, findings: readonly Finding[], packs: readonly LoadedPack[]): void {
  for (const finding of findings) {
    countFinding(tally, finding, ON_THE_WHOLE);
    const counted = tally.packs[packs.findIndex(({ pack }) => pack.id === finding.pack)];
    if (counted !== undefined) addAccepted(counted.accepted, [finding], 1);
  }
}

/** Where an asset ends under all packs together. */
export function overall(findings: readonly Finding[], { applicable }: Pick<Judgement, "applicable">): Settled {
  return settled(findings, applicable.includes(true));
}

function settlePack(
  pack: PackTally | undefined,
  result: Settled,
  functionId: string | undefined,
  weight: Weight,
): void {
  if (pack === undefined) return;
  addSettled(pack.counts, result, weight);
  if (result.waived) return;
  const key = functionId ?? NO_FUNCTION;
  const counts = pack.byFunction.get(key) ?? emptyFunction();
  counts.assets[result.outcome] += weight.assets;
  if (!result.applicable) counts.notApplicable += weight.assets;
  pack.byFunction.set(key, counts);
}

/** The worst finding that is not waived; when all are waived, the worst of those. */
function settled(findings: readonly Finding[], applicable: boolean): Settled {
  const open = findings.filter((finding) => finding.waiver === undefined);
  const waived = open.length === 0 && findings.length > 0;
  const outcome = (waived ? findings : open).reduce<Outcome>((worst, finding) => worse(worst, finding.outcome), "pass");
  return { outcome, waived, applicable };
}

/** Counts findings that are alike and, unless they are waived, the day of their breach; a limit on the whole is no asset. */
function countFinding(tally: Tally, finding: Finding, weight: Weight): void {
  addFindings(tally, finding, weight.assets);
  if (finding.waiver === undefined)
    addBreach(tally, finding, finding.asset === undefined ? { ...weight, assets: 0 } : weight);
}

/** Assets are counted once in the remediation plan: under the finding that binds first. */
function addToPlan(
  tally: Tally,
  findings: readonly Finding[],
  families: Iterable<readonly [string, number]>,
  weight: Weight,
): void {
  const open = findings.filter((finding) => finding.waiver === undefined).sort(byUrgency);
  const binding = open[0];
  if (binding === undefined) return;
  const { pack, rule, outcome } = binding;
  const { deadline, ...setter } = dayOf(open) ?? binding;
  const key = [pack, rule, outcome, binding.identity?.vendor, binding.function?.id, deadline].join("|");
  const group = tally.groups.get(key) ?? newGroup(binding, deadline);
  tally.groups.set(key, group);
  group.assets += weight.assets;
  group.units += weight.units;
  includeSites(group.sites, weight.sites);
  for (const [family, units] of families) {
    const before = group.families.get(family);
    if (before !== undefined || group.families.size < FAMILIES_KEPT) group.families.set(family, (before ?? 0) + units);
  }
  if (deadline !== undefined) group.daySetBy.add(`${setter.pack}/${setter.rule}`);
  for (const other of open.slice(1)) group.alsoAskedBy.add(`${other.pack}/${other.rule}`);
}

/** What an asset is called in the plan, the family of its identity or else its model, and its units. */
function familyOf(
  { model }: Asset,
  { family = model }: Identity,
  units: number,
): readonly (readonly [string, number])[] {
  return family === undefined ? [] : [[family, units]];
}

/** So many that no catalogue of products reaches it: which are kept beyond would depend on the order of the rows. */
const FAMILIES_KEPT = 100_000;

function newGroup(finding: Finding, deadline: IsoDate | undefined): GroupTally {
  return {
    pack: finding.pack,
    rule: finding.rule,
    outcome: finding.outcome,
    severity: finding.severity,
    vendor: finding.identity?.vendor,
    vendorName: finding.identity?.vendorName,
    function: finding.function?.id,
    functionName: finding.function?.name,
    domain: finding.function?.domain,
    deadline,
    daySetBy: new Set(),
    alsoAskedBy: new Set(),
    assets: 0,
    units: 0,
    sites: noSites(),
    families: new Map(),
  };
}

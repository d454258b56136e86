import type { Judgement } from "./judge/index.ts";
import type { Asset } from "./model/asset.ts";
import type { Finding } from "./model/finding.ts";
import { byUrgency } from "./model/finding-order.ts";
import { addMeasures } from "./model/measure.ts";
import { noOutcomes, type Outcome, worse } from "./model/outcome.ts";
import type { LoadedPack } from "./model/rule.ts";
import { addBreach, addFinding, addOutlook, addSettled, type Settled, type Tally } from "./model/tally.ts";

/** Function under which assets of no known function are counted. */
export const NO_FUNCTION = "";

/** Counts what was judged of one asset, under each pack and overall, and returns the overall outcome. */
export function settle(
  tally: Tally,
  asset: Asset,
  judgement: Judgement,
  findings: readonly Finding[],
  packs: readonly LoadedPack[],
): Outcome {
  addMeasures(tally.measures, judgement.measures);
  packs.forEach(({ pack }, index) => {
    const own = findings.length === 0 ? findings : findings.filter((finding) => finding.pack === pack.id);
    settlePack(tally, index, asset, settled(own, judgement.applicable[index] === true), judgement.function?.id);
    if (own.length > 0) addOutlook(tally, pack.id, own);
  });
  const overall = settled(findings, judgement.applicable.includes(true));
  addSettled(tally.counts, overall, asset.quantity);
  for (const finding of findings) countFinding(tally, finding);
  addToGroup(tally, asset, findings);
  return overall.outcome;
}

function settlePack(tally: Tally, index: number, asset: Asset, result: Settled, functionId = NO_FUNCTION): void {
  const pack = tally.packs[index];
  if (pack === undefined) return;
  addSettled(pack.counts, result, asset.quantity);
  if (result.waived) return;
  const counts = pack.byFunction.get(functionId) ?? noOutcomes();
  counts[result.outcome] += 1;
  pack.byFunction.set(functionId, counts);
}

/** The worst finding that is not waived; when all are waived, the worst of those. */
function settled(findings: readonly Finding[], applicable: boolean): Settled {
  const open = findings.filter((finding) => finding.waiver === undefined);
  const waived = open.length === 0 && findings.length > 0;
  const outcome = (waived ? findings : open).reduce<Outcome>((worst, finding) => worse(worst, finding.outcome), "pass");
  return { outcome, waived, applicable };
}

/** Counts a finding and, unless it is waived, the day of its breach. */
export function countFinding(tally: Tally, finding: Finding): void {
  addFinding(tally, finding);
  if (finding.waiver === undefined) addBreach(tally, finding);
}

/** An asset is counted once in the remediation plan: under the finding that binds first. */
function addToGroup(tally: Tally, asset: Asset, findings: readonly Finding[]): void {
  const open = findings.filter((finding) => finding.waiver === undefined).sort(byUrgency);
  const binding = open[0];
  if (binding === undefined) return;
  const { pack, rule, outcome, deadline } = binding;
  const key = [pack, rule, outcome, binding.identity?.vendor, binding.function?.id, deadline].join("|");
  const group = tally.groups.get(key) ?? newGroup(binding);
  tally.groups.set(key, group);
  group.assets += 1;
  group.units += asset.quantity;
  if (asset.site !== undefined) group.sites.add(asset.site);
  const family = binding.identity?.family ?? asset.model;
  if (family !== undefined && group.families.size < FAMILIES_KEPT) group.families.add(family);
  for (const other of open.slice(1)) group.alsoAskedBy.add(`${other.pack}/${other.rule}`);
}

const FAMILIES_KEPT = 1000;

function newGroup(finding: Finding): Parameters<Tally["groups"]["set"]>[1] {
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
    deadline: finding.deadline,
    alsoAskedBy: new Set(),
    assets: 0,
    units: 0,
    sites: new Set(),
    families: new Set(),
  };
}

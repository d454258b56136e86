import type { Finding } from "./model/finding.ts";
import { compare } from "./model/finding-order.ts";
import { OUTCOMES, type Outcome, worse } from "./model/outcome.ts";
import type { ChangedAsset, InventoryDifference, VerdictChange } from "./model/pack-difference.ts";
import type { LoadedPack } from "./model/rule-pack.ts";
import { scan } from "./scan.ts";
import type { ScanRequest } from "./scan-request.ts";
import { withResult } from "./with-result.ts";

const SHOWN = 50;
/** Ids under which the two packs are judged side by side; the same id in both would hide one. */
const BEFORE = "before";
const AFTER = "after";

/** Judges an inventory under two packs in one pass and says whose outcome is another one under the second. */
export async function diffInventory(
  request: ScanRequest,
  old: LoadedPack,
  fresh: LoadedPack,
): Promise<InventoryDifference> {
  const packs = [renamed(old, BEFORE), renamed(fresh, AFTER)];
  const { items, result } = withResult(
    scan({ ...request, packs, thresholds: [], waivers: undefined, findingLimit: 1 }),
  );
  const verdicts = new Map<string, VerdictChange>();
  const changed: ChangedAsset[] = [];
  let whole: InventoryDifference["whole"] = [];
  for await (const batch of items)
    for (const findings of byAsset(batch)) {
      if (findings[0]?.asset === undefined) whole = wholeChanges(findings);
      else note(findings, verdicts, changed);
    }
  const sorted = [...verdicts.values()].sort(byVerdict);
  return {
    asOf: request.asOf,
    assets: result().rows.assets,
    changed: sorted.reduce((sum, { assets }) => sum + assets, 0),
    verdicts: sorted,
    shown: changed,
    whole,
  };
}

function renamed(loaded: LoadedPack, id: string): LoadedPack {
  return { ...loaded, pack: { ...loaded.pack, id } };
}

/** The findings of one asset follow one another and share the asset. */
function* byAsset(batch: readonly Finding[]): Generator<readonly Finding[]> {
  let group: Finding[] = [];
  for (const finding of batch) {
    if (group.length > 0 && group[0]?.asset !== finding.asset) {
      yield group;
      group = [];
    }
    group.push(finding);
  }
  if (group.length > 0) yield group;
}

function note(findings: readonly Finding[], verdicts: Map<string, VerdictChange>, shown: ChangedAsset[]): void {
  const [before, after] = [outcomeOf(findings, BEFORE), outcomeOf(findings, AFTER)];
  const asset = findings[0]?.asset;
  if (before === after || asset === undefined) return;
  const key = `${before} ${after}`;
  const known = verdicts.get(key) ?? { before, after, assets: 0, units: 0 };
  verdicts.set(key, { ...known, assets: known.assets + 1, units: known.units + asset.quantity });
  if (shown.length >= SHOWN) return;
  const { id, name, serialNumber, model, location } = asset;
  shown.push({
    before,
    after,
    asset: id ?? name ?? serialNumber ?? model ?? `record ${location.record} of ${location.source}`,
    maker: findings[0]?.identity?.vendorName,
    where: findings[0]?.function?.name,
    units: asset.quantity,
    rulesBefore: rulesOf(findings, BEFORE, before),
    rulesAfter: rulesOf(findings, AFTER, after),
  });
}

function outcomeOf(findings: readonly Finding[], pack: string): Outcome {
  return findings
    .filter((finding) => finding.pack === pack)
    .reduce<Outcome>((worst, { outcome }) => worse(worst, outcome), "pass");
}

function rulesOf(findings: readonly Finding[], pack: string, outcome: Outcome): string[] {
  return findings.filter((finding) => finding.pack === pack && finding.outcome === outcome).map(({ rule }) => rule);
}

function wholeChanges(findings: readonly Finding[]): InventoryDifference["whole"] {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort(compare);
  return rules.flatMap((rule) => {
    const own = findings.filter((finding) => finding.rule === rule);
    const [before, after] = [outcomeOf(own, BEFORE), outcomeOf(own, AFTER)];
    return before === after ? [] : [{ rule, before, after }];
  });
}

function byVerdict(a: VerdictChange, b: VerdictChange): number {
  return (
    OUTCOMES.indexOf(a.after) - OUTCOMES.indexOf(b.after) || OUTCOMES.indexOf(a.before) - OUTCOMES.indexOf(b.before)
  );
}

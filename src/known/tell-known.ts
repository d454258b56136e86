import type { Print } from "../judge/index.ts";
import type { Asset } from "../model/asset.ts";
import { countBaseline } from "../model/baseline.ts";
import { type Finding, findingState } from "../model/finding.ts";
import { addHalves, stateBit } from "../model/fingerprint-tally.ts";
import { isUrgent, keepUrgent } from "../model/kept-findings.ts";
import type { RowBatch } from "../model/row.ts";
import { numberTwins } from "../model/twins.ts";
import { countWaiver } from "../model/waiver-tally.ts";
import type { PlainRows } from "../normalize/index.ts";
import { keep, type Line } from "../open-line.ts";
import type { Kind } from "./kinds.ts";
import type { KnownLines } from "./known-lines.ts";
import type { KnownPrints } from "./known-prints.ts";

/** What the findings on records of known kinds are told with. */
export interface KnownFindings {
  readonly plain: PlainRows;
  readonly prints: KnownPrints;
  /** Undefined where findings are wanted otherwise than as lines. */
  readonly lines: KnownLines | undefined;
  /** The quantity of a record. */
  readonly units: (batch: RowBatch, row: number) => number;
  /** Findings of kinds that are not urgent on any record to come: records come in order, and the bar only rises. */
  readonly calm: Set<Finding>;
}

/** A record of a known kind with findings. */
export interface FoundRecord {
  readonly batch: RowBatch;
  readonly row: number;
  /** Their fingerprints, one each; undefined where nobody asks, and where the findings must be put together to know them. */
  readonly prints: readonly Print[] | undefined;
  /** The same as texts, where waivers or a baseline ask. */
  readonly texts: readonly string[] | undefined;
}

/** Says what is found on a record of a known kind. */
export function tellKnown(line: Line, known: KnownFindings, kind: Kind, record: FoundRecord): void {
  const { tally, out } = line;
  const { lines } = known;
  const { batch, row, prints, texts } = record;
  if (prints === undefined || (lines === undefined ? out.listed : !lines.isWritable(kind))) {
    tellAsset(line, kind, known.plain.asset(batch, row));
    return;
  }
  const number = batch.record(row);
  const units = known.units(batch, row);
  let urgent: readonly Finding[] | undefined;
  for (let at = 0; at < prints.length; at += 1) {
    const finding = kind.findings[at] as Finding; // as many as fingerprints
    const print = prints[at] as Print;
    addHalves(tally.fingerprints, finding.pack, print.high, print.low, stateBit(findingState(finding)), units);
    countWaiver(tally.waivers, finding);
    countBaseline(tally.baseline, finding, texts?.[at]);
    if (lines !== undefined && out.begin()) lines.write(kind, at, print, batch, row);
    if (known.calm.has(finding)) continue;
    if (!isUrgent(tally.findings.kept, finding, number)) {
      known.calm.add(finding);
      continue;
    }
    urgent ??= kind.findingsOn(known.plain.asset(batch, row), "own");
    const own = urgent[at];
    if (own !== undefined) keepUrgent(tally.findings.kept, own, tally.limit);
  }
}

/** Says what is found on an asset of a known kind. */
function tellAsset(line: Line, kind: Kind, asset: Asset): void {
  const { listed } = line.out;
  const findings = numberTwins(line.tally.twins, kind.findingsOn(asset, listed ? "own" : "first"));
  const shown = !listed && findings.some((finding) => isUrgent(line.tally.findings.kept, finding));
  keep(line, shown ? withFingerprints(kind.findingsOn(asset, "own"), findings) : findings);
}

/** The findings with the fingerprints that the others, which are the same, were given. */
function withFingerprints(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  return findings.map((finding, at) => ({ ...finding, fingerprint: others[at]?.fingerprint ?? finding.fingerprint }));
}

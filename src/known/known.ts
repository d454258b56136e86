import type { PlannedBatch } from "../intake.ts";
import type { Print } from "../judge/index.ts";
import type { Asset } from "../model/asset.ts";
import type { Finding } from "../model/finding.ts";
import { addHalves, stateBit } from "../model/fingerprint-tally.ts";
import { isUrgent, keepUrgent } from "../model/kept-findings.ts";
import type { RowBatch } from "../model/row.ts";
import { numberTwins } from "../model/twins.ts";
import type { PlainRows } from "../normalize/index.ts";
import { keep, type Line } from "../open-line.ts";
import type { Part } from "../order-judge.ts";
import { createKindCounts, type KindCounts } from "./kind-counts.ts";
import { createKinds, type Kind, type Kinds, NO_KIND } from "./kinds.ts";
import { createKnownLines, type KnownLines } from "./known-lines.ts";
import { createKnownPrints, type KnownPrints } from "./known-prints.ts";
import { codeReader } from "./own-columns.ts";

/** The kinds of one table, and what was counted of them. */
export interface Known {
  readonly plain: PlainRows;
  readonly kinds: Kinds;
  readonly counts: KindCounts;
  readonly prints: KnownPrints;
  /** Undefined where findings are wanted otherwise than as lines. */
  readonly lines: KnownLines | undefined;
  /** The quantity of a record. */
  readonly units: (batch: RowBatch, row: number) => number;
  /** Of each record of the batch at hand the number of its kind. */
  kindOf: Int32Array;
  /** Findings of kinds that are not urgent on any record to come: records come in order, and the bar only rises. */
  readonly calm: Set<Finding>;
}

/** Undefined where every record must be read by itself. */
export function knownKinds(
  { request, identifier, judge, corrector, tally, out }: Line,
  { plan, fields }: PlannedBatch,
  part: Part,
): Known | undefined {
  const { plain } = plan;
  const standing = judge.standing(part);
  if (plain === undefined || standing === undefined) return undefined;
  if (corrector !== undefined || request.rowByRow === true || request.dedupe === true) return undefined;
  const kinds = createKinds(plain, identifier(), standing);
  const counts = createKindCounts(plain, kinds, { part, packs: request.packs, fields }, tally);
  const lines = out.lines && createKnownLines(plain, identifier(), out.lines);
  const quantity = plain.own("quantity");
  const units = quantity === undefined ? () => 1 : codeReader(quantity, Number);
  const kindOf = new Int32Array(0);
  return { plain, kinds, counts, prints: createKnownPrints(plain), lines, units, kindOf, calm: new Set() };
}

/** None of the records of this batch is known yet. */
export function beginBatch(known: Known, { length }: RowBatch): void {
  if (known.kindOf.length < length) known.kindOf = new Int32Array(Math.ceil(1.25 * length));
  known.kindOf.fill(NO_KIND, 0, length);
}

/** Notes the kind of a record and says what is found on it; false for a record that must be read by itself. */
export function takeKnown(line: Line, known: Known, batch: RowBatch, row: number): boolean {
  const { kinds, kindOf } = known;
  const kind = kinds.of(batch, row);
  if (kind === NO_KIND) return false;
  if (kinds.hasFindings(kind)) {
    if (line.oneByOne) return false;
    findKnown(line, known, kinds.at(kind), batch, row);
  }
  kindOf[row] = kind;
  return true;
}

/** Says what is found on a record of a known kind. */
function findKnown(line: Line, known: Known, kind: Kind, batch: RowBatch, row: number): void {
  const { tally, out } = line;
  const { lines } = known;
  const prints = out.listed && lines === undefined ? undefined : known.prints(kind, batch, row);
  if (prints === undefined || (lines !== undefined && !lines.isWritable(kind))) {
    findAsset(line, kind, known.plain.asset(batch, row));
    return;
  }
  const record = batch.record(row);
  const units = known.units(batch, row);
  let urgent: readonly Finding[] | undefined;
  for (let at = 0; at < prints.length; at += 1) {
    const finding = kind.findings[at] as Finding; // as many as fingerprints
    const print = prints[at] as Print;
    addHalves(tally.fingerprints, finding.pack, print.high, print.low, stateBit(finding.outcome), units);
    if (lines !== undefined && out.begin()) lines.write(kind, at, print, batch, row);
    if (known.calm.has(finding)) continue;
    if (!isUrgent(tally.findings.kept, finding, record)) {
      known.calm.add(finding);
      continue;
    }
    urgent ??= kind.findingsOn(known.plain.asset(batch, row), "own");
    const own = urgent[at];
    if (own !== undefined) keepUrgent(tally.findings.kept, own, tally.limit);
  }
}

/** Says what is found on an asset of a known kind. */
function findAsset(line: Line, kind: Kind, asset: Asset): void {
  const { listed } = line.out;
  const findings = numberTwins(line.tally.twins, kind.findingsOn(asset, listed ? "own" : "first"));
  const shown = !listed && findings.some((finding) => isUrgent(line.tally.findings.kept, finding));
  keep(line, shown ? withFingerprints(kind.findingsOn(asset, "own"), findings) : findings);
}

/** The findings with the fingerprints that the others, which are the same, were given. */
function withFingerprints(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  return findings.map((finding, at) => ({ ...finding, fingerprint: others[at]?.fingerprint ?? finding.fingerprint }));
}

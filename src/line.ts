import { markBinding } from "./binding-line.ts";
import { builtinIdentifier } from "./builtin-identifier.ts";
import { type Corrector, createCorrector } from "./correct/index.ts";
import { createFindingOut, type FindingOut } from "./finding-out.ts";
import type { Identifier } from "./identify/index.ts";
import { countRow, type InputCounts, type PlannedBatch, rejection } from "./intake.ts";
import type { Print } from "./judge/index.ts";
import { createKindCounts, type KindCounts } from "./kind-counts.ts";
import { createKinds, type Kind, type Kinds } from "./kinds.ts";
import { createKnownFindings, type KnownFindings } from "./known-findings.ts";
import type { Asset } from "./model/asset.ts";
import { besideBaseline } from "./model/baseline.ts";
import type { Finding } from "./model/finding.ts";
import { addHalves, stateBit } from "./model/fingerprint-tally.ts";
import type { Identity } from "./model/identity.ts";
import { addMeasures } from "./model/measure.ts";
import { addPresence } from "./model/presence-tally.ts";
import { addRegion } from "./model/region-tally.ts";
import type { RowBatch } from "./model/row.ts";
import {
  addAsset,
  addDiagnostic,
  emptyTally,
  isUrgent,
  keepFinding,
  showFinding,
  type Tally,
  weightOf,
} from "./model/tally.ts";
import { numberTwins } from "./model/twins.ts";
import { type UnitMarks, unitMarks } from "./model/unit-marks.ts";
import { addUnit, tableNumber } from "./model/unit-tally.ts";
import type { NormalizedRow, PlainRows, TablePlan } from "./normalize/index.ts";
import { createOrderJudge, type OrderJudge, type Part } from "./order-judge.ts";
import type { ScanRequest } from "./scan-request.ts";
import { addToPlan, familiesOf, settle } from "./settle.ts";
import { waive } from "./waive/index.ts";

/** The stages of one run, and what was counted so far. */
export interface Line {
  readonly request: ScanRequest;
  /** Made when it is first asked for: a run whose batches are all scanned elsewhere has no use for it. */
  readonly identifier: () => Identifier;
  readonly corrector: Corrector | undefined;
  readonly judge: OrderJudge;
  readonly tally: Tally;
  /** Findings are waived or compared one by one, so that assets of one kind may end differently. */
  readonly oneByOne: boolean;
  /** Where every finding goes; the result keeps the most urgent of them. */
  readonly out: FindingOut;
  /** Units that were named, when records that name them again are left out. */
  readonly seen: Set<string>;
}

const FINDING_LIMIT = 1000;

/** Makes the stages ready. Findings are told as texts of those formats, or else as they are. */
export function openLine(request: ScanRequest, formats = request.texts?.formats): Line {
  const { builtin, packs, corrections, identify } = request;
  let identifier: Identifier | undefined;
  return {
    request,
    identifier: () => {
      identifier ??= builtinIdentifier(builtin, identify);
      return identifier;
    },
    corrector: corrections === undefined ? undefined : createCorrector(corrections, builtin.vendors),
    judge: createOrderJudge(request),
    tally: emptyTally(packs.length, request.findingLimit ?? FINDING_LIMIT),
    oneByOne: (request.waivers?.length ?? 0) > 0 || request.baseline !== undefined,
    out: createFindingOut(formats, request.listed !== false),
    seen: new Set(),
  };
}

/** The kinds of one table, and what was counted of them. */
export interface Known {
  readonly plan: TablePlan;
  readonly plain: PlainRows;
  readonly kinds: Kinds;
  readonly counts: KindCounts;
  readonly findings: KnownFindings;
  /** Findings of kinds that are not urgent on any record to come: records come in order, and the bar only rises. */
  readonly calm: Set<Finding>;
}

/** Undefined where every record must be read by itself. */
export function knownKinds(
  { request, identifier, judge, corrector, tally }: Line,
  { plan, fields }: PlannedBatch,
): Known | undefined {
  const { plain } = plan;
  if (plain === undefined || judge.inventory === undefined) return undefined;
  if (corrector !== undefined || request.rowByRow === true || request.dedupe === true) return undefined;
  const kinds = createKinds(plain, identifier(), judge.inventory);
  const counts = createKindCounts(plain, request.packs, fields, tally);
  return { plan, plain, kinds, counts, findings: createKnownFindings(plain, identifier()), calm: new Set() };
}

/** A plain function: nothing is awaited between the rows of a batch. */
export function scanBatch(
  line: Line,
  { source, part }: { readonly source: string; readonly part: Part },
  { batch, plan, fields, first }: PlannedBatch,
  rows: InputCounts,
  known: Known | undefined,
): void {
  const { judge, tally, request } = line;
  const kinds = new Array<Kind | undefined>(batch.length).fill(undefined);
  for (const record of batch.rejected) {
    rows.read += 1;
    rows.rejected += 1;
    addDiagnostic(tally, rejection(source, batch.sheet, record));
  }
  for (let index = first; index < batch.length; index += 1) {
    const kind = known?.kinds.of(batch, index);
    if (known !== undefined && kind !== undefined && !(line.oneByOne && kind.findings.length > 0)) {
      rows.read += 1;
      rows.assets += 1;
      kinds[index] = kind;
      if (kind.findings.length > 0) findKnown(line, known, kind, batch, index);
      continue;
    }
    const row = plan.row(batch, index);
    if (isRepeated(line, part, row)) {
      rows.read += 1;
      rows.dropped.duplicate += 1;
      continue;
    }
    countRow(rows, row);
    if (row.kind === "rejected") addDiagnostic(tally, row.diagnostic);
    if (row.kind !== "asset") continue;
    for (const diagnostic of row.diagnostics) addDiagnostic(tally, diagnostic);
    const { asset } = row;
    const { identity, evidenced } = identified(line, asset);
    const judgement = judge.judge(part, asset, identity, evidenced);
    addMeasures(tally.measures, judgement.measures);
    if (part === "network") continue;
    if (row.diagnostics.length === 0) known?.kinds.learn(asset, identity);
    noteUnit(line, asset, identity);
    const findings = mark(line, judgement.findings);
    const weight = weightOf(tally, asset);
    const outcome = settle(tally, judgement, findings, request.packs, weight);
    if (findings.length > 0) addToPlan(tally, findings, familiesOf(asset, identity), weight);
    addAsset(tally, asset, identity, outcome, fields, weight);
    addRegion(tally.regions, asset.region, outcome, weight);
    addPresence(tally.presence, identity, judgement.function?.domain, weight);
    keep(line, findings);
  }
  known?.counts.add(batch, kinds);
}

/** Says what is found on a record of a known kind. */
function findKnown(line: Line, known: Known, kind: Kind, batch: RowBatch, row: number): void {
  const { tally, out } = line;
  const prints = out.listed && out.lines === undefined ? undefined : known.findings.prints(kind, batch, row);
  if (prints === undefined || (out.lines !== undefined && !known.findings.isWritable(kind))) {
    findAsset(line, kind, known.plain.asset(batch, row));
    return;
  }
  const record = batch.record(row);
  let urgent: readonly Finding[] | undefined;
  for (let at = 0; at < prints.length; at += 1) {
    const finding = kind.findings[at] as Finding; // as many as fingerprints
    const print = prints[at] as Print;
    addHalves(tally.fingerprints, finding.pack, print.high, print.low, stateBit(finding.outcome));
    if (out.lines !== undefined && out.begin()) known.findings.write(kind, at, print, batch, row, out.lines);
    if (known.calm.has(finding)) continue;
    if (!isUrgent(tally, finding, record)) {
      known.calm.add(finding);
      continue;
    }
    urgent ??= kind.findingsOn(known.plain.asset(batch, row), "own");
    const own = urgent[at];
    if (own !== undefined) showFinding(tally, own);
  }
}

/** Says what is found on an asset of a known kind. */
function findAsset(line: Line, kind: Kind, asset: Asset): void {
  const { listed } = line.out;
  const findings = numberTwins(line.tally.twins, kind.findingsOn(asset, listed ? "own" : "first"));
  const shown = !listed && findings.some((finding) => isUrgent(line.tally, finding));
  keep(line, shown ? withFingerprints(kind.findingsOn(asset, "own"), findings) : findings);
}

/** The findings with the fingerprints that the others, which are the same, were given. */
function withFingerprints(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  return findings.map((finding, at) => ({ ...finding, fingerprint: others[at]?.fingerprint ?? finding.fingerprint }));
}

/** Remembers which unit a record names, so that it can be said which are named twice. */
function noteUnit(line: Line, asset: Asset, identity: Identity): void {
  const marks = unitMarks(asset, identity);
  if (marks !== undefined) noteMarks(line, asset, marks);
}

function noteMarks({ tally: { units } }: Line, { location: { source, sheet, record } }: Asset, marks: UnitMarks): void {
  addUnit(units, marks, tableNumber(units, source, sheet), record);
}

/** True for a record that is to be left out because an earlier one named its unit. */
function isRepeated(line: Line, part: Part, row: NormalizedRow): boolean {
  const { request, identifier, seen } = line;
  if (request.dedupe !== true || row.kind !== "asset" || part === "position") return false;
  const marks = unitMarks(row.asset, identifier().recognise(row.asset));
  if (marks === undefined) return false;
  const key = `${part} ${marks.high} ${marks.low}`;
  if (!seen.has(key)) {
    seen.add(key);
    return false;
  }
  noteMarks(line, row.asset, marks);
  return true;
}

function keep({ tally, out }: Line, findings: readonly Finding[]): void {
  for (const finding of findings) {
    keepFinding(tally, finding);
    out.add(finding);
  }
}

/** Who made an asset, and how to have the same with its own evidence; a correction of a person's goes before both. */
function identified(
  { identifier, corrector, tally }: Line,
  asset: Asset,
): { readonly identity: Identity; readonly evidenced: (asset: Asset) => Identity } {
  const maker = identifier();
  const identity = maker.recognise(asset);
  const correction = corrector?.find(asset);
  if (corrector === undefined || correction === undefined) return { identity, evidenced: maker.identify };
  tally.corrections.set(correction.id, (tally.corrections.get(correction.id) ?? 0) + 1);
  return {
    identity: corrector.apply(correction, identity),
    evidenced: (own) => corrector.apply(correction, maker.identify(own)),
  };
}

/** Gives findings what they have beside the judgement: a number among equal assets, a waiver, the line that binds, a state beside the baseline. */
export function mark({ request, tally }: Line, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return findings;
  const waived = markBinding(waive(numberTwins(tally.twins, findings), request.waivers ?? [], request.asOf));
  const { baseline } = request;
  return baseline === undefined ? waived : waived.map((finding) => besideBaseline(baseline, finding));
}

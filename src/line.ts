import { markBinding } from "./binding-line.ts";
import { boughtOn } from "./bought-name.ts";
import { countRow, type PlannedBatch, rejection } from "./intake.ts";
import { beginBatch, type Known, takeKnown } from "./known/known.ts";
import type { Asset, AssetField } from "./model/asset.ts";
import { besideBaseline } from "./model/baseline.ts";
import { addDiagnostic } from "./model/diagnostic-tally.ts";
import type { Finding } from "./model/finding.ts";
import type { Identity } from "./model/identity.ts";
import { addMeasures } from "./model/measure.ts";
import { addPrint } from "./model/print-set.ts";
import { addRegion } from "./model/region-tally.ts";
import type { RowTally } from "./model/row-tally.ts";
import { weightOf } from "./model/tally.ts";
import { numberTwins } from "./model/twins.ts";
import { type UnitMarks, unitMarks } from "./model/unit-marks.ts";
import { addUnit, tableNumber } from "./model/unit-tally.ts";
import type { NormalizedRow } from "./normalize/index.ts";
import { keep, type Line } from "./open-line.ts";
import type { Part } from "./order-judge.ts";
import { settleAssets } from "./settle.ts";
import { waive } from "./waive/index.ts";

/** What the records of one table are scanned as, and where they are counted. */
export interface Scanning {
  readonly source: string;
  readonly part: Part;
  readonly rows: RowTally;
  /** Undefined where every record must be read by itself. */
  readonly known: Known | undefined;
}

/** A plain function: nothing is awaited between the rows of a batch. */
export function scanBatch(line: Line, { batch, plan, fields, first }: PlannedBatch, scanning: Scanning): void {
  const { tally } = line;
  const { source, rows, known } = scanning;
  if (known !== undefined) beginBatch(known, batch);
  for (const record of batch.rejected) {
    rows.read += 1;
    rows.rejected += 1;
    addDiagnostic(tally, rejection(source, batch.sheet, record));
  }
  for (let index = first; index < batch.length; index += 1) {
    if (known !== undefined && takeKnown(line, known, batch, index)) {
      rows.read += 1;
      rows.assets += 1;
      continue;
    }
    const row = plan.row(batch, index);
    if (row.kind === "asset") scanAsset(line, row, fields, scanning);
    else {
      countRow(rows, row);
      if (row.kind === "rejected") addDiagnostic(tally, row.diagnostic);
    }
  }
  known?.counts.add(batch, known.kindOf);
}

/** Takes one asset all the way: whose it is, whether it was met before, what is found on it, what it adds to the counts. */
function scanAsset(
  line: Line,
  row: Extract<NormalizedRow, { kind: "asset" }>,
  fields: readonly AssetField[],
  { part, rows, known }: Scanning,
): void {
  const { judge, tally, request } = line;
  const { asset } = row;
  const { identity, evidenced, correction } = identified(line, part, asset);
  const marks = unitMarks(asset, identity);
  if (isRepeated(line, part, asset, marks)) {
    rows.read += 1;
    rows.dropped.duplicate += 1;
    return;
  }
  countRow(rows, row);
  for (const diagnostic of row.diagnostics) addDiagnostic(tally, diagnostic);
  if (correction !== undefined) tally.corrections.set(correction, (tally.corrections.get(correction) ?? 0) + 1);
  const judgement = judge.judge(part, asset, identity, evidenced);
  addMeasures(tally.measures, judgement.measures);
  addMeasures(tally.before, judgement.before);
  if (row.diagnostics.length === 0 && correction === undefined) known?.kinds.learn(asset, identity);
  if (part === "network") return;
  noteUnit(line, asset, marks);
  const findings = mark(line, judgement.findings);
  const weight = weightOf(tally, asset);
  const judged = { asset, identity, judgement, findings };
  const outcome = settleAssets(tally, judged, { packs: request.packs, fields }, weight);
  addRegion(tally.regions, asset.region, outcome, weight);
  keep(line, findings);
}

/** Remembers which unit a record names, so that it can be said which are named twice. */
function noteUnit({ tally: { units } }: Line, { location }: Asset, marks: UnitMarks | undefined): void {
  if (marks !== undefined) addUnit(units, marks, tableNumber(units, location.source, location.sheet), location.record);
}

/** True for a record that is to be left out because an earlier one named its unit. */
function isRepeated(line: Line, part: Part, asset: Asset, marks: UnitMarks | undefined): boolean {
  if (line.request.dedupe !== true || part === "position" || marks === undefined) return false;
  const repeated = !addPrint(line.seen, marks.high, marks.low, 0, 1);
  if (repeated) noteUnit(line, asset, marks);
  return repeated;
}

/**
 * Who made an asset, and how to have the same with its own evidence; a correction of a person's, of which the id is given,
 * goes before both.
 */
function identified(
  { identifier, corrector, request }: Line,
  part: Part,
  asset: Asset,
): {
  readonly identity: Identity;
  readonly evidenced: (asset: Asset) => Identity;
  readonly correction: string | undefined;
} {
  const maker = identifier();
  const identity = maker.recognise(asset);
  const correction = corrector?.find(asset);
  if (corrector !== undefined && correction !== undefined)
    return {
      identity: corrector.apply(correction, identity),
      evidenced: (own) => corrector.apply(correction, maker.identify(own)),
      correction: correction.id,
    };
  if (part !== "position") return { identity, evidenced: maker.identify, correction: undefined };
  const bought = boughtOn(request.asOf, maker);
  return {
    identity: bought(asset, identity),
    evidenced: (own) => bought(own, maker.identify(own)),
    correction: undefined,
  };
}

/** Gives findings what they have beside the judgement: a number among equal assets, a waiver, the line that binds, a state beside the baseline. */
export function mark({ request, tally }: Line, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return findings;
  const waived = markBinding(waive(numberTwins(tally.twins, findings), request.waivers ?? [], request.asOf));
  const { baseline } = request;
  return baseline === undefined ? waived : waived.map((finding) => besideBaseline(baseline, tally.baseline, finding));
}

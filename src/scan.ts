import { markBinding } from "./binding-line.ts";
import { builtinIdentifier } from "./builtin-identifier.ts";
import { baselineTrouble } from "./compare/index.ts";
import { conclude } from "./conclude.ts";
import { assertRowsConserved } from "./conserve.ts";
import { type Corrector, createCorrector } from "./correct/index.ts";
import { gate } from "./gate.ts";
import type { Identifier } from "./identify/index.ts";
import {
  countRow,
  type Decided,
  type InputCounts,
  intake,
  noRows,
  type PlannedBatch,
  rejection,
  type ScanInput,
} from "./intake.ts";
import { createKindCounts, type KindCounts } from "./kind-counts.ts";
import { createKinds, type Kinds } from "./kinds.ts";
import type { Asset } from "./model/asset.ts";
import { besideBaseline } from "./model/baseline.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import type { Finding } from "./model/finding.ts";
import type { Identity } from "./model/identity.ts";
import { addMeasures } from "./model/measure.ts";
import { addPresence } from "./model/presence-tally.ts";
import { addRegion } from "./model/region-tally.ts";
import type { RowBatch } from "./model/row.ts";
import type { InputInfo, ScanResult } from "./model/scan-result.ts";
import {
  addAsset,
  addDiagnostic,
  addRunDiagnostics,
  emptyTally,
  keepFinding,
  type Tally,
  weightOf,
} from "./model/tally.ts";
import { numberTwins } from "./model/twins.ts";
import { UserError } from "./model/user-error.ts";
import type { PlainRows, TablePlan } from "./normalize/index.ts";
import { createOrderJudge, type OrderJudge, type Part } from "./order-judge.ts";
import { oldPacks } from "./pack-age.ts";
import type { ScanRequest } from "./scan-request.ts";
import { addToPlan, countFinding, familiesOf, settle } from "./settle.ts";
import { waive, waiverTrouble } from "./waive/index.ts";
import { withChanges } from "./with-changes.ts";

interface Line {
  readonly request: ScanRequest;
  readonly identifier: Identifier;
  readonly corrector: Corrector | undefined;
  readonly judge: OrderJudge;
  readonly tally: Tally;
  /** Findings are waived or compared one by one, so that assets of one kind may end differently. */
  readonly oneByOne: boolean;
}

const FINDING_LIMIT = 1000;
/** A finding on the whole inventory counts once, and on no units. */
const ON_THE_WHOLE = { assets: 1, units: 0, sites: undefined };

/** The line: reads, identifies and judges every row, yields the findings batch by batch and returns the result. */
export async function* scan(request: ScanRequest): AsyncGenerator<readonly Finding[], ScanResult> {
  const { builtin, packs, asOf, act, corrections } = request;
  const line: Line = {
    request,
    identifier: builtinIdentifier(builtin, request.identify),
    corrector: corrections === undefined ? undefined : createCorrector(corrections, builtin.vendors),
    judge: createOrderJudge(request),
    tally: emptyTally(packs.length, request.findingLimit ?? FINDING_LIMIT),
    oneByOne: (request.waivers?.length ?? 0) > 0 || request.baseline !== undefined,
  };
  for (const trouble of oldPacks(packs, asOf)) addDiagnostic(line.tally, trouble);
  const inputs: InputInfo[] = [];
  const part = act === "procure" ? "position" : "inventory";
  for await (const input of request.inputs) inputs.push(yield* scanInput(line, input, part));
  if (inputs.length === 0)
    throw new UserError("no input was given", {}, "Name an inventory file, or - for standard input.");
  for (const input of request.order ?? [])
    inputs.push({ ...(yield* scanInput(line, input, "position")), part: "order" });
  const network: InputInfo[] = [];
  for (const input of request.network ?? []) network.push(yield* scanInput(line, input, "network"));
  const { findings, shares } = line.judge.whole(line.tally.measures);
  const whole = { findings: mark(line, findings), shares };
  for (const finding of whole.findings) {
    countFinding(line.tally, finding, ON_THE_WHOLE);
    keepFinding(line.tally, finding);
  }
  if (whole.findings.length > 0) yield whole.findings;
  addRunDiagnostics(line.tally, runTrouble(line));
  const result = gate(conclude(request, { inputs, network }, line.tally, whole), request.thresholds);
  return withChanges(result, request.earlier);
}

async function* scanInput(line: Line, input: ScanInput, part: Part): AsyncGenerator<readonly Finding[], InputInfo> {
  const rows = noRows();
  const options = { read: {}, normalize: {}, ...line.request.intake };
  let known: Known | undefined;
  const batches = intake(input, line.request.builtin, options);
  for (;;) {
    const step = await batches.next();
    if (step.done || step.value.plan !== known?.plan) {
      known?.counts.settle(line.tally);
      known = step.done || part !== "inventory" ? undefined : knownKinds(line, step.value);
    }
    if (step.done) return finishInput(line, step.value, rows, part);
    const findings = scanBatch(line, { source: input.name, part }, step.value, rows, known);
    if (findings.length > 0) yield findings;
  }
}

/** The kinds of one table, and what was counted of them. */
interface Known {
  readonly plan: TablePlan;
  readonly plain: PlainRows;
  readonly kinds: Kinds;
  readonly counts: KindCounts;
}

/** Undefined where every record must be read by itself. */
function knownKinds(
  { request, identifier, judge, corrector, tally }: Line,
  { plan, fields }: PlannedBatch,
): Known | undefined {
  const { plain } = plan;
  if (plain === undefined || judge.inventory === undefined) return undefined;
  if (corrector !== undefined || request.rowByRow === true) return undefined;
  const kinds = createKinds(plain, identifier, judge.inventory);
  return { plan, plain, kinds, counts: createKindCounts(plain, request.packs, fields, tally.siteNames) };
}

function finishInput(line: Line, { info, notes }: Decided, rows: InputCounts, part: Part): InputInfo {
  assertRowsConserved(rows);
  for (const note of notes) addDiagnostic(line.tally, note);
  if (rows.assets === 0) {
    throw new UserError("nothing could be assessed: the file has a header but no usable row", { file: info.name });
  }
  if (part === "network") return { ...info, rows };
  const total = line.tally.rows;
  total.read += rows.read;
  total.rejected += rows.rejected;
  for (const reason of Object.keys(rows.dropped) as (keyof typeof rows.dropped)[])
    total.dropped[reason] += rows.dropped[reason];
  return { ...info, rows };
}

/** A plain function: nothing is awaited between the rows of a batch. */
function scanBatch(
  line: Line,
  { source, part }: { readonly source: string; readonly part: Part },
  { batch, plan, fields, first }: PlannedBatch,
  rows: InputCounts,
  known: Known | undefined,
): Finding[] {
  const { judge, tally, request } = line;
  const found: Finding[] = [];
  for (const record of batch.rejected) {
    rows.read += 1;
    rows.rejected += 1;
    addDiagnostic(tally, rejection(source, batch.sheet, record));
  }
  for (let index = first; index < batch.length; index += 1) {
    if (known !== undefined && scanKnown(line, known, batch, index, found)) {
      rows.read += 1;
      rows.assets += 1;
      continue;
    }
    const row = plan.row(batch, index);
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
    const findings = mark(line, judgement.findings);
    const weight = weightOf(tally, asset);
    const outcome = settle(tally, judgement, findings, request.packs, weight);
    if (findings.length > 0) addToPlan(tally, findings, familiesOf(asset, identity), weight);
    addAsset(tally, asset, identity, outcome, fields, weight);
    addRegion(tally.regions, asset.region, outcome, weight);
    addPresence(tally.presence, identity, judgement.function?.domain, weight);
    keep(line, findings, found);
  }
  return found;
}

/** Counts a record of a known kind, and says what is found on it. False when it must be read by itself. */
function scanKnown(
  line: Line,
  { kinds, counts, plain }: Known,
  batch: RowBatch,
  row: number,
  found: Finding[],
): boolean {
  const kind = kinds.of(batch, row);
  if (kind === undefined) return false;
  if (kind.findings.length === 0) {
    counts.add(kind, batch, row, undefined);
    return true;
  }
  if (line.oneByOne) return false;
  const asset = plain.asset(batch, row);
  counts.add(kind, batch, row, asset);
  keep(line, numberTwins(line.tally.twins, kind.findingsOn(asset)), found);
  return true;
}

function keep({ tally }: Line, findings: readonly Finding[], found: Finding[]): void {
  for (const finding of findings) {
    keepFinding(tally, finding);
    found.push(finding);
  }
}

/** Who made an asset, and how to have the same with its own evidence; a correction of a person's goes before both. */
function identified(
  { identifier, corrector, tally }: Line,
  asset: Asset,
): { readonly identity: Identity; readonly evidenced: (asset: Asset) => Identity } {
  const identity = identifier.recognise(asset);
  const correction = corrector?.find(asset);
  if (corrector === undefined || correction === undefined) return { identity, evidenced: identifier.identify };
  tally.corrections.set(correction.id, (tally.corrections.get(correction.id) ?? 0) + 1);
  return {
    identity: corrector.apply(correction, identity),
    evidenced: (own) => corrector.apply(correction, identifier.identify(own)),
  };
}

/** What is to be said of waivers, baseline and corrections when all rows have passed. */
function runTrouble({ request, tally }: Line): Diagnostic[] {
  const { waivers = [], baseline, corrections = [], asOf, act } = request;
  const packs = request.packs.map(({ pack }) => pack.id);
  const unused = corrections.filter(({ id }) => !tally.corrections.has(id));
  return [
    ...waiverTrouble(waivers, tally.waivers, asOf),
    ...(baseline === undefined ? [] : baselineTrouble(baseline, { act, asOf, packs })),
    ...unused.map(({ id }): Diagnostic => {
      const message = `correction ${id} means no asset of this inventory`;
      return { level: "warning", code: "correction-unused", message, location: undefined, field: undefined };
    }),
  ];
}

/** Gives findings what they have beside the judgement: a number among equal assets, a waiver, the line that binds, a state beside the baseline. */
function mark({ request, tally }: Line, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return findings;
  const waived = markBinding(waive(numberTwins(tally.twins, findings), request.waivers ?? [], request.asOf));
  const { baseline } = request;
  return baseline === undefined ? waived : waived.map((finding) => besideBaseline(baseline, finding));
}

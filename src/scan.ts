import { conclude } from "./conclude/conclude.ts";
import { assertRowsConserved } from "./conclude/conserve.ts";
import { withChanges } from "./conclude/with-changes.ts";
import type { Counted, Crew } from "./crew.ts";
import { gate } from "./gate.ts";
import { type Decided, intake, nothingUsable, type ScanInput } from "./intake.ts";
import { type Known, knownKinds } from "./known/known.ts";
import { mark, scanBatch } from "./line.ts";
import { addDiagnostic, addRunDiagnostics, showDiagnostics } from "./model/diagnostic-tally.ts";
import { duplicateUnits } from "./model/duplicate-units.ts";
import { evenUnits } from "./model/even-units.ts";
import type { Finding } from "./model/finding.ts";
import type { InputInfo } from "./model/input-info.ts";
import { mergeTally } from "./model/merge-tally.ts";
import { addRows, noRows, type RowTally } from "./model/row-tally.ts";
import type { ScanResult } from "./model/scan-result.ts";
import { noteTable } from "./model/tally.ts";
import { UserError } from "./model/user-error.ts";
import type { TablePlan } from "./normalize/index.ts";
import { keep, type Line, openLine } from "./open-line.ts";
import type { Part } from "./order-judge.ts";
import { earlyPacks, oldPacks } from "./packs/pack-age.ts";
import { refuseRequest } from "./refuse-request.ts";
import type { ScanRequest } from "./scan-request.ts";
import { settleWhole } from "./settle.ts";
import { runTrouble } from "./trouble/run-trouble.ts";
import { withResult } from "./with-result.ts";

/**
 * The line: reads, identifies and judges every row, yields the findings batch by batch and returns the result. Throws a
 * UserError for a request under which nothing can be judged, and for an input that cannot be read or names no equipment.
 */
export async function* scan(request: ScanRequest): AsyncGenerator<readonly Finding[], ScanResult> {
  refuseRequest(request);
  const { packs, asOf, act } = request;
  const line = openLine(request);
  const { instruments } = request.builtin;
  for (const trouble of [...oldPacks(packs, asOf), ...earlyPacks(packs, instruments, asOf)])
    addDiagnostic(line.tally, trouble);
  const inputs: InputInfo[] = [];
  const part = act === "procure" ? "position" : "inventory";
  for await (const input of request.inputs) inputs.push(yield* scanInput(line, input, part));
  if (inputs.length === 0)
    throw new UserError("no input was given", {}, "Name an inventory file, or - for standard input.");
  for (const input of request.order ?? [])
    inputs.push({ ...(yield* scanInput(line, input, "position")), part: "order" });
  const network: InputInfo[] = [];
  for (const input of request.network ?? []) network.push(yield* scanInput(line, input, "network"));
  evenUnits(line.tally);
  const { findings, shares } = line.judge.whole(line.tally.measures, line.tally.before);
  const whole = { findings: mark(line, findings), shares };
  settleWhole(line.tally, whole.findings, packs);
  keep(line, whole.findings);
  yield* tellFound(line);
  const duplicates = duplicateUnits(line.tally.units);
  addRunDiagnostics(line.tally, runTrouble(request, line.tally, [...inputs, ...network], duplicates));
  const result = gate(conclude(request, { inputs, network }, line.tally, { ...whole, duplicates }), request.thresholds);
  return withChanges(result, request.earlier);
}

async function* scanInput(line: Line, input: ScanInput, part: Part): AsyncGenerator<readonly Finding[], InputInfo> {
  const { crew } = line.request;
  if (crew === undefined || part !== "inventory" || input.again === undefined)
    return yield* scanHere(line, input, part);
  const shared = await scanTogether(line, input, crew);
  if (typeof shared !== "number") return finishInput(line, shared.decided, addCounted(line, shared), part);
  line.out.skip(shared);
  return yield* scanHere(line, input.again(), part);
}

/** Hands on what was found since the last time. */
async function* tellFound({ tell, out }: Line): AsyncGenerator<readonly Finding[], void> {
  const { count, findings, texts } = out.take();
  if (count === 0) out.reuse(texts);
  else if (tell === undefined) yield findings;
  else await tell(texts);
}

/** Reads here and lets others scan; a number when that does not do, and how many findings they have written. */
async function scanTogether(
  { request, reference }: Line,
  input: ScanInput,
  crew: Crew,
): Promise<(Counted & { readonly decided: Decided }) | number> {
  const { items, result } = withResult(intake(input, reference, request.intake));
  for await (const batch of items) if (!(await crew.take(input.name, batch))) return await crew.cancel();
  const counted = await crew.finish();
  return typeof counted === "number" ? counted : { ...counted, decided: result() };
}

/** Adds what others have counted; the order of the parts does not show. */
function addCounted({ tally }: Line, { rows, tallies, diagnostics }: Counted): RowTally {
  for (const part of tallies) mergeTally(tally, part);
  showDiagnostics(tally, diagnostics);
  return rows;
}

async function* scanHere(line: Line, input: ScanInput, part: Part): AsyncGenerator<readonly Finding[], InputInfo> {
  const rows = noRows();
  let plan: TablePlan | undefined;
  let known: Known | undefined;
  const endTable = () => {
    known?.counts.settle(line.tally);
    if (part !== "network") noteTable(line.tally, plan);
  };
  const { items, result } = withResult(intake(input, line.reference, line.request.intake));
  for await (const batch of items) {
    if (batch.plan !== plan) {
      endTable();
      plan = batch.plan;
      known = knownKinds(line, batch, part);
    }
    scanBatch(line, batch, { source: input.name, part, rows, known });
    yield* tellFound(line);
  }
  endTable();
  return finishInput(line, result(), rows, part);
}

function finishInput(line: Line, { info, notes }: Decided, rows: RowTally, part: Part): InputInfo {
  assertRowsConserved(rows);
  for (const note of notes) addDiagnostic(line.tally, note);
  if (rows.assets === 0 && rows.dropped.duplicate === 0) throw nothingUsable(info.name, line.tally.diagnostics.shown);
  if (part === "network") return { ...info, rows };
  addRows(line.tally.rows, { ...rows, assets: 0 }); // assets were counted when they were judged
  return { ...info, rows };
}

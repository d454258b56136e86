import { markBinding } from "../binding-line.ts";
import type { PlannedBatch } from "../intake.ts";
import { addPrint, printText } from "../model/print-set.ts";
import type { RowBatch } from "../model/row.ts";
import type { PlainRows } from "../normalize/index.ts";
import type { Line } from "../open-line.ts";
import type { Part } from "../order-judge.ts";
import { createKindCounts, type KindCounts } from "./kind-counts.ts";
import { createKinds, type Kinds, NO_KIND } from "./kinds.ts";
import { createKnownLines } from "./known-lines.ts";
import { createKnownPrints } from "./known-prints.ts";
import { createKnownStates, type KnownStates } from "./known-states.ts";
import { createKnownWaivers, type KnownWaivers } from "./known-waivers.ts";
import { createMeant, type Meant } from "./meant.ts";
import { codeReader } from "./own-columns.ts";
import { type FoundRecord, type KnownFindings, tellKnown } from "./tell-known.ts";
import { createUnitReader, type UnitReader } from "./unit-notes.ts";

/** The kinds of one table, and what was counted of them. */
export interface Known extends KnownFindings {
  readonly kinds: Kinds;
  readonly counts: KindCounts;
  readonly corrected: Meant | undefined;
  readonly waivers: KnownWaivers | undefined;
  /** Undefined where there is no baseline. */
  readonly states: KnownStates | undefined;
  /** True when fingerprints are held against those that waivers name or a baseline holds. */
  readonly marksByPrint: boolean;
  /** Finds units that were named before, where records that name them again are left out. */
  readonly repeats: UnitReader | undefined;
  /** Of each record of the batch at hand the number of its kind. */
  kindOf: Int32Array;
}

/** Undefined where every record must be read by itself. */
export function knownKinds(line: Line, { plan, fields }: PlannedBatch, part: Part): Known | undefined {
  const { request, tally, out } = line;
  const { plain } = plan;
  const standing = line.judge.standing(part);
  if (plain === undefined || standing === undefined || request.rowByRow === true) return undefined;
  const identifier = line.identifier();
  const { corrections, waivers: granted = [], baseline } = request;
  const corrected =
    corrections &&
    createMeant(
      plain.columns,
      corrections.map(({ match }) => match),
    );
  const waivers = granted.length === 0 ? undefined : createKnownWaivers(plain.columns, granted, request.asOf);
  const kinds = createKinds(plain, identifier, standing, (asset, findings) => {
    const waived = corrected?.byKind(asset) ? undefined : waivers === undefined ? findings : waivers.mark(findings);
    return waived && markBinding(waived);
  });
  return {
    plain,
    kinds,
    counts: createKindCounts(plain, kinds, { part, packs: request.packs, fields }, tally),
    corrected,
    waivers,
    states: baseline && createKnownStates(baseline, kinds),
    marksByPrint: baseline !== undefined || (waivers !== undefined && waivers.names.size > 0),
    prints: createKnownPrints(plain),
    lines: out.lines && createKnownLines(plain, identifier, out.lines),
    units: unitsReader(plain),
    repeats: request.dedupe === true ? createUnitReader(plain, kinds) : undefined,
    kindOf: new Int32Array(0),
    calm: new Set(),
  };
}

function unitsReader(plain: PlainRows): Known["units"] {
  const quantity = plain.own("quantity");
  return quantity === undefined ? () => 1 : codeReader(quantity, Number);
}

/** None of the records of this batch is known yet. */
export function beginBatch(known: Known, { length }: RowBatch): void {
  if (known.kindOf.length < length) known.kindOf = new Int32Array(Math.ceil(1.25 * length));
  known.kindOf.fill(NO_KIND, 0, length);
}

/** Notes the kind of a record and says what is found on it; false for a record that must be read by itself. */
export function takeKnown(line: Line, known: Known, batch: RowBatch, row: number): boolean {
  const { kinds } = known;
  const met = kinds.of(batch, row);
  if (met === NO_KIND || known.corrected?.byCell(batch, row)) return false;
  const record = kinds.hasFindings(met) ? foundRecord(line, known, met, batch, row) : undefined;
  const kind = record === undefined ? met : asMarked(known, met, record);
  if (kind === NO_KIND || isRepeated(line, known, kind, batch, row)) return false;
  if (record !== undefined) tellKnown(line, known, kinds.at(kind), record);
  known.kindOf[row] = kind;
  return true;
}

/** The record with the fingerprints of its findings, where anybody asks for them. */
function foundRecord({ out }: Line, known: Known, kind: number, batch: RowBatch, row: number): FoundRecord {
  const { marksByPrint, lines, kinds } = known;
  const prints =
    marksByPrint || lines !== undefined || !out.listed ? known.prints(kinds.at(kind), batch, row) : undefined;
  const texts = marksByPrint ? prints?.map(({ high, low }) => printText(high, low)) : undefined;
  return { batch, row, prints, texts };
}

/** The kind with what waivers and a baseline say of a record's findings; `NO_KIND` where they may say more of it than of others. */
function asMarked(known: Known, kind: number, { batch, row, texts }: FoundRecord): number {
  const { waivers, states, kinds, units } = known;
  if (waivers?.mean(batch, row)) return NO_KIND;
  if (!known.marksByPrint) return kind;
  if (texts === undefined || texts.some((text) => waivers?.names.has(text))) return NO_KIND;
  return states === undefined ? kind : states(kinds.at(kind), texts, units(batch, row));
}

/** True for a record whose unit an earlier one named; of others the unit is remembered. */
function isRepeated({ seen }: Line, { repeats }: Known, kind: number, batch: RowBatch, row: number): boolean {
  const marks = repeats?.(kind, batch, row);
  return marks !== undefined && !addPrint(seen, marks.high, marks.low, 0, 1);
}

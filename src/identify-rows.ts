import { builtinIdentifier } from "./builtin-identifier.ts";
import { catalogued } from "./catalogued.ts";
import type { Identifier, IdentifyOptions } from "./identify/index.ts";
import { type Decided, type IntakeOptions, intake, type PlannedBatch, rejection, type ScanInput } from "./intake.ts";
import {
  type KnownIdentities,
  type KnownIdentity,
  knownIdentities,
  type PlainEvidence,
} from "./known/known-identities.ts";
import type { Asset } from "./model/asset.ts";
import type { Builtin } from "./model/builtin.ts";
import type { Diagnostic, DropReason } from "./model/diagnostic.ts";
import type { Identity } from "./model/identity.ts";
import type { TableInfo } from "./model/input-info.ts";
import type { RejectedRecord } from "./read/index.ts";
import { withResult } from "./with-result.ts";

/** One record of a source with what was recognised in it; a record that is no asset says why. */
export interface IdentifiedRow {
  /** Cells as written, in the order of the source. */
  readonly cells: readonly string[];
  readonly record: number;
  readonly asset: Asset | undefined;
  readonly identity: Identity | undefined;
  readonly dropped: DropReason | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Records of one table, in order. */
export interface IdentifiedBatch {
  readonly table: TableInfo;
  readonly rows: readonly IdentifiedRow[];
}

/** The same records one after another: each is there until the next one is asked for. */
export interface PassingBatch {
  readonly table: TableInfo;
  readonly rows: Iterable<PassingRow>;
}

/** A record whose parts are made when they are asked for. */
export interface PassingRow extends IdentifiedRow {
  readonly known: KnownRow | undefined;
}

/** A record of which the maker is known from the first one that said the same. */
export interface KnownRow {
  readonly first: KnownIdentity["first"];
  /** So many pieces of its own evidence, the strongest first, without notes. */
  readonly evidence: (most: number) => readonly PlainEvidence[];
}

/** What naming makers depends on. */
export interface IdentifyRequest {
  readonly builtin: Builtin;
  /** How the input is read and understood, where the detected way is not the right one. */
  readonly intake?: IntakeOptions | undefined;
  readonly identify?: IdentifyOptions | undefined;
  /** Look at every record by itself: the same, several times slower. */
  readonly rowByRow?: boolean | undefined;
}

/**
 * Names the maker of every record of one input: one row out for each record read, in order. Throws a UserError for an input
 * that cannot be read or names no equipment.
 */
export async function* identifyRows(
  input: ScanInput,
  request: IdentifyRequest,
): AsyncGenerator<IdentifiedBatch, Decided> {
  const { items, result } = withResult(passingRows(input, request));
  for await (const { table, rows } of items) yield { table, rows: Array.from(rows, ({ known: _, ...row }) => row) };
  return result();
}

/** The same for whoever takes each record as it passes: little is made of those that say what was said before. */
export async function* passingRows(input: ScanInput, request: IdentifyRequest): AsyncGenerator<PassingBatch, Decided> {
  const identifier = builtinIdentifier(request.builtin, request.identify);
  const reference = catalogued(request.builtin, () => identifier);
  const { items, result } = withResult(intake(input, reference, wholeRecords(request.intake)));
  let table: PlannedBatch["plan"] | undefined;
  let known: KnownIdentities | undefined;
  for await (const planned of items) {
    const { batch, plan } = planned;
    if (plan !== table) known = request.rowByRow ? undefined : plan.plain && knownIdentities(plan.plain, identifier);
    table = plan;
    const rejected = batch.rejected.map((record) => rejectedRow(record, input.name, batch.sheet));
    yield { table: plan.info, rows: rowsOf(planned, rejected, identifier, known) };
  }
  return result();
}

/** One row out for each record: what further units it names is told. */
export function wholeRecords(intake: IntakeOptions = {}): IntakeOptions {
  return { ...intake, normalize: { ...intake.normalize, wholeRecords: true } };
}

type Batch = PlannedBatch["batch"];

const NO_ROW = {
  cells: [],
  asset: undefined,
  identity: undefined,
  dropped: undefined,
  diagnostics: [],
  known: undefined,
} as const;

function rejectedRow(record: RejectedRecord, source: string, sheet: string | undefined): PassingRow {
  return { ...NO_ROW, record: record.record, diagnostics: [rejection(source, sheet, record)] };
}

function* rowsOf(
  planned: PlannedBatch,
  rejected: PassingRow[],
  identifier: Identifier,
  known: KnownIdentities | undefined,
): Iterable<PassingRow> {
  const { batch, first } = planned;
  const knownRow = createKnownRow(batch);
  for (let index = first; index < batch.length; index += 1) {
    while (rejected[0] !== undefined && rejected[0].record < batch.record(index)) yield rejected.shift() as PassingRow;
    const maker = known?.of(batch, index);
    yield maker === undefined ? readRow(planned, index, identifier, known) : knownRow(index, maker);
  }
  yield* rejected;
}

/** One object for all records of a batch, which says of each what is asked as long as it is its turn. */
function createKnownRow(batch: Batch): (index: number, maker: KnownIdentity) => PassingRow {
  let row = 0;
  let by: KnownIdentity | undefined;
  let asset: Asset | undefined;
  const maker = (): KnownIdentity => by as KnownIdentity; // there is none before its first turn
  const passing: PassingRow = {
    get cells() {
      return cellsOf(batch, row);
    },
    get record() {
      return batch.record(row);
    },
    get asset() {
      asset ??= maker().asset(batch, row);
      return asset;
    },
    get identity() {
      asset ??= maker().asset(batch, row);
      return maker().identity(asset);
    },
    dropped: undefined,
    diagnostics: NO_ROW.diagnostics,
    known: {
      get first() {
        return maker().first;
      },
      evidence: (most) => maker().evidence(batch, row, most),
    },
  };
  return (index, who) => {
    row = index;
    by = who;
    asset = undefined;
    return passing;
  };
}

function readRow(
  { batch, plan }: PlannedBatch,
  index: number,
  identifier: Identifier,
  known: KnownIdentities | undefined,
): PassingRow {
  const row = plan.row(batch, index);
  const cells = cellsOf(batch, index);
  const record = batch.record(index);
  if (row.kind === "dropped") return { ...NO_ROW, cells, record, dropped: row.reason };
  if (row.kind === "rejected") return { ...NO_ROW, cells, record, diagnostics: [row.diagnostic] };
  const { asset, diagnostics } = row;
  const identity = identifier.identify(asset);
  if (diagnostics.length === 0) known?.learn(asset, identity);
  return { cells, record, asset, identity, dropped: undefined, diagnostics, known: undefined };
}

function cellsOf(batch: Batch, row: number): readonly string[] {
  return Array.from({ length: batch.width(row) }, (_, column) => batch.cell(row, column));
}

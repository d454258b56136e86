import type { AssetField } from "./model/asset.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import type { InputInfo, TableInfo } from "./model/input-info.ts";
import type { RowTally } from "./model/row-tally.ts";
import { UserError } from "./model/user-error.ts";
import {
  type NormalizeContext,
  type NormalizedRow,
  type NormalizeOptions,
  pageWords,
  planTable,
  type TablePlan,
} from "./normalize/index.ts";
import { openSource, type ReadBatch, type ReadOptions, type RejectedRecord, type SourceInput } from "./read/index.ts";
import { unrecognised } from "./unrecognised.ts";

/** An input, and how to know its SHA-256 once all bytes have passed. */
export interface ScanInput extends SourceInput {
  /** The same input from its beginning, where it can be read twice. */
  readonly again?: (() => ScanInput) | undefined;
  /** Hexadecimal SHA-256 and size of what was read; asked for at the end. */
  readonly digest?: (() => { readonly sha256: string; readonly bytes: number }) | undefined;
}

/** What a person may fix about how inputs are read; the rest is detected. */
export interface IntakeOptions {
  readonly read?: ReadOptions | undefined;
  readonly normalize?: Omit<NormalizeOptions, "source"> | undefined;
}

/** Some records of one table, and the plan that makes assets of them. Records before `first` are preamble and header. */
export interface PlannedBatch {
  readonly batch: ReadBatch;
  readonly plan: TablePlan;
  /** Fields that the plan has a column for. */
  readonly fields: readonly AssetField[];
  readonly first: number;
}

/** Counts one row in its bucket. */
export function countRow(counts: RowTally, row: NormalizedRow): void {
  counts.read += 1;
  if (row.kind === "asset") counts.assets += 1;
  else if (row.kind === "dropped") counts.dropped[row.reason] += 1;
  else counts.rejected += 1;
}

/** A record that could not be read, as a diagnostic. */
export function rejection(source: string, sheet: string | undefined, record: RejectedRecord): Diagnostic {
  const location = { source, sheet, record: record.record, line: record.line };
  return { level: "error", code: record.code, message: record.message, location, field: undefined };
}

/** Reads one input: yields its records with their plan, and returns what was decided about it. */
export async function* intake(
  input: ScanInput,
  reference: NormalizeContext,
  options: IntakeOptions = {},
): AsyncGenerator<PlannedBatch, Decided> {
  const source = await openSource(input, { words: pageWords(reference.headers), ...options.read });
  const plans: Pick<TablePlan, "info" | "remarks">[] = [];
  let trouble: UserError | undefined;
  let current: Omit<PlannedBatch, "batch" | "first"> | undefined;
  let last: ReadBatch | undefined;
  for await (const batch of source.batches) {
    const fresh = last === undefined || batch.sheet !== last.sheet || batch.header !== last.header;
    if (fresh || current === undefined) {
      current = planBatch(batch, input.name, reference, options);
      if (isLeftOut(current.plan.info)) trouble ??= unrecognised(input.name, batch, options.normalize?.headerRow);
      if (isWidened(last, batch)) plans.pop();
      const { info, remarks } = current.plan;
      plans.push({ info, remarks });
    }
    last = batch;
    yield { ...current, ...rowsOf(batch, current.plan, fresh) };
  }
  const tables = plans.map(({ info }) => info);
  if (trouble !== undefined && tables.every(isLeftOut)) throw trouble;
  const left = tables.filter(isLeftOut).map(({ sheet }) => tableLeftOut(input.name, sheet));
  const remarks = plans.flatMap((plan) => plan.remarks);
  return { info: describe(input, source.layout, tables), notes: [...source.notes(), ...left, ...remarks] };
}

/** The rows of a batch that are read: its records, or the units that these name. */
function rowsOf(batch: ReadBatch, { split, skip }: TablePlan, isFirst: boolean): Pick<PlannedBatch, "batch" | "first"> {
  const first = isFirst ? skip : 0;
  return { batch: split === undefined ? batch : { ...split(batch, first), rejected: batch.rejected }, first };
}

/** What was decided about an input, and what is odd about it as a whole. */
export interface Decided {
  readonly info: Omit<InputInfo, "rows">;
  readonly notes: readonly Diagnostic[];
}

/** Understands the table of which this batch is the first. */
export function planBatch(
  batch: ReadBatch,
  source: string,
  reference: NormalizeContext,
  { normalize }: IntakeOptions = {},
): Omit<PlannedBatch, "batch" | "first"> {
  const plan = planTable(batch, reference, { ...normalize, source }) ?? leftOut(batch);
  return { plan, fields: [...new Set(plan.info.columns.flatMap((column) => column.field ?? []))] };
}

/** A plan for a table in which nothing names equipment: its records are read, counted and dropped. */
function leftOut({ sheet }: ReadBatch): TablePlan {
  const info = {
    sheet,
    headerRow: undefined,
    preambleRows: 0,
    profile: undefined,
    impliedVendor: undefined,
    columns: [],
  };
  return {
    info,
    remarks: [],
    skip: 0,
    split: undefined,
    row: () => ({ kind: "dropped", reason: "other-table" }),
    plain: undefined,
    isSteady: () => true,
    newestDay: () => undefined,
    unreadStatuses: () => [],
  };
}

function isLeftOut({ columns }: TableInfo): boolean {
  return columns.length === 0;
}

/** True when the batch goes on with the table of the last one and has further columns. */
function isWidened(last: ReadBatch | undefined, { sheet, header }: ReadBatch): boolean {
  if (last?.header === undefined || header === undefined || last.sheet !== sheet) return false;
  return last.header.every((name, index) => header[index] === name);
}

function tableLeftOut(source: string, sheet: string | undefined): Diagnostic {
  const location = sheet === undefined ? undefined : { source, sheet, record: 1, line: undefined };
  const message = `${sheet ?? "a table"} of ${source} was left out: no column names equipment`;
  return { level: "note", code: "other-table", message, location, field: undefined };
}

function describe(
  input: ScanInput,
  layout: { format: string; encoding: string; delimiter: string | undefined; confidence: number; why: string },
  tables: readonly TableInfo[],
): Omit<InputInfo, "rows"> {
  const digest = input.digest?.();
  return {
    name: input.name,
    bytes: digest?.bytes ?? input.byteLength ?? 0,
    sha256: digest?.sha256,
    format: layout.format,
    encoding: layout.encoding,
    delimiter: layout.delimiter,
    layoutConfidence: layout.confidence,
    layoutWhy: layout.why,
    tables,
  };
}

/** Why an input of which no record became an asset is refused, with the first record that could not be read. */
export function nothingUsable(name: string, said: readonly Diagnostic[]): UserError {
  const why = said.find(({ level, location }) => level === "error" && location?.source === name);
  const first = why === undefined ? "" : `; record ${why.location?.record}: ${why.message}`;
  const hint = why === undefined ? "Export it again, with the rows below the header." : undefined;
  return new UserError(
    `nothing could be assessed: the file has a header but no usable row${first}`,
    { file: name },
    hint,
  );
}

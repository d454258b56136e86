import { builtinIdentifier } from "./builtin-identifier.ts";
import { catalogued } from "./catalogued.ts";
import type { IdentifyOptions } from "./identify/index.ts";
import { type Decided, type IntakeOptions, intake, rejection, type ScanInput } from "./intake.ts";
import type { Asset } from "./model/asset.ts";
import type { Builtin } from "./model/builtin.ts";
import type { Diagnostic, DropReason } from "./model/diagnostic.ts";
import type { Identity } from "./model/identity.ts";
import type { TableInfo } from "./model/input-info.ts";

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

export interface IdentifyRequest {
  readonly builtin: Builtin;
  readonly intake?: Partial<IntakeOptions> | undefined;
  readonly identify?: IdentifyOptions | undefined;
}

/** Names the maker of every record of one input: one row out for each record read, in order. */
export async function* identifyRows(
  input: ScanInput,
  request: IdentifyRequest,
): AsyncGenerator<IdentifiedBatch, Decided> {
  const identifier = builtinIdentifier(request.builtin, request.identify);
  const reference = catalogued(request.builtin, () => identifier);
  const batches = intake(input, reference, { read: {}, normalize: {}, ...request.intake });
  try {
    for (;;) {
      const step = await batches.next();
      if (step.done) return step.value;
      const { batch, plan, first } = step.value;
      const rows: IdentifiedRow[] = batch.rejected.map((record) => ({
        cells: [],
        record: record.record,
        asset: undefined,
        identity: undefined,
        dropped: undefined,
        diagnostics: [rejection(input.name, batch.sheet, record)],
      }));
      for (let index = first; index < batch.length; index += 1) {
        const row = plan.row(batch, index);
        const asset = row.kind === "asset" ? row.asset : undefined;
        rows.push({
          cells: Array.from({ length: batch.width(index) }, (_, column) => batch.cell(index, column)),
          record: batch.record(index),
          asset,
          identity: asset === undefined ? undefined : identifier.identify(asset),
          dropped: row.kind === "dropped" ? row.reason : undefined,
          diagnostics: row.kind === "asset" ? row.diagnostics : row.kind === "rejected" ? [row.diagnostic] : [],
        });
      }
      rows.sort((a, b) => a.record - b.record);
      yield { table: plan.info, rows };
    }
  } finally {
    await batches.return(undefined as never); // nothing is left to read; an input that is given up is closed
  }
}

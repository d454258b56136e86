import type { Asset } from "../../src/model/asset.ts";
import type { RowBatch } from "../../src/model/row.ts";
import { loadFunctions } from "../../src/node/load-functions.ts";
import { loadHeaders } from "../../src/node/load-headers.ts";
import { type NormalizedRow, type NormalizeOptions, planTable, type TablePlan } from "../../src/normalize/index.ts";

/** The words and functions that come with netvet. */
export const context = {
  headers: await loadHeaders("seeds/headers.yaml"),
  functions: await loadFunctions("seeds/network-functions.yaml"),
};

/** A batch of texts, as a reader would give it. */
export function aBatch(
  records: readonly (readonly string[])[],
  { header, sheet }: { header?: readonly string[]; sheet?: string } = {},
): RowBatch {
  return {
    sheet,
    header,
    length: records.length,
    width: (row) => records[row]?.length ?? 0,
    cell: (row, column) => records[row]?.[column] ?? "",
    record: (row) => row + 1,
    line: (row) => row + 1,
  };
}

/** Lines cut at semicolons. */
export function lines(text: string, mark = ";"): string[][] {
  return text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(mark));
}

export interface ReadTable {
  readonly plan: TablePlan;
  readonly rows: readonly NormalizedRow[];
  readonly assets: readonly Asset[];
}

/** Plans a table and reads all its records. */
export function readTable(batch: RowBatch, options: Partial<NormalizeOptions> = {}): ReadTable {
  const plan = planTable(batch, context, { source: "inventory.csv", ...options });
  if (!plan) throw new Error("the table was not recognised");
  const split = plan.split?.(batch, plan.skip) ?? batch;
  const rows = Array.from({ length: split.length - plan.skip }, (_, row) => plan.row(split, row + plan.skip));
  return { plan, rows, assets: rows.flatMap((row) => (row.kind === "asset" ? [row.asset] : [])) };
}

/** The facts of an asset that are there, without its location and what is always there. */
export function facts(asset: Asset | undefined): Record<string, unknown> {
  const entries = Object.entries(asset ?? {}).filter(([key, value]) => key !== "location" && value !== undefined);
  return Object.fromEntries(
    entries.filter(
      ([key, value]) => !(Array.isArray(value) && value.length === 0 && key !== "siteTags") && value !== false,
    ),
  );
}

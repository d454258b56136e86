import type { Asset, AssetField } from "../model/asset.ts";
import type { Diagnostic, DropReason } from "../model/diagnostic.ts";
import type { HeaderWords } from "../model/header-words.ts";
import type { NetworkFunction } from "../model/network-function.ts";
import type { RowBatch } from "../model/row.ts";
import type { TableInfo } from "../model/scan-result.ts";

/** What a record became: exactly one of an asset, a row that is none, or a row that cannot be used. */
export type NormalizedRow =
  | { readonly kind: "asset"; readonly asset: Asset; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "dropped"; readonly reason: DropReason }
  | { readonly kind: "rejected"; readonly diagnostic: Diagnostic };

/** How the records of one table are understood; made once a table and used for all its batches, in order. */
export interface TablePlan {
  readonly info: TableInfo;
  /** Records of the first batch that are preamble and header. */
  readonly skip: number;
  row(batch: RowBatch, row: number): NormalizedRow;
}

/** Reference data. */
export interface NormalizeContext {
  readonly headers: HeaderWords;
  readonly functions: readonly NetworkFunction[];
}

/** What the person fixed, and the name of the input. */
export interface NormalizeOptions {
  readonly source: string;
  /** 1-based record number of the header. */
  readonly headerRow?: number;
  /** Fields by header; `ignore` leaves a column out. */
  readonly mapping?: Readonly<Record<string, AssetField | "ignore">>;
  /** Id of a profile; `generic` for none. */
  readonly profile?: string;
}

import type { AssetField } from "./asset.ts";
import type { DropReason } from "./diagnostic.ts";

/** One column of a source and the field it was taken for. */
export interface PlannedColumn {
  /** 0-based position and the header as written. */
  readonly index: number;
  readonly header: string;
  readonly field: AssetField | undefined;
  /** Why, in a few words. */
  readonly why: string;
  /** Up to three values as written. */
  readonly examples: readonly string[];
}

/** What was read and what was decided about it. */
export interface InputInfo {
  readonly name: string;
  readonly bytes: number;
  /** Hexadecimal; undefined when the caller could not supply it. */
  readonly sha256: string | undefined;
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string | undefined;
  /** How sure the reader is of these, 0 to 1, and why. */
  readonly layoutConfidence: number;
  readonly layoutWhy: string;
  readonly tables: readonly TableInfo[];
  readonly rows: RowCounts;
  /** Positions of an order that was judged together with the network; absent for all else. */
  readonly part?: "order" | undefined;
}

/** One table of a source: a CSV file has one, a workbook may have many. */
export interface TableInfo {
  readonly sheet: string | undefined;
  /** 1-based record number of the header; undefined when the format names its columns. */
  readonly headerRow: number | undefined;
  /** Records before the header (title block), not counted as rows. */
  readonly preambleRows: number;
  readonly profile: string | undefined;
  readonly impliedVendor: string | undefined;
  readonly columns: readonly PlannedColumn[];
}

/** Conservation: read = assets + all dropped + rejected. */
export interface RowCounts {
  readonly read: number;
  readonly assets: number;
  readonly dropped: Readonly<Record<DropReason, number>>;
  readonly rejected: number;
}

import type { Asset, AssetField } from "../model/asset.ts";
import type { Diagnostic, DropReason } from "../model/diagnostic.ts";
import type { HeaderWords } from "../model/header-words.ts";
import type { TableInfo } from "../model/input-info.ts";
import type { IsoDate } from "../model/iso-date.ts";
import type { NetworkFunction } from "../model/network-function.ts";
import type { RowBatch } from "../model/row.ts";
import type { TableMapping } from "../model/table-mapping.ts";
import type { UnitRows } from "./unit-rows.ts";

/** What a record became: exactly one of an asset, a row that is none, or a row that cannot be used. */
export type NormalizedRow =
  | { readonly kind: "asset"; readonly asset: Asset; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "dropped"; readonly reason: DropReason }
  | { readonly kind: "rejected"; readonly diagnostic: Diagnostic };

/** How the records of one table are understood; made once a table and used for all its batches, in order. */
export interface TablePlan {
  readonly info: TableInfo;
  /** What is odd about the table as a whole. */
  readonly remarks: readonly Diagnostic[];
  /** Records of the first batch that are preamble and header. */
  readonly skip: number;
  /** Where a record names several units: the rows of a batch, one for each of them, which are read instead of its records. */
  readonly split: UnitRows["split"] | undefined;
  row(batch: RowBatch, row: number): NormalizedRow;
  /** True while no title, later header or value above bears on the records that follow, so that they can be read in any order. */
  isSteady(): boolean;
  /** Latest day of order, delivery, manufacture, installation or upgrade that was read so far. */
  newestDay(): IsoDate | undefined;
  /** Words for the state of life of equipment that were read so far and are not known; not all where they are many. */
  unreadStatuses(): readonly string[];
  /** Undefined where an asset takes more than the cells of its own record, such as the title above it. */
  readonly plain: PlainRows | undefined;
}

/** The records of a table as long as an asset is made of nothing but the cells of its record. */
export interface PlainRows {
  /** The columns that are read for assets. */
  readonly columns: readonly PlainColumn[];
  /** The column of a fact that no two columns give; undefined where there is none. */
  own(field: OwnField): PlainColumn | undefined;
  /** True for a record that by its first cell is no header, so that it cannot change how those below it are read. */
  startsPlainly(batch: RowBatch, row: number): boolean;
  /** True for such a record if it is neither blank nor title, given that two of its columns are filled and it is no sum. */
  isAsset(batch: RowBatch, row: number): boolean;
  /** True for a record without serial number or address that only adds up others. */
  isTotal(batch: RowBatch, row: number): boolean;
  /** The asset of such a record. */
  asset(batch: RowBatch, row: number): Asset;
}

/** Facts of a record that are counted by themselves. */
export const OWN_FIELDS = [
  "quantity",
  "site",
  "region",
  "trafficWeight",
  "serialNumber",
] as const satisfies readonly AssetField[];
export type OwnField = (typeof OWN_FIELDS)[number];

/** One column that is read for assets. */
export interface PlainColumn {
  readonly column: number;
  /** The field that it gives and shares with no other column, in a table where nothing else is taken from it. */
  readonly field: AssetField | undefined;
  /**
   * True for a cell whose bytes by their look are the value of the field, with which nothing is wrong; of a MAC address in
   * any case of letters.
   */
  isPlainly(bytes: Uint8Array, from: number, to: number): boolean;
  /** Reads one of its cells as that field, or as text where there is none. */
  read(raw: string): PlainCell;
}

/** What one cell says. */
export interface PlainCell {
  readonly value: Asset[AssetField];
  /** Network function that a description or name mentions. */
  readonly mentions: string | undefined;
  /** True when something is wrong with the cell, or it must be seen beside others. */
  readonly odd: boolean;
}

/** Reference data. */
export interface NormalizeContext {
  readonly headers: HeaderWords;
  readonly functions: readonly NetworkFunction[];
  /** True for a text that names equipment: a record that holds nothing else is no title and adds nothing up. */
  readonly namesEquipment?: ((text: string) => boolean) | undefined;
}

/** What the person fixed, and the name of the input. */
export interface NormalizeOptions {
  readonly source: string;
  /** 1-based record number of the header. */
  readonly headerRow?: number;
  /** Fields by header; `ignore` leaves a column out. */
  readonly mapping?: Readonly<Record<string, AssetField | "ignore">>;
  /** Tables as they were read before; a decision that agrees with what is found changes nothing. */
  readonly tables?: readonly TableMapping[];
  /** Id of a profile; `generic` for none. */
  readonly profile?: string;
  /** Leave each record one row, also where it names several units. */
  readonly wholeRecords?: boolean;
}

/**
 * A batch of records as they were written. Cells are decoded only when asked for, so that a stage pays for what it
 * reads. A batch is valid until the next one is pulled from its reader.
 */
export interface RowBatch {
  /** Sheet, table or array that the records come from, when the source has several. */
  readonly sheet: string | undefined;
  /** In an archive of several files: the file that the records come from, and the sheet in it; `sheet` joins both. */
  readonly member?: { readonly file: string; readonly sheet: string | undefined } | undefined;
  /**
   * Names of the columns when the format itself names them (JSON keys, XML attributes); undefined when the header is a
   * record like the others and must be found (CSV, worksheets). The array is shared by all batches of one layout.
   */
  readonly header: readonly string[] | undefined;
  /** Number of records in this batch. */
  readonly length: number;
  /** Number of cells of one record. */
  width(row: number): number;
  /** Text of one cell, without quoting; `""` for an empty or absent cell. */
  cell(row: number, column: number): string;
  /** The cells of one column of all records, where the reader keeps them as bytes. */
  column?(column: number): ColumnCells;
  /**
   * Numbers of the texts of one column, where the reader keeps its cells as bytes: the same number means the same text as
   * long as the source and its columns last; 0 is the empty text, -1 any text that has no number, because its column hardly
   * repeats one. Valid as long as the batch.
   */
  codes?(column: number): Int32Array;
  /** 1-based number of the record in its source, counting header and preamble. */
  record(row: number): number;
  /** 1-based line on which the record begins, when the format has lines. */
  line(row: number): number | undefined;
}

/** The sheet that records come from in their own file, whether that stands in an archive or alone. */
export function sheetInFile({ member, sheet }: Pick<RowBatch, "member" | "sheet">): string | undefined {
  return member === undefined ? sheet : member.sheet;
}

/** The cells of one column as bytes, by the row of the batch; valid as long as the batch. */
export interface ColumnCells {
  readonly bytes: Uint8Array;
  /** Offset of the first byte of each cell; below zero where the text is not simply these bytes. An empty cell ends where it begins. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** What a reader decided about the bytes; printed and kept in the result. */
export interface SourceLayout {
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string | undefined;
  readonly quote: string | undefined;
  /** How sure the decision is, 0 to 1, and why in a few words. */
  readonly confidence: number;
  readonly why: string;
}

/** Where a record stood in what was read. */
export interface Location {
  /** Name of the input as the user gave it, such as `inventory.csv` or `<stdin>`. */
  readonly source: string;
  /** Sheet, table or array inside the source, when it has several. */
  readonly sheet: string | undefined;
  /** 1-based number of the record in its source (for CSV the header is record 1). */
  readonly record: number;
  /** 1-based line on which the record begins, when the format has lines. */
  readonly line: number | undefined;
}

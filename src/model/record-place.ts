/** Where a record stood. */
export interface RecordPlace {
  readonly source: string;
  readonly sheet: string | undefined;
  readonly record: number;
}

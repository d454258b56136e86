import type { RowBatch } from "../model/row.ts";
import { cleanCell } from "./cell-text.ts";

/** Values of one column in the first records, as far as they are not empty, and what they look like. */
export interface ColumnSample {
  readonly values: readonly string[];
  readonly distinct: number;
  /** Records looked at, and the place of the first one with a value; -1 when none has. */
  readonly records: number;
  readonly first: number;
  /** Share of the values, 0 to 1, of which something holds; 0 when there is none. */
  share(test: (value: string) => boolean): number;
}

const MOST = 200;
/** Cells of a table that are looked at. Only one whose columns have names may have so many that most of them are empty. */
const MOST_CELLS = 1_000_000;

/** Takes the sample of one column from record `from` of a batch; records that `isTitle` are passed over. */
export function sampleColumn(
  batch: RowBatch,
  column: number,
  from: number,
  read: (raw: string) => string | undefined,
  isTitle?: (row: number) => boolean,
): ColumnSample {
  const values: string[] = [];
  let records = 0;
  let first = -1;
  const end = Math.min(batch.length, from + Math.max(MOST, MOST_CELLS / (batch.header?.length ?? 1)));
  for (let row = from; row < end && values.length < MOST; row += 1) {
    if (isTitle?.(row)) continue;
    records += 1;
    const value = column < batch.width(row) ? read(batch.cell(row, column)) : undefined;
    if (value === undefined) continue;
    if (first < 0) first = records - 1;
    values.push(value);
  }
  const share = (test: (value: string) => boolean): number =>
    values.length === 0 ? 0 : values.filter(test).length / values.length;
  return { values, distinct: new Set(values).size, records, first, share };
}

/** Up to three different values as written. */
export function examplesOf(sample: ColumnSample): readonly string[] {
  return [...new Set(sample.values.map(cleanCell))].slice(0, 3);
}

/** True when the values count the records: whole numbers, each larger by one than the one before. */
export function countsUp(sample: ColumnSample): boolean {
  const { values } = sample;
  if (values.length < 2 || sample.share((value) => /^\d{1,7}\.?$/.test(value)) < 1) return false;
  const steps = values.slice(1).filter((value, index) => parseInt(value, 10) - parseInt(values[index] ?? "", 10) === 1);
  return steps.length >= (values.length - 1) * 0.8 && parseInt(values[0] ?? "", 10) <= 1;
}

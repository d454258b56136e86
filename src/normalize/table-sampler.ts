import type { RowBatch } from "../model/row.ts";
import { type ColumnSample, sampleColumn } from "./column-sample.ts";
import type { Readers } from "./field-readers.ts";
import { firstCells, isTotalText } from "./row-kind.ts";

/** The first values of a column. */
export type Sampler = (column: number) => ColumnSample;

/** Samples the columns of a table, each once when it is asked for. */
export function sampler(batch: RowBatch, from: number, readers: Readers): Sampler {
  const known = new Map<number, ColumnSample>();
  const titles = new Map<number, boolean>();
  // Titles of groups and totals are no values of the column that they stand in.
  const isTitle = (row: number): boolean => {
    const seen = titles.get(row) ?? isTitleOrTotal(batch, row, readers);
    titles.set(row, seen);
    return seen;
  };
  return (column) => {
    const sample = known.get(column) ?? sampleColumn(batch, column, from, readers.cell, isTitle);
    known.set(column, sample);
    return sample;
  };
}

function isTitleOrTotal(batch: RowBatch, row: number, readers: Readers): boolean {
  if (batch.header !== undefined || batch.width(row) < 4) return false;
  const first = firstCells(batch, row);
  return first.filled === 1 || (first.filled > 1 && isTotalText(first.text, readers.rowWords));
}

import type { Asset, AssetField } from "../model/asset.ts";
import type { RowBatch } from "../model/row.ts";
import { type SiteNames, siteNumber, siteNumberOf } from "../model/site-set.ts";
import type { PlainColumn } from "../normalize/index.ts";
import { findTexts, NOT_LOOKED, noFoundTexts, viewOf } from "../text/byte-texts.ts";
import { NO_KIND } from "./kinds.ts";

/** Numbers that the cells of one column stand for. */
export interface OwnColumn {
  /** Puts those of the rows of known kinds into `numbers`, by row. */
  read(batch: RowBatch, kindOf: Int32Array, numbers: Float64Array): void;
}

export type ToNumber = (value: Asset[AssetField]) => number;

/** Reads a fact of each record that is one number, or stands for one; each text once where it repeats. */
export function createOwnColumn(column: PlainColumn, toNumber: ToNumber): OwnColumn {
  const read = codeReader(column, toNumber);
  return {
    read(batch, kindOf, numbers) {
      for (let row = 0; row < batch.length; row += 1) if (kindOf[row] !== NO_KIND) numbers[row] = read(batch, row);
    },
  };
}

/** Reads the numbers of sites, of which there may be too many for any memo: by the bytes of plain names. */
export function createSiteColumn(column: PlainColumn, names: SiteNames, none: number): OwnColumn {
  const read = codeReader(column, (value) => (value === undefined ? none : siteNumber(names, String(value))));
  const found = noFoundTexts();
  return {
    read(batch, kindOf, numbers) {
      const cells = batch.column?.(column.column);
      const view = cells && viewOf(cells.bytes);
      if (cells !== undefined) findTexts(names, cells, batch.length, LONGEST_NAME, found);
      for (let row = 0; row < batch.length; row += 1) {
        if (kindOf[row] === NO_KIND) continue;
        const site = cells === undefined ? NOT_LOOKED : (found.numbers[row] as number); // within bounds, as below
        const from = site === NOT_LOOKED ? -1 : (cells?.from[row] as number);
        const to = site === NOT_LOOKED ? -1 : (cells?.to[row] as number);
        if (cells === undefined || view === undefined || from < 0 || !column.isPlainly(cells.bytes, from, to))
          numbers[row] = read(batch, row);
        else numbers[row] = site > 0 ? site : siteNumberOf(names, view, from, to);
      }
    },
  };
}

/** Longer names are read as texts. */
const LONGEST_NAME = 64;

/** Reads the number of one record. */
export function codeReader(
  { column: index, read }: PlainColumn,
  toNumber: ToNumber,
): (batch: RowBatch, row: number) => number {
  const byCode: (number | undefined)[] = [];
  return (batch, row) => {
    const code = batch.codes?.(index)[row] ?? -1;
    const known = code < 0 ? undefined : byCode[code];
    if (known !== undefined) return known;
    const found = toNumber(read(batch.cell(row, index)).value);
    if (code >= 0) byCode[code] = found;
    return found;
  };
}

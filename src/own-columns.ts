import type { Kind } from "./kinds.ts";
import type { Asset, AssetField } from "./model/asset.ts";
import type { RowBatch } from "./model/row.ts";
import type { PlainColumn } from "./normalize/index.ts";

/** Numbers that the cells of one column stand for. */
export interface OwnColumn {
  /** Puts those of the rows of known kinds into `numbers`, by row. */
  read(batch: RowBatch, kinds: readonly (Kind | undefined)[], numbers: Float64Array): void;
}

export type ToNumber = (value: Asset[AssetField]) => number;
export type OfBytes = (bytes: Uint8Array, from: number, to: number) => number;

/** Reads a fact of each record that is one number, or stands for one: by the bytes of plain cells, or each text once where it repeats. */
export function createOwnColumn(column: PlainColumn, toNumber: ToNumber, ofBytes: OfBytes | undefined): OwnColumn {
  const { column: index } = column;
  const byCode: (number | undefined)[] = [];

  function readCode(batch: RowBatch, row: number): number {
    const code = batch.codes?.(index)[row] ?? -1;
    const known = code < 0 ? undefined : byCode[code];
    if (known !== undefined) return known;
    const found = toNumber(column.read(batch.cell(row, index)).value);
    if (code >= 0) byCode[code] = found;
    return found;
  }

  return {
    read(batch, kinds, numbers) {
      const cells = ofBytes && batch.column?.(index);
      for (let row = 0; row < kinds.length; row += 1) {
        if (kinds[row] === undefined) continue;
        const from = cells?.from[row] ?? -1;
        const to = cells?.to[row] ?? -1;
        const isPlain = cells !== undefined && from >= 0 && column.isPlainly(cells.bytes, from, to);
        numbers[row] = isPlain && ofBytes !== undefined ? ofBytes(cells.bytes, from, to) : readCode(batch, row);
      }
    },
  };
}

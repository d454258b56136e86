import type { Kind } from "./kinds.ts";
import type { Asset, AssetField } from "./model/asset.ts";
import type { RowBatch } from "./model/row.ts";
import type { PlainColumn } from "./normalize/index.ts";

/** Numbers that the cells of one column stand for, each read once where its text repeats. */
export interface OwnColumn {
  /** Puts those of the rows of known kinds into `numbers`, by row. */
  read(batch: RowBatch, kinds: readonly (Kind | undefined)[], numbers: Float64Array): void;
}

/** Reads a fact of each record that is one number, or stands for one. */
export function createOwnColumn(column: PlainColumn, toNumber: (value: Asset[AssetField]) => number): OwnColumn {
  const { column: index } = column;
  const byCode: (number | undefined)[] = [];
  return {
    read(batch, kinds, numbers) {
      const codes = batch.column?.(index).codes;
      for (let row = 0; row < kinds.length; row += 1) {
        if (kinds[row] === undefined) continue;
        const code = codes?.[row] ?? -1;
        let found = code < 0 ? undefined : byCode[code];
        if (found === undefined) {
          found = toNumber(column.read(batch.cell(row, index)).value);
          if (code >= 0) byCode[code] = found;
        }
        numbers[row] = found;
      }
    },
  };
}

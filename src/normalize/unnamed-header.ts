import type { RowBatch } from "../model/row.ts";
import { headerKey } from "./header-fold.ts";
import { cellsOf, type FoundHeader } from "./header-row.ts";
import type { NormalizeOptions } from "./normalized-row.ts";

/**
 * The header of a table of which no word tells of equipment: the record that holds a name which the person mapped, else
 * the first of several cells, when none of them is a product itself. Whether its columns hold products is seen later.
 */
export function unnamed(
  batch: RowBatch,
  namesEquipment: (text: string) => boolean,
  options: NormalizeOptions,
): FoundHeader | undefined {
  const saved = (options.tables ?? []).flatMap(({ columns }) => Object.keys(columns));
  const mapped = new Set([...Object.keys(options.mapping ?? {}), ...saved].map(headerKey));
  mapped.delete("");
  if (mapped.size === 0) return firstOfSeveral(batch, namesEquipment, options);
  for (let row = 0; row < Math.min(40, batch.length); row += 1) {
    const names = Array.from({ length: batch.width(row) }, (_, column) => batch.cell(row, column));
    if (names.some((name) => mapped.has(headerKey(name))))
      return { names, written: [], at: row, by: row, rows: 1, preamble: [] };
  }
  return undefined;
}

function firstOfSeveral(
  batch: RowBatch,
  namesEquipment: (text: string) => boolean,
  { headerRow }: NormalizeOptions,
): FoundHeader | undefined {
  const rows = Array.from({ length: Math.min(40, batch.length) }, (_, row) => row);
  const at = rows.find((row) =>
    headerRow === undefined
      ? cellsOf(batch, row).filter((cell) => cell !== "").length > 1
      : batch.record(row) === headerRow,
  );
  if (at === undefined) return undefined;
  const names = cellsOf(batch, at);
  return names.some(namesEquipment)
    ? undefined
    : { names, written: [], at, by: at, rows: 1, preamble: [], isGuess: true };
}

import type { RowBatch } from "../model/row.ts";
import { headerKey } from "./header-fold.ts";
import type { FoundHeader } from "./header-row.ts";
import type { NormalizeOptions } from "./normalized-row.ts";

/** The header of a table of which no word is known: the record that holds a name which the person mapped. */
export function unnamed(batch: RowBatch, options: NormalizeOptions): FoundHeader | undefined {
  const saved = (options.tables ?? []).flatMap(({ columns }) => Object.keys(columns));
  const mapped = new Set([...Object.keys(options.mapping ?? {}), ...saved].map(headerKey));
  mapped.delete("");
  if (mapped.size === 0) return undefined;
  for (let row = 0; row < Math.min(40, batch.length); row += 1) {
    const names = Array.from({ length: batch.width(row) }, (_, column) => batch.cell(row, column));
    if (names.some((name) => mapped.has(headerKey(name))))
      return { names, written: [], at: row, by: row, rows: 1, preamble: [] };
  }
  return undefined;
}

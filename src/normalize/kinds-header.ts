import type { RowBatch } from "../model/row.ts";
import type { Readers } from "./field-readers.ts";
import type { HeaderIndex } from "./header-index.ts";
import { cellsOf, type FoundHeader } from "./header-row.ts";

/** First records among which it is looked for. */
const FAR = 10;

/**
 * The header of a table whose columns are called by kinds of equipment alone, such as `Site`, `BBU` and `Router`: the first record of
 * which two cells name kinds, most are known words, and none has digits but for a number behind it.
 */
export function findKindsHeader(
  batch: RowBatch,
  index: HeaderIndex,
  { functions }: Pick<Readers, "functions">,
): FoundHeader | undefined {
  for (let row = 0; row < Math.min(FAR, batch.length - 1); row += 1) {
    const names = cellsOf(batch, row);
    const filled = names.filter((name) => name !== "");
    if (filled.some((name) => name.length > 40 || /\d(?!\d*$)|^\d+$/.test(name))) continue;
    const kinds = filled.filter((name) => functions.inRole(name) !== undefined);
    const known = filled.filter((name) => kinds.includes(name) || index.look(name).hits.length > 0);
    if (kinds.length < 2 || known.length < filled.length * 0.5) continue;
    const preamble = Array.from({ length: row }, (_, at) => cellsOf(batch, at).join(" ").trim());
    return { names, written: [], at: row, by: row, rows: 1, preamble };
  }
  return undefined;
}

import type { AssetField } from "../model/asset.ts";
import type { RowBatch } from "../model/row.ts";

/** Columns whose texts together are one value: usually one; several are joined with a slash. */
export type Source = readonly number[];

/** Where each field is read, best place first: the first that is not empty gives the value. */
export type Sources = Partial<Record<AssetField, readonly Source[]>>;

/** Reads the cleaned text of one field of one record. */
export type CellGetter = (batch: RowBatch, row: number) => string | undefined;

const nothing: CellGetter = () => undefined;

/** Prepares the reading of one field. */
export function createGetter(
  sources: readonly Source[] | undefined,
  read: (raw: string) => string | undefined,
): CellGetter {
  if (sources === undefined || sources.length === 0) return nothing;
  const getters = sources.map((source) => createSourceGetter(source, read));
  const only = getters[0];
  if (getters.length === 1 && only !== undefined) return only;
  return (batch, row) => {
    for (const get of getters) {
      const text = get(batch, row);
      if (text !== undefined) return text;
    }
    return undefined;
  };
}

function createSourceGetter(columns: Source, read: (raw: string) => string | undefined): CellGetter {
  const only = columns[0];
  if (columns.length === 1 && only !== undefined) return (batch, row) => read(batch.cell(row, only));
  return (batch, row) => {
    const parts: string[] = [];
    for (const column of columns) {
      const text = read(batch.cell(row, column));
      if (text !== undefined) parts.push(text);
    }
    return parts.length === 0 ? undefined : parts.join("/");
  };
}

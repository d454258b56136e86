import type { AssetField } from "../model/asset.ts";
import type { RowBatch } from "../model/row.ts";

/** Columns whose texts together are one value: usually one; several are joined with a slash. */
export type Source = readonly number[];

/** Where each field is read, best place first: the first that is not empty gives the value. */
export type Sources = Partial<Record<AssetField, readonly Source[]>>;

/** What a cell means where its system has a way of its own; undefined when it says nothing. */
export type CellReading = (text: string) => string | undefined;

/** Reads the cleaned text of one field of one record. */
export type CellGetter = (batch: RowBatch, row: number) => string | undefined;

const nothing: CellGetter = () => undefined;

/** Prepares the reading of one field; with `once`, texts that are joined are not repeated. */
export function createGetter(
  sources: readonly Source[] | undefined,
  read: (raw: string) => string | undefined,
  own?: ReadonlyMap<number, CellReading>,
  once = false,
): CellGetter {
  if (sources === undefined || sources.length === 0) return nothing;
  const getters = sources.map((source) =>
    createSourceGetter(source, (column) => withReading(read, own?.get(column)), once),
  );
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

type Read = (raw: string) => string | undefined;

function withReading(read: Read, own: CellReading | undefined): Read {
  if (own === undefined) return read;
  return (raw) => {
    const text = read(raw);
    return text === undefined ? undefined : own(text);
  };
}

/** Reads the cells of one column; a text that the reader has numbered is read once. */
function createCellGetter(column: number, read: Read): CellGetter {
  const byCode: (string | null | undefined)[] = [];
  return (batch, row) => {
    const code = batch.codes?.(column)[row] ?? -1;
    if (code < 0) return read(batch.cell(row, column));
    const known = byCode[code];
    if (known !== undefined) return known ?? undefined;
    const text = read(batch.cell(row, column));
    byCode[code] = text ?? null;
    return text;
  };
}

function createSourceGetter(columns: Source, readOf: (column: number) => Read, once: boolean): CellGetter {
  const reads = columns.map(readOf);
  const [only] = columns;
  const [read] = reads;
  if (columns.length === 1 && only !== undefined && read !== undefined) return createCellGetter(only, read);
  return (batch, row) => {
    const parts: string[] = [];
    for (let at = 0; at < columns.length; at += 1) {
      const text = reads[at]?.(batch.cell(row, columns[at] ?? -1));
      if (text !== undefined && !(once && parts.includes(text))) parts.push(text);
    }
    return parts.length === 0 ? undefined : parts.join("/");
  };
}

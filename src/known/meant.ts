import type { Asset, AssetField } from "../model/asset.ts";
import type { RowBatch } from "../model/row.ts";
import type { PlainColumn } from "../normalize/index.ts";
import { fieldsOwn } from "./known-prints.ts";
import { codeReader } from "./own-columns.ts";

/** Facts by which a person may mean assets, the most telling first. */
const TELLING = [
  "serialNumber",
  "id",
  "name",
  "site",
  "partNumber",
  "model",
  "vendor",
] as const satisfies readonly AssetField[];

/** Facts that an asset must have to be meant. */
export type AssetMatch = Readonly<Partial<Record<(typeof TELLING)[number], string | undefined>>>;

/** Tells which records of a table a person may mean. */
export interface Meant {
  /** True for a record that by one of its own cells may be meant. */
  byCell(batch: RowBatch, row: number): boolean;
  /** True where all records of a kind are meant, by what they have in common. */
  byKind(asset: Asset): boolean;
}

/** Looks at the most telling of the facts by which each is meant. */
export function createMeant(columns: readonly PlainColumn[], matches: readonly AssetMatch[]): Meant {
  const differing = fieldsOwn(columns);
  const told = new Map<AssetField, Set<string>>();
  for (const match of matches) {
    const field = TELLING.find((one) => match[one] !== undefined && columns.some((column) => column.field === one));
    const text = field && match[field];
    if (field === undefined || text === undefined) continue;
    const texts = told.get(field) ?? new Set();
    told.set(field, texts.add(text));
  }
  const readers = columns.flatMap((column) => {
    const texts = column.field && told.get(column.field);
    return texts === undefined ? [] : [codeReader(column, (value) => Number(texts.has(String(value))))];
  });
  return {
    byCell: (batch, row) => readers.some((isTold) => isTold(batch, row) === 1),
    byKind(asset) {
      const own = differing(asset);
      return matches.some((match) =>
        TELLING.every((field) => match[field] === undefined || (!own.has(field) && match[field] === asset[field])),
      );
    },
  };
}

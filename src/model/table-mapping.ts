import type { AssetField } from "./asset.ts";

/** What a column is read as; `ignore` leaves it out. */
export type MappedField = AssetField | "ignore";

/** How the columns of one table are read, as netvet decided it and a person may have changed it. */
export interface TableMapping {
  /** Sheet, table or array that it is for; without one it is for every table that has most of its columns. */
  readonly sheet?: string | undefined;
  /** Id of a profile; `generic` for none. */
  readonly profile?: string | undefined;
  /** Fields by header; `Header #2` is the second column of that name, `#7` the seventh column, which has none. */
  readonly columns: Readonly<Record<string, MappedField>>;
}

/** The names by which a mapping knows the columns of a table. */
export function mappingKeys(headers: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headers.map((header, column) => {
    const name = header.trim();
    if (name === "") return `#${column + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  });
}

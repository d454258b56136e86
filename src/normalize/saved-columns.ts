import { type MappedField, mappingKeys, type TableMapping } from "../model/table-mapping.ts";
import { lookUp } from "../text/look-up.ts";
import { headerKey } from "./header-fold.ts";

/** Share of the columns of a mapping that a table must have for it. */
const MOST_OF_THEM = 0.6;

/** The mapping that was saved for a table: for its sheet, or for its columns. */
export function savedFor(
  tables: readonly TableMapping[] | undefined,
  { sheet }: { readonly sheet: string | undefined },
  headers: readonly string[],
): TableMapping | undefined {
  const fitting = (tables ?? []).filter((table) => table.sheet === undefined || isSame(table.sheet, sheet));
  const keys = new Set(mappingKeys(headers).map(headerKey));
  const shareOf = ({ columns }: TableMapping): number => {
    const names = Object.keys(columns);
    return names.filter((name) => keys.has(headerKey(name))).length / Math.max(1, names.length);
  };
  const ranked = fitting.map((table) => ({ table, share: shareOf(table) })).sort((a, b) => b.share - a.share);
  return ranked[0] !== undefined && ranked[0].share >= MOST_OF_THEM ? ranked[0].table : undefined;
}

function isSame(a: string, b: string | undefined): boolean {
  return a.trim().toLowerCase() === b?.trim().toLowerCase();
}

/** Decisions of a saved mapping that differ from what was found, by column. */
export function differing(
  saved: Readonly<Record<string, MappedField>>,
  headers: readonly string[],
  found: readonly { readonly field: string | undefined }[],
): ReadonlyMap<number, MappedField> {
  const folded = new Map(Object.entries(saved).map(([name, field]) => [headerKey(name) || name, field]));
  const different = new Map<number, MappedField>();
  mappingKeys(headers).forEach((key, column) => {
    const field = lookUp(saved, key) ?? folded.get(headerKey(key) || key);
    if (field !== undefined && (field === "ignore" ? undefined : field) !== found[column]?.field)
      different.set(column, field);
  });
  return different;
}

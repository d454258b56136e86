import { addAscii, addText, endPrint, newPrint, type Print, printRecipe } from "../judge/index.ts";
import type { Asset, AssetField } from "../model/asset.ts";
import type { RowBatch } from "../model/row.ts";
import { isFillerBytes } from "../model/twins.ts";
import type { PlainColumn, PlainRows } from "../normalize/index.ts";
import { BY_VALUE } from "./column-senses.ts";
import type { Kind } from "./kinds.ts";

/**
 * Fingerprints of the findings on a record of a known kind, one for each finding; they stand until the next call.
 * Undefined where the findings must be put together to know them.
 */
export type KnownPrints = (kind: Kind, batch: RowBatch, row: number) => readonly Print[] | undefined;

/** What is the same for the fingerprints of all records of a kind. */
interface Shape {
  /** The column with the assets' own name; undefined where they have none that counts. */
  readonly name: PlainColumn | undefined;
  readonly recipes: readonly PrintSteps[];
  readonly prints: readonly Print[];
}

/** A fingerprint up to its first own part, and the parts from there on. */
interface PrintSteps {
  readonly base: Print;
  readonly rest: readonly (string | PlainColumn)[];
}

/** Prepares the fingerprints of one table, for which no asset and finding need be put together. */
export function createKnownPrints({ columns: all }: PlainRows): KnownPrints {
  const shapes: (Shape | undefined)[] = [];
  const columns = new Map(all.flatMap((column) => (isOwn(column) ? [[column.field, column]] : [])));
  const differing = fieldsOwn(all);

  function makeShape({ number, asset, identity, findings }: Kind): Shape {
    const fields = differing(asset);
    const recipes = findings.flatMap(({ pack, rule }) => {
      const recipe = printRecipe(pack, rule, asset, identity, fields);
      return recipe === undefined ? [] : [stepsOf(recipe)];
    });
    const name =
      recipes.length === 0 ? undefined : columns.get(asset.serialNumber === undefined ? "id" : "serialNumber");
    const shape: Shape = { name, recipes, prints: recipes.map(newPrint) };
    shapes[number] = shape;
    return shape;
  }

  function stepsOf(recipe: readonly (string | { readonly field: AssetField })[]): PrintSteps {
    const first = recipe.findIndex((part) => typeof part !== "string");
    const base = newPrint();
    for (const part of recipe.slice(0, first)) if (typeof part === "string") addText(base, part);
    const rest = recipe
      .slice(first)
      .flatMap((part) => (typeof part === "string" ? part : (columns.get(part.field) ?? [])));
    return { base, rest };
  }

  return (kind, batch, row) => {
    const { name, recipes, prints } = shapes[kind.number] ?? makeShape(kind);
    const cells = name && batch.column?.(name.column);
    const from = cells?.from[row] ?? -1;
    const to = cells?.to[row] ?? -1;
    if (name === undefined || cells === undefined || from < 0) return undefined;
    if (!name.isPlainly(cells.bytes, from, to) || isFillerBytes(cells.bytes, from, to)) return undefined;
    for (let at = 0; at < recipes.length; at += 1) {
      const { base, rest } = recipes[at] as PrintSteps; // within bounds, as below
      const print = prints[at] as Print;
      print.high = base.high;
      print.low = base.low;
      for (const part of rest) {
        if (part === name) addAscii(print, cells.bytes, from, to);
        else addText(print, typeof part === "string" ? part : String(part.read(batch.cell(row, part.column)).value));
      }
      endPrint(print);
    }
    return prints;
  };
}

type OwnColumn = PlainColumn & { readonly field: AssetField };

/** True for a column whose values differ between records of one kind. */
function isOwn(column: PlainColumn): column is OwnColumn {
  return column.field !== undefined && !BY_VALUE.has(column.field);
}

/** Fields that columns give and that differ between records of one kind, by the first of the kind. */
export function fieldsOwn(columns: readonly PlainColumn[]): (asset: Asset) => ReadonlySet<AssetField> {
  const own = new Set(columns.filter(isOwn).map(({ field }) => field));
  const withoutVendor = new Set([...own].filter((field) => field !== "vendor"));
  return ({ vendorImplied }) => (vendorImplied ? withoutVendor : own);
}

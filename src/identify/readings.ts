import type { Asset } from "../model/asset.ts";
import type { Vendor } from "../model/vendor.ts";
import { CELL_FIELDS, type Cell, type CellField, toCell } from "./cell.ts";
import { type BrandedEvidence, type Feature, type IdentifyOptions, type ReadCell, toEvidence } from "./feature.ts";
import { supportingName } from "./features/supporting-name.ts";
import { resellerNames } from "./features/vendor-cell.ts";
import { createFunctionWords, type FunctionWords, type RowFunction } from "./function-words.ts";
import { isPlaceholder } from "./placeholder.ts";
import { createNumbering, NOTHING, type Reading, type Unnumbered } from "./reading.ts";
import { remember } from "./remember.ts";

/** Reads the cells of an asset, each distinct cell once; one reading a field, in the order of `CELL_FIELDS`. */
export type ReadAsset = (asset: Asset) => readonly Reading[];

const MOST_CELLS = 20_000;

/** Unique in every row: remembering them would only push out what repeats. */
const UNIQUE_FIELDS: readonly CellField[] = ["serialNumber", "macAddress", "name"];
const FUNCTION_FIELDS: readonly CellField[] = ["description", "role"];
const PLUGGABLE = /\b(?:c?sfp\d{0,2}|x?sfp\+|q?sfp\d*|stick|transceiver|xfp|gbic)\b/;

interface NamedReader {
  readonly id: string;
  readonly fields: readonly CellField[];
  readonly read: ReadCell;
}

interface Context {
  readonly isReseller: (cell: Cell) => boolean;
  readonly functions: FunctionWords;
}

export function createReader(
  features: readonly Feature[],
  vendors: readonly Vendor[],
  options: IdentifyOptions,
): ReadAsset {
  const readers = features.flatMap(({ id, fields, compile }) => {
    const read = compile(vendors, options);
    return read === undefined ? [] : [{ id, fields, read }];
  });
  const context = { isReseller: resellerNames(vendors), functions: createFunctionWords(options.functions ?? []) };
  const numbered = createNumbering();
  const fields = CELL_FIELDS.map((field) => {
    const own = readers.filter((reader) => reader.fields.includes(field));
    const read = (text: string): Reading => numbered(readCell(own, toCell(field, text), context));
    return { field, read: UNIQUE_FIELDS.includes(field) ? read : remember(MOST_CELLS, read) };
  });
  return (asset) => {
    const readings: Reading[] = [];
    for (const { field, read } of fields) {
      const text = asset[field];
      readings.push(text === undefined || text === "" || isDamaged(asset, field) ? NOTHING : read(text));
    }
    return readings;
  };
}

/** What a spreadsheet has spoilt is shown and never matched. */
function isDamaged({ damaged }: Asset, field: CellField): boolean {
  return damaged.length > 0 && damaged.includes(field);
}

function readCell(readers: readonly NamedReader[], cell: Cell, context: Context): Unnumbered {
  const evidence: BrandedEvidence[] = [];
  for (const { id, read } of readers) {
    read(cell, (clue) => {
      evidence.push(toEvidence(id, cell, clue));
    });
  }
  return {
    field: cell.field,
    evidence,
    unlisted: namesStranger(cell, evidence, context) ? cell.text : undefined,
    pluggable: PLUGGABLE.test(cell.lower),
    functions: functionsIn(cell, context.functions),
  };
}

function namesStranger(cell: Cell, evidence: readonly BrandedEvidence[], { isReseller }: Context): boolean {
  if (cell.field !== "vendor" || evidence.some((one) => one.side === "for" && one.feature !== supportingName.id))
    return false;
  return !isPlaceholder(cell.folded) && !isReseller(cell);
}

function functionsIn({ field, text, words: own }: Cell, words: FunctionWords): readonly RowFunction[] {
  return FUNCTION_FIELDS.includes(field) ? words.named(own).map((kind) => ({ kind, field, read: text })) : [];
}

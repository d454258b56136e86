import type { Asset } from "../model/asset.ts";
import type { Vendor } from "../model/vendor.ts";
import { CELL_FIELDS, type Cell, type CellField, toCell } from "./cell.ts";
import {
  type BrandedEvidence,
  type Clue,
  type Feature,
  type IdentifyOptions,
  type ReadCell,
  toEvidence,
} from "./feature.ts";
import { resellerNames } from "./features/vendor-cell.ts";
import { isPlaceholder } from "./placeholder.ts";

/** What one cell says. Cells that say the same have the same `id`, whatever their unique parts are. */
export interface Reading {
  readonly id: number;
  readonly field: CellField | undefined;
  readonly evidence: readonly BrandedEvidence[];
  /** The vendor cell as read, when it names somebody whom the catalogue does not know. */
  readonly unlisted: string | undefined;
  /** The cell speaks of a pluggable module, whose serial number may have been programmed by anybody. */
  readonly pluggable: boolean;
}

/** Reads the cells of an asset, each distinct cell once. */
export type ReadAsset = (asset: Asset) => readonly Reading[];

const MOST_CELLS = 20_000;
const NOTHING: Reading = { id: 0, field: undefined, evidence: [], unlisted: undefined, pluggable: false };

/** Unique in every row: remembering them would only push out what repeats. */
const UNIQUE_FIELDS: readonly CellField[] = ["serialNumber", "macAddress", "name"];
const PLUGGABLE = /\b(?:c?sfp\d{0,2}|x?sfp\+|q?sfp\d*|stick|transceiver|xfp|gbic)\b/;

export function createReader(
  features: readonly Feature[],
  vendors: readonly Vendor[],
  ports: IdentifyOptions,
): ReadAsset {
  const readers = features.flatMap((feature) => {
    const read = feature.compile(vendors, ports);
    return read === undefined ? [] : [{ id: feature.id, fields: feature.fields, read }];
  });
  const intern = createIntern();
  const isReseller = resellerNames(vendors);
  const byField = CELL_FIELDS.map((field) => {
    const own = readers.filter((reader) => reader.fields.includes(field));
    const read = (text: string): Reading => intern(readCell(own, toCell(field, text), isReseller));
    return { field, read: UNIQUE_FIELDS.includes(field) ? read : remember(read) };
  }).filter(({ field }) => readers.some((reader) => reader.fields.includes(field)));
  return (asset) =>
    byField.map(({ field, read }) => {
      const text = asset[field];
      return text === undefined || text === "" || asset.damaged.includes(field) ? NOTHING : read(text);
    });
}

function readCell(
  readers: readonly { readonly id: string; readonly read: ReadCell }[],
  cell: Cell,
  isReseller: (cell: Cell) => boolean,
): Omit<Reading, "id"> {
  const evidence: BrandedEvidence[] = [];
  for (const { id, read } of readers) read(cell, (clue: Clue) => evidence.push(toEvidence(id, cell, clue)));
  const unlisted =
    cell.field === "vendor" &&
    evidence.every((one) => one.side === "against") &&
    !isPlaceholder(cell.folded) &&
    !isReseller(cell);
  return {
    field: cell.field,
    evidence,
    unlisted: unlisted ? cell.text : undefined,
    pluggable: PLUGGABLE.test(cell.lower),
  };
}

/** Gives the same number to readings that say the same; numbers are never used twice. */
function createIntern(): (reading: Omit<Reading, "id">) => Reading {
  const numbers = new Map<string, number>();
  let next = 1;
  return (reading) => {
    if (reading.evidence.length === 0 && reading.unlisted === undefined && !reading.pluggable) return NOTHING;
    const signature = signatureOf(reading);
    let id = numbers.get(signature);
    if (id === undefined) {
      id = next;
      next += 1;
      if (numbers.size >= MOST_CELLS) numbers.clear();
      numbers.set(signature, id);
    }
    return { ...reading, id };
  };
}

function signatureOf({ field, evidence, unlisted, pluggable }: Omit<Reading, "id">): string {
  let signature = `${field}|${unlisted !== undefined}|${pluggable}`;
  for (const { feature, vendor, side, strength, comparedWith, grade, family, note, brand } of evidence) {
    signature += `\n${feature}|${vendor}|${side}|${strength}|${comparedWith}|${grade}|${family}|${note}|${brand}`;
  }
  return signature;
}

/** Bounded memory of a pure function of a text; it starts anew when it is full. */
function remember<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const value = compute(text);
    if (known.size >= MOST_CELLS) known.clear();
    known.set(text, value);
    return value;
  };
}

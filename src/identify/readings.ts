import type { Asset } from "../model/asset.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Vendor } from "../model/vendor.ts";
import { remember } from "../text/remember.ts";
import { type ByteSense, senseByBlock, senseByPatterns } from "./byte-senses.ts";
import { CELL_FIELDS, type CellField, toCell } from "./cell.ts";
import { type Feature, type IdentifyOptions, toPlainEvidence } from "./feature.ts";
import { resellerNames } from "./features/vendor-cell.ts";
import { functionWordsOf } from "./function-words.ts";
import { readCell } from "./read-cell.ts";
import { createNumbering, NOTHING, plainEvidence, type Reading } from "./reading.ts";

/** Reads the cells of an asset, each distinct cell once; one reading a field, in the order of `CELL_FIELDS`. */
export interface ReadAsset {
  (asset: Asset): readonly Reading[];
  /** The same, where a unique cell may be read as another one that says the same. */
  alike(asset: Asset): readonly Reading[];
  /** Reads cells of one field, like `alike`. */
  cell(field: CellField): ReadText;
  /** The evidence that a field gives by a text, by itself. */
  evidence(field: CellField, text: string): readonly Evidence[];
  /** Reads cells of one field by their bytes, as far as that can be. */
  bytes(field: string): ByteSense | undefined;
  /** What the cell of a field says, by its place in `CELL_FIELDS`. */
  own(field: number, asset: Asset): Reading;
}

/** Length of `aa:bb:cc:dd:e`, the 36 bits up to which a block of MAC addresses is registered. */
const MAC_BLOCK = 13;

const MOST_CELLS = 20_000;

/** Unique in every row: remembering them would only push out what repeats. */
const UNIQUE_FIELDS: readonly CellField[] = ["serialNumber", "macAddress", "name"];

export function createReader(
  features: readonly Feature[],
  vendors: readonly Vendor[],
  options: IdentifyOptions,
): ReadAsset {
  const readers = features.flatMap(({ id, fields, compile }) => {
    const read = compile(vendors, options);
    return read === undefined ? [] : [{ id, fields, read }];
  });
  const context = { isReseller: resellerNames(vendors), functions: functionWordsOf(options.functions ?? []) };
  const numbered = createNumbering();
  const fields = CELL_FIELDS.map((field): FieldReader => {
    const own = readers.filter((reader) => reader.fields.includes(field));
    const read: ReadText = (text) => numbered(readCell(own, toCell(field, text), context));
    if (!UNIQUE_FIELDS.includes(field)) {
      const same = remember(MOST_CELLS, read);
      return { field, read: same, alike: same, evidence: (text) => plainEvidence(same(text)) };
    }
    const once = rememberLast(read);
    if (field === "macAddress") {
      const alike = byBlock(once);
      return {
        field,
        read: once,
        alike,
        evidence: (text) => plainEvidence(alike(text)).map((one) => ({ ...one, read: text })),
      };
    }
    // Nobody compares what unique cells say, so they are not numbered.
    const evidence = (text: string) => readCell(own, toCell(field, text), context).evidence.map(toPlainEvidence);
    return { field, read: once, alike: once, evidence };
  });
  const readText = (field: CellField): ReadText => fields[CELL_FIELDS.indexOf(field)]?.alike ?? (() => NOTHING);
  const patterns = serialPatterns(features, vendors);
  const bytes = new Map([
    ["serialNumber", patterns && senseByPatterns(patterns, readText("serialNumber"))],
    ["macAddress", senseByBlock(readText("macAddress"))],
  ]);
  return Object.assign((asset: Asset) => readAll(fields, asset, "read"), {
    alike: (asset: Asset) => readAll(fields, asset, "alike"),
    cell: readText,
    evidence: (field: CellField, text: string) => fields[CELL_FIELDS.indexOf(field)]?.evidence(text) ?? [],
    bytes: (field: string) => bytes.get(field),
    own: (field: number, asset: Asset) => readField(fields[field], asset, "read"),
  });
}

/** Undefined when a feature of serial numbers says more than patterns can. */
function serialPatterns(features: readonly Feature[], vendors: readonly Vendor[]): readonly string[] | undefined {
  const patterns: string[] = [];
  for (const feature of features) {
    if (!feature.fields.includes("serialNumber")) continue;
    if (feature.patterns === undefined) return undefined;
    patterns.push(...feature.patterns(vendors));
  }
  return patterns;
}

type ReadText = (text: string) => Reading;

interface FieldReader {
  readonly field: CellField;
  readonly read: ReadText;
  readonly alike: ReadText;
  readonly evidence: (text: string) => readonly Evidence[];
}

/** Who made an asset and how it is known are asked for one after the other, so the last text is read once. */
function rememberLast(read: ReadText): ReadText {
  let last: string | undefined;
  let reading = NOTHING;
  return (text) => {
    if (text !== last) {
      reading = read(text);
      last = text;
    }
    return reading;
  };
}

/** Addresses of one block have one registrant. */
function byBlock(read: ReadText): ReadText {
  const known = new Map<string, Reading>();
  return (mac) => {
    const block = mac.slice(0, MAC_BLOCK);
    const seen = known.get(block);
    if (seen !== undefined) return seen;
    const reading = read(mac);
    if (known.size >= MOST_CELLS) known.clear();
    known.set(block, reading);
    return reading;
  };
}

function readAll(fields: readonly FieldReader[], asset: Asset, way: "read" | "alike"): readonly Reading[] {
  const readings: Reading[] = [];
  for (const reader of fields) readings.push(readField(reader, asset, way));
  return readings;
}

function readField(reader: FieldReader | undefined, asset: Asset, way: "read" | "alike"): Reading {
  const text = reader && asset[reader.field];
  if (reader === undefined || text === undefined || text === "" || isDamaged(asset, reader.field)) return NOTHING;
  return reader[way](text);
}

/** What a spreadsheet has spoilt is shown and never matched. */
function isDamaged({ damaged }: Asset, field: CellField): boolean {
  return damaged.length > 0 && damaged.includes(field);
}

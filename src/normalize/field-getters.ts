import { ASSET_FIELDS, type Asset, type AssetField, type Generation } from "../model/asset.ts";
import type { RowBatch } from "../model/row.ts";
import type { DateReading } from "./dates.ts";
import type { Readers } from "./field-readers.ts";
import { type RowTrouble, report } from "./row-trouble.ts";
import { type CellGetter, type CellReading, createGetter, type Sources } from "./source-cells.ts";
import { type StatusReading, statusOf } from "./statuses.ts";
import { TELL_MAKER } from "./twin-columns.ts";
import { codeGetter, dateGetter, formGetter, namingGetter, numberGetter } from "./typed-getters.ts";

/** What a table fixes for all its rows. */
export interface BuilderInput {
  readonly source: string;
  readonly sheet: string | undefined;
  readonly sources: Sources;
  /** Readings of the profile, by field and column. */
  readonly cells: Partial<Record<AssetField, ReadonlyMap<number, CellReading>>>;
  /** Columns that tell the network function before the role does. */
  readonly functionSources: Sources["networkFunction"];
  readonly readers: Readers;
  readonly dates: Partial<Record<AssetField, (text: string) => DateReading>>;
  readonly numbers: Partial<Record<AssetField, (text: string) => number | undefined>>;
  readonly status: (text: string) => StatusReading | undefined;
  /** Told of the words of a record of which none is known. */
  readonly onUnreadStatus: (words: string) => void;
  readonly supplier: (text: string) => string;
  readonly impliedVendor: string | undefined;
  /** Maker that the words of one record imply. */
  readonly impliedBy: ((batch: RowBatch, row: number) => string | undefined) | undefined;
  /** The site stands only in the first row of a group, as merged cells leave it. */
  readonly siteIsMerged: boolean;
  /** Role of every row that names none: the kind of node in a header, or the title of the sheet. */
  readonly tableRole: string | undefined;
  readonly tableGenerations: readonly Generation[];
}

const NO_TEXTS: readonly string[] = [];

/** One function a field, typed as the asset wants it. */
export function fieldGetters({ sources, readers, dates, numbers, ...input }: BuilderInput, trouble: RowTrouble) {
  const text = Object.fromEntries(
    ASSET_FIELDS.map((field) => [
      field,
      createGetter(sources[field], readers.cell, input.cells[field], TELL_MAKER.includes(field)),
    ]),
  ) as Record<AssetField, CellGetter>;
  const there = (field: AssetField): CellGetter | undefined => (sources[field] ? text[field] : undefined);
  const code = (field: AssetField) => codeGetter(there(field), field, trouble);
  const date = (field: AssetField) => dateGetter(there(field), field, dates[field], trouble);
  const number = (field: AssetField) => numberGetter(there(field), field, numbers[field], trouble);
  const count = number("quantity");
  const supplier = namingGetter(there("supplier"), "supplier", trouble);
  const states = (sources.status ?? []).map((source) => createGetter([source], readers.cell, input.cells.status));
  return {
    ...text,
    site: namingGetter(there("site"), "site", trouble),
    region: namingGetter(there("region"), "region", trouble),
    managedBy: namingGetter(there("managedBy"), "managedBy", trouble),
    id: code("id"),
    vendor: namingGetter(there("vendor"), "vendor", trouble),
    model: namingGetter(code("model"), "model", trouble),
    partNumber: code("partNumber"),
    serialNumber: code("serialNumber"),
    macAddress: formGetter(there("macAddress"), "macAddress", readers.mac, trouble),
    sysObjectId: formGetter(there("sysObjectId"), "sysObjectId", readers.objectId, trouble),
    orderedOn: date("orderedOn"),
    installedOn: date("installedOn"),
    upgradedOn: date("upgradedOn"),
    removedOn: date("removedOn"),
    manufacturedOn: date("manufacturedOn"),
    deliveredOn: date("deliveredOn"),
    price: number("price"),
    trafficWeight: number("trafficWeight"),
    quantity: (batch: RowBatch, row: number): number => {
      const units = count(batch, row) ?? 1;
      if (units > 0) return units;
      const message = `the quantity is ${units}: how many units it is about is not known, and none is added`;
      report(trouble, "warning", "quantity-not-positive", "quantity", message);
      return 0;
    },
    siteTags: (batch: RowBatch, row: number): readonly string[] | undefined => {
      if (sources.siteTags === undefined) return undefined;
      const tags = text.siteTags(batch, row);
      return tags === undefined ? NO_TEXTS : readers.siteTags(tags);
    },
    status: (batch: RowBatch, row: number): Asset["status"] => {
      const words = states.flatMap((state) => state(batch, row) ?? []);
      const status = statusOf(words.map(input.status));
      if (status === undefined && words[0] !== undefined) input.onUnreadStatus(words[0]);
      return status;
    },
    supplier: (batch: RowBatch, row: number): string | undefined => {
      const seller = supplier(batch, row);
      return seller === undefined ? undefined : input.supplier(seller);
    },
  };
}

import { ASSET_FIELDS, type Asset, type AssetField, type Generation } from "../model/asset.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { IsoDate } from "../model/iso-date.ts";
import type { Location } from "../model/location.ts";
import type { NetworkFunction } from "../model/network-function.ts";
import type { RowBatch } from "../model/row.ts";
import { becameDate, hasLostDigits } from "./damage.ts";
import type { DateReading } from "./dates.ts";
import type { DATE_FIELDS, Readers } from "./field-readers.ts";
import { isBoughtIn } from "./implied-vendor.ts";
import type { Section } from "./sections.ts";
import { type CellGetter, createGetter, type Sources } from "./source-cells.ts";

/** What a table fixes for all its rows. */
export interface BuilderInput {
  readonly source: string;
  readonly sheet: string | undefined;
  readonly sources: Sources;
  /** Columns that tell the network function before the role does. */
  readonly functionSources: Sources["networkFunction"];
  readonly readers: Readers;
  readonly dates: Partial<Record<AssetField, (text: string) => DateReading>>;
  readonly numbers: Partial<Record<AssetField, (text: string) => number | undefined>>;
  readonly status: (text: string) => Asset["status"];
  readonly supplier: (text: string) => string;
  readonly impliedVendor: string | undefined;
  /** Role of every row that names none: the kind of node in a header, or the title of the sheet. */
  readonly tableRole: string | undefined;
  readonly tableGenerations: readonly Generation[];
}

/** An asset and what was wrong with its cells. */
export interface BuiltRow {
  readonly asset: Asset;
  readonly diagnostics: readonly Diagnostic[];
}

const NONE: readonly Diagnostic[] = [];
const NO_GENERATIONS: readonly Generation[] = [];
const NO_FIELDS: readonly string[] = [];

/** Prepares a function that makes an asset of a record: plain code, one closure a field, every key always there. */
export function createRowBuilder(input: BuilderInput): (batch: RowBatch, row: number, section: Section) => BuiltRow {
  const { readers, sources } = input;
  const get = Object.fromEntries(
    ASSET_FIELDS.map((field) => [field, createGetter(sources[field], readers.cell)]),
  ) as Record<AssetField, CellGetter>;
  const functionCell = (input.functionSources ?? []).map((source) => createGetter([source], readers.cell));

  return (batch, row, section) => {
    let diagnostics: Diagnostic[] | undefined;
    let damaged: string[] | undefined;
    const location: Location = {
      source: input.source,
      sheet: input.sheet,
      record: batch.record(row),
      line: batch.line(row),
    };
    const report = (level: Diagnostic["level"], code: string, field: AssetField, message: string): void => {
      diagnostics = [...(diagnostics ?? []), { level, code, message, location, field }];
    };
    const spoilt = (field: AssetField, text: string, what: string): void => {
      damaged = [...(damaged ?? []), field];
      report(
        "warning",
        "damaged-value",
        field,
        `“${text}” has been turned into ${what} by a spreadsheet and is not used`,
      );
    };
    const code = (field: "partNumber" | "serialNumber" | "model" | "id"): string | undefined => {
      const text = get[field](batch, row);
      if (text === undefined) return undefined;
      if (isOpaque(text) && field === "model") return opaque(field);
      if (hasLostDigits(text)) spoilt(field, text, "a number with lost digits");
      else if (field !== "id" && becameDate(text)) spoilt(field, text, "a date");
      return text;
    };
    const opaque = (field: AssetField): undefined => {
      report(
        "warning",
        "opaque-reference",
        field,
        "the cell holds only the key of another record; export display values instead",
      );
      return undefined;
    };
    const date = (field: (typeof DATE_FIELDS)[number]): IsoDate | undefined => {
      const text = get[field](batch, row);
      if (text === undefined) return undefined;
      const reading = input.dates[field]?.(text);
      if (reading === undefined || reading.date !== undefined) return reading?.date;
      if (reading.trouble === "unreadable")
        report("warning", "unreadable-date", field, `“${text}” is no date that can be read`);
      else report("note", `${reading.trouble}-date`, field, `“${text}” is no whole date and is left out`);
      return undefined;
    };
    const number = (field: "quantity" | "price" | "trafficWeight"): number | undefined => {
      const text = get[field](batch, row);
      if (text === undefined) return undefined;
      const value = input.numbers[field]?.(text);
      if (value === undefined) report("warning", "unreadable-number", field, `“${text}” is no number that can be read`);
      return value;
    };
    const parsed = (
      field: "macAddress" | "sysObjectId",
      read: (text: string) => string | undefined,
    ): string | undefined => {
      const text = get[field](batch, row);
      if (text === undefined) return undefined;
      const value = read(text);
      if (value === undefined && hasLostDigits(text)) spoilt(field, text, "a number with lost digits");
      else if (value === undefined && !/^[0.:-]+$/.test(text)) {
        report(
          "note",
          "unreadable-value",
          field,
          `“${text}” cannot be read as ${field === "macAddress" ? "a MAC address" : "an object identifier"}`,
        );
      }
      return value;
    };

    const named = get.networkFunction(batch, row);
    const role = get.role(batch, row) ?? named ?? section.role ?? input.tableRole;
    const model = code("model");
    const description = get.description(batch, row);
    const name = get.name(batch, row);
    const networkFunction = findFunction(readers, [named, ...functionCell.map((cell) => cell(batch, row))], role, [
      description,
      name,
    ]);
    const vendorCell = get.vendor(batch, row);
    const written = vendorCell !== undefined && isOpaque(vendorCell) ? opaque("vendor") : vendorCell;
    const implied =
      written === undefined &&
      input.impliedVendor !== undefined &&
      !isBoughtIn(networkFunction?.id, [model, role, description, get.position(batch, row)])
        ? input.impliedVendor
        : undefined;
    const quantity = number("quantity");
    if (quantity !== undefined && quantity <= 0)
      report("warning", "quantity-not-positive", "quantity", `the quantity is ${quantity}`);
    const supplier = get.supplier(batch, row);
    const statusText = get.status(batch, row);
    const tags = get.siteTags(batch, row);
    const asset: Asset = {
      location,
      id: code("id"),
      name,
      vendor: written ?? implied,
      vendorImplied: implied !== undefined,
      model,
      partNumber: code("partNumber"),
      serialNumber: code("serialNumber"),
      description,
      role,
      networkFunction: networkFunction?.id,
      generations: findGenerations(readers, get.generations(batch, row), role, networkFunction, input.tableGenerations),
      site: get.site(batch, row) ?? section.site,
      region: get.region(batch, row),
      country: get.country(batch, row),
      siteTags: sources.siteTags === undefined ? undefined : tags === undefined ? NO_FIELDS : readers.siteTags(tags),
      status: statusText === undefined ? undefined : input.status(statusText),
      quantity: quantity ?? 1,
      softwareVersion: get.softwareVersion(batch, row),
      hardwareVersion: get.hardwareVersion(batch, row),
      macAddress: parsed("macAddress", readers.mac),
      sysObjectId: parsed("sysObjectId", readers.objectId),
      ipAddress: get.ipAddress(batch, row),
      supplier: supplier === undefined ? undefined : input.supplier(supplier),
      countryOfProduction: get.countryOfProduction(batch, row),
      orderedOn: date("orderedOn"),
      installedOn: date("installedOn"),
      upgradedOn: date("upgradedOn"),
      manufacturedOn: date("manufacturedOn"),
      deliveredOn: date("deliveredOn"),
      parent: get.parent(batch, row),
      position: get.position(batch, row),
      price: number("price"),
      currency: get.currency(batch, row),
      permit: get.permit(batch, row),
      trafficWeight: number("trafficWeight"),
      managedBy: get.managedBy(batch, row),
      damaged: damaged ?? NO_FIELDS,
    };
    return { asset, diagnostics: diagnostics ?? NONE };
  };
}

/** A key of 32 hexadecimal digits, as ServiceNow writes references when no display value is asked for. */
function isOpaque(text: string): boolean {
  return text.length === 32 && /^[0-9a-f]{32}$/.test(text);
}

function findFunction(
  { functions }: Readers,
  cells: readonly (string | undefined)[],
  role: string | undefined,
  texts: readonly (string | undefined)[],
): NetworkFunction | undefined {
  for (const cell of cells) {
    const found = cell === undefined ? undefined : functions.inRole(cell);
    if (found) return found;
  }
  const byRole = role === undefined ? undefined : functions.inRole(role);
  if (byRole) return byRole;
  for (const text of texts) {
    const found = text === undefined ? undefined : functions.inText(text);
    if (found) return found;
  }
  return undefined;
}

function findGenerations(
  { generations }: Readers,
  cell: string | undefined,
  role: string | undefined,
  networkFunction: NetworkFunction | undefined,
  table: readonly Generation[],
): readonly Generation[] {
  const named = cell === undefined ? NO_GENERATIONS : generations(cell);
  if (named.length > 0) return named;
  const byRole = role === undefined ? NO_GENERATIONS : generations(role);
  if (byRole.length > 0) return byRole;
  if (networkFunction && networkFunction.generations.length > 0) return networkFunction.generations;
  return table;
}

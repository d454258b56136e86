import type { Asset, AssetField } from "../model/asset.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { RowBatch } from "../model/row.ts";
import { quoted } from "../text/quoted.ts";
import { dayPairs, disorderOf } from "./day-order.ts";
import { type BuilderInput, fieldGetters } from "./field-getters.ts";
import { isBoughtIn, namesOther } from "./implied-vendor.ts";
import { findFunction, findGenerations } from "./row-facts.ts";
import { type RowTrouble, report } from "./row-trouble.ts";
import type { Section } from "./sections.ts";
import { createGetter } from "./source-cells.ts";

/** An asset and what was wrong with its cells. */
export interface BuiltRow {
  readonly asset: Asset;
  readonly diagnostics: readonly Diagnostic[];
  /** True when cells of its own, and not the table, say what network function it is. */
  readonly namesFunction: boolean;
}

/** A Huawei item code without its first digit. */
const LOST_ZERO = /^\d{7}$/;
const NONE: readonly Diagnostic[] = [];
const NO_TEXTS: readonly string[] = [];

/** What the cell of a field becomes in an asset; `odd` when anything is wrong with it or it must be seen beside others. */
export interface ReadCell {
  readonly value: Asset[AssetField];
  readonly odd: boolean;
}

/** Makes assets of records. */
export interface RowBuilder {
  (batch: RowBatch, row: number, section: Section): BuiltRow;
  /** Reads one cell alone, as `field` of an asset whose column it is. */
  cell(field: AssetField, raw: string): ReadCell;
  /** False when days of the record contradict each other. */
  inOrder(batch: RowBatch, row: number): boolean;
}

/** Prepares a function that makes an asset of a record: plain code, one closure a field, every key always there. */
export function createRowBuilder(input: BuilderInput): RowBuilder {
  const { readers, source, sheet } = input;
  const trouble: RowTrouble = {
    location: { source, sheet, record: 0, line: undefined },
    diagnostics: undefined,
    damaged: undefined,
  };
  const get = fieldGetters(input, trouble);
  const pairs = dayPairs(input.sources);
  const siteOf = createSites(input.siteIsMerged);
  const functionCells = (input.functionSources ?? []).map((one) => createGetter([one], readers.cell));

  function build(batch: RowBatch, row: number, section: Section): BuiltRow {
    trouble.location = { source, sheet, record: batch.record(row), line: batch.line(row) };
    trouble.diagnostics = undefined;
    trouble.damaged = undefined;
    const named = get.networkFunction(batch, row);
    const own = get.role(batch, row) ?? named;
    const role = own ?? section.role ?? input.tableRole;
    const name = get.name(batch, row);
    const description = get.description(batch, row);
    const model = get.model(batch, row);
    const cells =
      functionCells.length === 0 ? [named, role] : [named, ...functionCells.map((cell) => cell(batch, row)), role];
    const networkFunction = findFunction(readers, cells, [description, name]);
    const vendor = get.vendor(batch, row);
    const position = get.position(batch, row);
    const hinted = vendor === undefined ? (input.impliedVendor ?? input.impliedBy?.(batch, row)) : undefined;
    const isTheirs =
      hinted !== undefined &&
      !isBoughtIn(networkFunction?.id, [model, role, description, position]) &&
      !namesOther(hinted, [model, description]);
    const implied = isTheirs ? hinted : undefined;
    const partNumber = get.partNumber(batch, row);
    noteLostZero(partNumber, vendor ?? input.impliedVendor);
    const asset: Asset = {
      location: trouble.location,
      id: get.id(batch, row),
      name,
      vendor: vendor ?? implied,
      vendorImplied: implied !== undefined,
      model,
      partNumber,
      serialNumber: get.serialNumber(batch, row),
      description,
      role,
      networkFunction: networkFunction?.id,
      generations: findGenerations(readers, get.generations(batch, row), role, networkFunction, input.tableGenerations),
      site: siteOf(get.site(batch, row), section),
      region: get.region(batch, row),
      country: get.country(batch, row),
      siteTags: get.siteTags(batch, row),
      status: get.status(batch, row),
      quantity: get.quantity(batch, row),
      softwareVersion: get.softwareVersion(batch, row),
      hardwareVersion: get.hardwareVersion(batch, row),
      macAddress: get.macAddress(batch, row),
      sysObjectId: get.sysObjectId(batch, row),
      ipAddress: get.ipAddress(batch, row),
      supplier: get.supplier(batch, row),
      countryOfProduction: get.countryOfProduction(batch, row),
      orderedOn: get.orderedOn(batch, row),
      installedOn: get.installedOn(batch, row),
      upgradedOn: get.upgradedOn(batch, row),
      removedOn: get.removedOn(batch, row),
      manufacturedOn: get.manufacturedOn(batch, row),
      deliveredOn: get.deliveredOn(batch, row),
      parent: get.parent(batch, row),
      position,
      price: get.price(batch, row),
      currency: get.currency(batch, row),
      permit: get.permit(batch, row),
      trafficWeight: get.trafficWeight(batch, row),
      managedBy: get.managedBy(batch, row),
      damaged: trouble.damaged ?? NO_TEXTS,
    };
    const disorder = pairs.length === 0 ? undefined : disorderOf(pairs, asset);
    if (disorder !== undefined) report(trouble, "note", "dates-out-of-order", disorder.field, disorder.message);
    const namesFunction = own !== undefined && networkFunction !== undefined;
    return { asset, diagnostics: trouble.diagnostics ?? NONE, namesFunction };
  }

  function noteLostZero(partNumber: string | undefined, vendor: string | undefined): void {
    if (partNumber === undefined || !LOST_ZERO.test(partNumber) || !/huawei/i.test(vendor ?? "")) return;
    const message = `${quoted(partNumber)} has seven digits: an item code of eight has lost its leading zero`;
    report(trouble, "note", "lost-leading-zero", "partNumber", message);
  }

  function inOrder(batch: RowBatch, row: number): boolean {
    if (pairs.length === 0) return true;
    trouble.diagnostics = undefined; // what was said of the last asset is its own
    trouble.damaged = undefined;
    return pairs.every(({ first, second }) => {
      const [before, after] = [get[first](batch, row), get[second](batch, row)];
      return before === undefined || after === undefined || before <= after;
    });
  }

  let lone = "";
  const loneCell: RowBatch = { ...NO_ROWS, length: 1, width: () => 1, cell: () => lone };

  function cell(field: AssetField, raw: string): ReadCell {
    trouble.diagnostics = undefined;
    trouble.damaged = undefined;
    lone = raw;
    const value = get[field](loneCell, 0);
    const odd = trouble.diagnostics !== undefined || trouble.damaged !== undefined;
    return { value, odd: odd || (field === "partNumber" && LOST_ZERO.test(String(value))) };
  }

  return Object.assign(build, { cell, inOrder });
}

const NO_ROWS: Omit<RowBatch, "cell"> = {
  sheet: undefined,
  header: undefined,
  length: 0,
  width: () => 0,
  record: () => 0,
  line: () => undefined,
};

/** Where a unit stands: its cell, else the last cell above it in merged cells, else the title of its group. */
function createSites(isMerged: boolean): (own: string | undefined, section: Section) => string | undefined {
  let above: string | undefined;
  let under: Section | undefined;
  return (own, section) => {
    if (own !== undefined) [above, under] = [own, section];
    if (own !== undefined || !isMerged) return own ?? section.site;
    return section === under || section.site === undefined ? above : section.site;
  };
}

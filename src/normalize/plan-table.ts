import { addTexts, firstTexts } from "../model/first-texts.ts";
import type { PlannedColumn, TableInfo } from "../model/input-info.ts";
import type { IsoDate } from "../model/iso-date.ts";
import { type RowBatch, sheetInFile } from "../model/row.ts";
import { builderInput } from "./builder-input.ts";
import { type ColumnsInput, type ColumnsPlan, chooseColumns } from "./columns.ts";
import { prepareReaders, type Readers } from "./field-readers.ts";
import { furtherUnits } from "./further-units.ts";
import { headerKey } from "./header-fold.ts";
import { type HeaderIndex, indexHeaders } from "./header-index.ts";
import { type FoundHeader, findHeader, TELLING } from "./header-row.ts";
import type { NormalizeContext, NormalizeOptions, TablePlan } from "./normalized-row.ts";
import { overlongRows } from "./overlong-rows.ts";
import { isPlausible } from "./plausible.ts";
import type { Profile, TableSigns } from "./profile.ts";
import { findProfile } from "./profiles/index.ts";
import { createRowBuilder } from "./row-builder.ts";
import { createRowReader } from "./row-reader.ts";
import { savedFor } from "./saved-columns.ts";
import { expandStructs, findStructColumns, realPlaces, structHeaders } from "./struct-cells.ts";
import { type Sampler, sampler } from "./table-sampler.ts";
import { twinTrouble } from "./twin-columns.ts";
import { unnamed } from "./unnamed-header.ts";
import { withoutMakers } from "./without-makers.ts";

/** What a table is understood to be: its header, its columns and which of them give which field. */
interface Understood {
  readonly found: FoundHeader;
  /** First record below the header. */
  readonly from: number;
  readonly structs: ReturnType<typeof findStructColumns>;
  readonly view: (batch: RowBatch) => RowBatch;
  readonly headers: readonly string[];
  readonly signs: TableSigns;
  readonly profile: Profile | undefined;
  readonly sample: Sampler;
  readonly plan: ColumnsPlan;
}

/**
 * Understands a table from its first records: header, profile, columns. Undefined when no column was recognised as
 * one of the fields that tell of equipment.
 */
export function planTable(
  batch: RowBatch,
  context: NormalizeContext,
  options: NormalizeOptions,
): TablePlan | undefined {
  const index = indexHeaders(context.headers);
  const readers = prepareReaders(context.headers, context.functions);
  const table = understand(batch, index, readers, options);
  if (table === undefined) return undefined;
  const { found, from, structs, view, plan, profile, signs } = table;
  const impliedVendor = implied(profile, signs);
  let newestDay: IsoDate | undefined;
  const unreadStatuses = firstTexts();
  const parts = builderInput({
    ...table,
    batch,
    readers,
    context,
    options,
    impliedVendor,
    onDay: (day) => {
      if (newestDay === undefined || day > newestDay) newestDay = day;
    },
    onUnreadStatus: (words) => addTexts(unreadStatuses, [words]),
  });
  const info = infoOf(table, batch, impliedVendor);
  const location = { source: options.source, sheet: batch.sheet, record: info.headerRow ?? 1, line: undefined };
  const overlong = overlongRows(found.names.length, batch, from, location);
  const further = furtherUnits({ ...plan, batch: view(batch), from }, index, readers, location);
  const remarks = [
    ...withoutMakers(profile, location),
    ...twinTrouble(plan.twins, location),
    ...further,
    ...overlong.remarks,
  ];
  const rows = createRowReader({
    names: found.names,
    named: batch.header !== undefined,
    view,
    build: createRowBuilder(parts),
    plan,
    columns: info.columns,
    remarks,
    overlong,
    readers,
    index,
    namesEquipment: context.namesEquipment ?? (() => false),
    profile,
    replan: (rest) => planTable(rest, context, { ...options, headerRow: rest.record(0) }),
    functionSources: parts.functionSources,
    interwoven: structs.length > 0 || parts.impliedBy !== undefined,
    fillsDown: parts.siteIsMerged,
    newestDay: () => newestDay,
    unreadStatuses: () => unreadStatuses.texts,
    impliesVendor: impliedVendor !== undefined,
    hasOwnReading: (field, column) => parts.cells[field]?.has(column) ?? false,
  });
  return { info, remarks, skip: from, ...rows };
}

/** Finds the header and chooses the columns; undefined where nothing tells of equipment. */
function understand(
  batch: RowBatch,
  index: HeaderIndex,
  readers: Readers,
  options: NormalizeOptions,
): Understood | undefined {
  const found = findHeader(batch, index, options.headerRow) ?? unnamed(batch, options);
  if (!found) return undefined;
  const from = Math.max(0, found.at + found.rows);
  const structs = findStructColumns(batch, found.names.length, from);
  const view = expandStructs(structs, found.names.length);
  const headers = [...found.names, ...structHeaders(structs, found.names)];
  const signs = readSigns(batch, found, headers, options.source);
  const saved = savedFor(options.tables, batch, headers);
  const profile = findProfile(signs, options.profile ?? saved?.profile);
  const sample = sampler(view(batch), from, readers);
  const names = { headers, otherNames: found.written, saved: saved?.columns };
  const plan = choose(names, sample, index, readers, profile, options);
  if (!tellsOfEquipment(plan, headers)) return undefined;
  shareSite(plan);
  return { found, from, structs, view, headers, signs, profile, sample, plan };
}

/** The table as it is reported; columns of a later header are added to it. */
function infoOf(
  { found, structs, plan, profile }: Understood,
  batch: RowBatch,
  impliedVendor: string | undefined,
): TableInfo & { readonly columns: PlannedColumn[] } {
  return {
    sheet: batch.sheet,
    headerRow: found.at < 0 ? undefined : batch.record(found.at),
    preambleRows: Math.max(0, found.at),
    profile: profile?.id,
    impliedVendor,
    columns: structs.length === 0 ? [...plan.columns] : realPlaces(plan.columns, found.names.length, structs),
  };
}

/** Headers of tables in which a record is a port and not a device. */
const OF_PORTS = /^(if(name|index|number|descr|alias)|interface(name|index)?|port(name|number|index)?|vlan(id)?)$/;

/** True when a column tells of equipment. A port has an address too: ports of which nothing else is told are no equipment. */
function tellsOfEquipment({ sources }: ColumnsPlan, headers: readonly string[]): boolean {
  const telling = TELLING.filter((field) => sources[field] !== undefined);
  const onlyAddress = telling.length === 1 && telling[0] === "macAddress";
  return onlyAddress ? !headers.some((header) => OF_PORTS.test(headerKey(header))) : telling.length > 0;
}

function readSigns(batch: RowBatch, found: FoundHeader, headers: readonly string[], source: string): TableSigns {
  return {
    keys: new Set([...headers, ...found.written.flat()].map(headerKey)),
    preamble: found.preamble,
    sheet: sheetInFile(batch),
    source: batch.member?.file ?? source,
  };
}

function choose(
  names: Pick<ColumnsInput, "headers" | "otherNames" | "saved">,
  sample: Sampler,
  index: HeaderIndex,
  readers: Readers,
  profile: Profile | undefined,
  options: NormalizeOptions,
): ColumnsPlan {
  const readDate = readers.date("dmy");
  return chooseColumns({
    ...names,
    sample,
    index,
    profile,
    mapping: options.mapping ?? {},
    namesFunction: (text) => readers.functions.inRole(text) !== undefined,
    plausible: (field, values) => isPlausible(field, values, readDate),
  });
}

/** Where a table names regions and no sites, the region is also the place; the plan says so. */
function shareSite({ sources, columns }: ColumnsPlan): void {
  if (sources.site !== undefined || sources.region === undefined) return;
  sources.site = sources.region;
  for (const column of columns) {
    if (column.field === "region") column.why += "; also the site, as no column names one";
  }
}

function implied(profile: Profile | undefined, signs: TableSigns): string | undefined {
  const vendor = profile?.impliedVendor;
  return typeof vendor === "function" ? vendor(signs) : vendor;
}

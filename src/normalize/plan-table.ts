import type { AssetField } from "../model/asset.ts";
import type { RowBatch } from "../model/row.ts";
import type { PlannedColumn, TableInfo } from "../model/scan-result.ts";
import { type ColumnSample, sampleColumn } from "./column-sample.ts";
import { type ColumnsInput, type ColumnsPlan, chooseColumns } from "./columns.ts";
import { DATE_FIELDS, fixedOrder, planDates, planNumbers, prepareReaders, type Readers } from "./field-readers.ts";
import { headerKey } from "./header-fold.ts";
import { type HeaderIndex, indexHeaders } from "./header-index.ts";
import { type FoundHeader, findHeader } from "./header-row.ts";
import type { NormalizeContext, NormalizeOptions, TablePlan } from "./normalized-row.ts";
import { isPlausible } from "./plausible.ts";
import type { Profile, TableSigns } from "./profile.ts";
import { findProfile } from "./profiles/index.ts";
import { type BuilderInput, createRowBuilder } from "./row-builder.ts";
import { createRowReader } from "./row-reader.ts";
import type { Source } from "./source-cells.ts";
import { expandStructs, findStructColumns, structHeaders } from "./struct-cells.ts";

/** One of these must have a column, or the table says nothing about equipment. */
const NEEDED: readonly AssetField[] = ["vendor", "model", "partNumber", "serialNumber", "description"];

/**
 * Understands a table from its first records: header, profile, columns. Undefined when no column was recognised as
 * vendor, model, part number, serial number or description.
 */
export function planTable(
  batch: RowBatch,
  context: NormalizeContext,
  options: NormalizeOptions,
): TablePlan | undefined {
  const index = indexHeaders(context.headers);
  const readers = prepareReaders(context.headers, context.functions);
  const found = findHeader(batch, index, options.headerRow) ?? unnamed(batch, options);
  if (!found) return undefined;
  const from = found.at + found.rows;
  const structs = findStructColumns(batch, found.names.length, Math.max(0, from));
  const view = expandStructs(structs, found.names.length);
  const headers = [...found.names, ...structHeaders(structs, found.names)];
  const signs = readSigns(batch, found, headers, options.source);
  const profile = findProfile(signs, options.profile);
  const sample = sampler(view(batch), Math.max(0, from), readers);
  const plan = choose({ headers, otherNames: found.written }, sample, index, readers, profile, options);
  if (!NEEDED.some((field) => plan.sources[field] !== undefined)) return undefined;
  shareSite(plan);
  const impliedVendor = implied(profile, signs);
  const build = createRowBuilder(
    builderInput({ batch, headers, plan, sample, readers, profile, signs, context, options, impliedVendor }),
  );
  const columns = structs.length === 0 ? [...plan.columns] : realPlaces(plan.columns, found.names.length, structs);
  const info: TableInfo = {
    sheet: batch.sheet,
    headerRow: found.at < 0 ? undefined : batch.record(found.at),
    preambleRows: Math.max(0, found.at),
    profile: profile?.id,
    impliedVendor,
    columns,
  };
  const replan = (rest: RowBatch): TablePlan | undefined =>
    planTable(rest, context, { ...options, headerRow: rest.record(0) });
  const row = createRowReader({
    names: found.names,
    named: batch.header !== undefined,
    view,
    build,
    plan,
    columns,
    readers,
    index,
    profile,
    replan,
  });
  return { info, skip: Math.max(0, from), row };
}

/** A table without a header that the person maps by position is not offered: headers must be named. */
function unnamed(batch: RowBatch, options: NormalizeOptions): FoundHeader | undefined {
  const mapped = new Set(Object.keys(options.mapping ?? {}).map(headerKey));
  if (mapped.size === 0) return undefined;
  for (let row = 0; row < Math.min(40, batch.length); row += 1) {
    const names = Array.from({ length: batch.width(row) }, (_, column) => batch.cell(row, column));
    if (names.some((name) => mapped.has(headerKey(name))))
      return { names, written: [], at: row, rows: 1, preamble: [] };
  }
  return undefined;
}

function readSigns(batch: RowBatch, found: FoundHeader, headers: readonly string[], source: string): TableSigns {
  return {
    keys: new Set([...headers, ...found.written.flat()].map(headerKey)),
    preamble: found.preamble,
    sheet: batch.sheet,
    source,
  };
}

type Sampler = (column: number) => ColumnSample;

function sampler(batch: RowBatch, from: number, readers: Readers): Sampler {
  const known = new Map<number, ColumnSample>();
  return (column) => {
    const sample = known.get(column) ?? sampleColumn(batch, column, from, readers.cell);
    known.set(column, sample);
    return sample;
  };
}

function choose(
  names: Pick<ColumnsInput, "headers" | "otherNames">,
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

interface BuilderParts {
  readonly batch: RowBatch;
  readonly headers: readonly string[];
  readonly plan: ColumnsPlan;
  readonly sample: Sampler;
  readonly readers: Readers;
  readonly profile: Profile | undefined;
  readonly signs: TableSigns;
  readonly context: NormalizeContext;
  readonly options: NormalizeOptions;
  readonly impliedVendor: string | undefined;
}

function builderInput(parts: BuilderParts): BuilderInput {
  const { plan, readers, profile, headers, sample, signs } = parts;
  const dates: BuilderInput["dates"] = {};
  for (const field of DATE_FIELDS) {
    const column = plan.sources[field]?.[0]?.[0];
    if (column === undefined) continue;
    const order = fixedOrder(profile?.dateOrders, headers[column] ?? "");
    const decided = planDates(readers, parts.context.headers, sample(column), plan.language, order);
    dates[field] = decided.read;
    const planned = plan.columns[column];
    if (decided.why !== undefined && planned) planned.why += `; ${decided.why}`;
  }
  const numbers: BuilderInput["numbers"] = {};
  const priced = plan.sources.price?.[0]?.[0];
  const other = priced === undefined ? undefined : sample(priced);
  for (const field of ["quantity", "price", "trafficWeight"] as const) {
    const column = plan.sources[field]?.[0]?.[0];
    if (column !== undefined) numbers[field] = planNumbers(sample(column), plan.language, other);
  }
  const title = profile?.context?.(signs) ?? (parts.batch.header === undefined ? signs.sheet : undefined);
  const states = profile?.statuses;
  return {
    source: parts.options.source,
    sheet: parts.batch.sheet,
    sources: plan.sources,
    functionSources: functionSources(profile, headers),
    readers,
    dates,
    numbers,
    status: states === undefined ? readers.status : (text) => states[text] ?? readers.status(text),
    supplier: (text) =>
      text.replace(/^\d{4,10}\s{2,}(?=\S)/, "").replace(profile?.accountNumbers ? /^\d{4,10}\s+(?=\S)/ : /$^/, ""),
    impliedVendor: parts.impliedVendor,
    siteIsMerged: isMerged(parts),
    tableRole: plan.nodeKind ?? (title !== undefined && readers.functions.inRole(title) ? title : undefined),
    tableGenerations: title === undefined ? [] : readers.generations(title),
  };
}

/** True when a site column has a value only now and then and never the same twice: the cells of a group were merged. */
function isMerged({ plan, sample, batch }: BuilderParts): boolean {
  const column = plan.sources.site?.[0]?.[0];
  const planned = column === undefined ? undefined : plan.columns[column];
  if (batch.header !== undefined || column === undefined || plan.sources.site?.length !== 1 || !planned) return false;
  const { values, distinct, records, first } = sample(column);
  const merged = values.length >= 2 && distinct === values.length && values.length <= records * 0.5 && first === 0;
  if (merged) planned.why += "; empty cells take the value above (merged cells)";
  return merged;
}

function functionSources(profile: Profile | undefined, headers: readonly string[]): readonly Source[] | undefined {
  const keys = headers.map(headerKey);
  const columns = profile?.functionFrom?.split("|").map((name) => keys.indexOf(headerKey(name)));
  return columns?.filter((column) => column >= 0).map((column) => [column]);
}

/** Columns made of pairs inside a cell stand where the cell stood. */
function realPlaces(
  columns: readonly PlannedColumn[],
  width: number,
  structs: readonly { readonly column: number; readonly keys: readonly string[] }[],
): PlannedColumn[] {
  const places = structs.flatMap(({ column, keys }) => keys.map(() => column));
  return columns.map((column) =>
    column.index < width ? column : { ...column, index: places[column.index - width] ?? 0 },
  );
}

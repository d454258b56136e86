import type { AssetField } from "../model/asset.ts";
import { type RowBatch, sheetInFile } from "../model/row.ts";
import { type ColumnsInput, type ColumnsPlan, chooseColumns } from "./columns.ts";
import type { Readers } from "./field-readers.ts";
import { headerKey } from "./header-fold.ts";
import type { HeaderIndex } from "./header-index.ts";
import { type FoundHeader, findHeader, TELLING } from "./header-row.ts";
import type { NormalizeOptions } from "./normalized-row.ts";
import { isPlausible } from "./plausible.ts";
import { holdsProducts } from "./product-columns.ts";
import type { Profile, TableSigns } from "./profile.ts";
import { findProfile } from "./profiles/index.ts";
import type { NamesEquipment } from "./row-kind.ts";
import { savedFor } from "./saved-columns.ts";
import { expandStructs, findStructColumns, structHeaders } from "./struct-cells.ts";
import { type Sampler, sampler } from "./table-sampler.ts";
import { unnamed } from "./unnamed-header.ts";

/** What a table is understood to be: its header, its columns and which of them give which field. */
export interface Understood {
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
  /** False where no column tells of equipment, unless of the units that a record names. */
  readonly tells: boolean;
}

/** Finds the header and chooses the columns; undefined where there is no header. */
export function understand(
  batch: RowBatch,
  index: HeaderIndex,
  readers: Readers,
  namesEquipment: NamesEquipment,
  options: NormalizeOptions,
  units: ReadonlyMap<number, AssetField> | undefined,
): Understood | undefined {
  const found = findHeader(batch, index, options.headerRow) ?? unnamed(batch, namesEquipment, options);
  if (!found) return undefined;
  const from = Math.max(0, found.at + found.rows);
  const structs = findStructColumns(batch, found.names.length, from);
  const view = expandStructs(structs, found.names.length);
  const headers = [...found.names, ...structHeaders(structs, found.names)];
  const signs = readSigns(batch, found, headers, options.source);
  const saved = savedFor(options.tables, batch, headers);
  const profile = findProfile(signs, options.profile ?? saved?.profile);
  const sample = sampler(view(batch), from, readers);
  const plan = chooseColumns({
    headers,
    otherNames: found.written,
    saved: saved?.columns,
    units,
    mapping: options.mapping ?? {},
    sample,
    index,
    profile,
    namesEquipment,
    ...testsBy(readers),
  });
  const isGuess = found.isGuess === true && units === undefined && !holdsProducts(plan.columns);
  const tells = !isGuess && tellsOfEquipment(plan, headers);
  if (tells) shareSite(plan);
  return { found, from, structs, view, headers, signs, profile, sample, plan, tells };
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

/** What the cells of a column may be, as far as the choice of columns asks. */
function testsBy(readers: Readers): Pick<ColumnsInput, "namesFunction" | "plausible"> {
  const readDate = readers.date("dmy");
  return {
    namesFunction: (text) => readers.functions.inRole(text) !== undefined,
    plausible: (field, values) => isPlausible(field, values, readDate),
  };
}

/** Where a table names regions and no sites, the region is also the place; the plan says so. */
function shareSite({ sources, columns }: ColumnsPlan): void {
  if (sources.site !== undefined || sources.region === undefined) return;
  sources.site = sources.region;
  for (const column of columns) {
    if (column.field === "region") column.why += "; also the site, as no column names one";
  }
}

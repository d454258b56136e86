import type { AssetField, AssetStatus } from "../model/asset.ts";
import type { IsoDate } from "../model/iso-date.ts";
import type { RowBatch } from "../model/row.ts";
import { lookUp } from "../text/look-up.ts";
import { remember } from "../text/remember.ts";
import type { ColumnSample } from "./column-sample.ts";
import type { ColumnsPlan } from "./columns.ts";
import type { DateReading } from "./dates.ts";
import type { BuilderInput } from "./field-getters.ts";
import { DATE_FIELDS, fixedOrder, MOST_TEXTS, planDates, planNumbers, type Readers } from "./field-readers.ts";
import { headerKey } from "./header-fold.ts";
import type { NormalizeContext, NormalizeOptions } from "./normalized-row.ts";
import { isWhole, readNumberWord } from "./number-words.ts";
import type { Profile, TableSigns } from "./profile.ts";
import type { CellReading, Source, Sources } from "./source-cells.ts";
import type { StatusReading } from "./statuses.ts";

/** What the plan of a table knows when its rows are to be built. */
export interface BuilderParts {
  readonly batch: RowBatch;
  readonly headers: readonly string[];
  readonly plan: ColumnsPlan;
  readonly sample: (column: number) => ColumnSample;
  /** The same with each record once, also where it is read as several rows. */
  readonly sampleOfRecords: (column: number) => ColumnSample;
  readonly readers: Readers;
  readonly profile: Profile | undefined;
  readonly signs: TableSigns;
  readonly context: NormalizeContext;
  readonly options: NormalizeOptions;
  readonly impliedVendor: string | undefined;
  /** Told of days that are read, each text of a column once. */
  readonly onDay: (day: IsoDate) => void;
  /** Told of states of life of which no word is known. */
  readonly onUnreadStatus: (words: string) => void;
}

/** Fixes for a table how days, numbers and states are read; adds to the plan what had to be assumed. */
export function builderInput(parts: BuilderParts): BuilderInput {
  const { plan, readers, profile, headers, signs } = parts;
  const dates = planDays(parts);
  const numbers = planAmounts(parts);
  const title = profile?.context?.(signs) ?? (parts.batch.header === undefined ? signs.sheet : undefined);
  const states = profile?.statuses;
  return {
    source: parts.options.source,
    sheet: parts.batch.sheet,
    sources: plan.sources,
    cells: { ...ownReadings(profile, headers, plan.sources), ...resolved(parts) },
    impliedBy: impliedBy(profile, headers),
    functionSources: functionSources(profile, headers),
    readers,
    dates,
    numbers,
    onUnreadStatus: parts.onUnreadStatus,
    status: states === undefined ? readers.status : (text) => inSystem(lookUp(states, text)) ?? readers.status(text),
    supplier: (text) =>
      text.replace(/^\d{4,10}\s{2,}(?=\S)/, "").replace(profile?.accountNumbers ? /^\d{4,10}\s+(?=\S)/ : /$^/, ""),
    impliedVendor: parts.impliedVendor,
    siteIsMerged: isMerged(parts),
    tableRole: plan.nodeKind ?? (title !== undefined && readers.functions.inRole(title) ? title : undefined),
    tableGenerations: title === undefined ? [] : readers.generations(title),
  };
}

/** How the days of each field are read, by its first column. */
function planDays(parts: BuilderParts): BuilderInput["dates"] {
  const { plan, readers, profile, headers, sample, context } = parts;
  const dates: BuilderInput["dates"] = {};
  for (const field of DATE_FIELDS) {
    const column = plan.sources[field]?.[0]?.[0];
    if (column === undefined) continue;
    const order = fixedOrder(profile?.dateOrders, headers[column] ?? "");
    const beside = daysBeside(parts, column);
    const decided = planDates(readers, context.headers, sample(column), plan.language, order, beside);
    // That equipment will be taken down one day does not tell how new the data are.
    dates[field] = field === "removedOn" ? decided.read : watched(decided.read, parts.onDay);
    sayWhy(plan, column, decided.why);
  }
  return dates;
}

/** How the numbers of each field are read, by its first column; prices tell how the others may be written. */
function planAmounts({ plan, profile, sample }: BuilderParts): BuilderInput["numbers"] {
  const numbers: BuilderInput["numbers"] = {};
  const priced = plan.sources.price?.[0]?.[0];
  const other = priced === undefined ? undefined : sample(priced);
  for (const field of ["quantity", "price", "trafficWeight"] as const) {
    const column = plan.sources[field]?.[0]?.[0];
    if (column === undefined) continue;
    const decided = planNumbers(sample(column), plan.language, other);
    const fixed = field === "quantity" && profile?.thousandths === true;
    const read = fixed ? thousandths(decided.read) : decided.read;
    numbers[field] = field === "quantity" ? countIn(read) : read;
    if (!fixed) sayWhy(plan, column, decided.why);
  }
  return numbers;
}

/** Adds to the plan what had to be assumed of a column. */
function sayWhy({ columns }: ColumnsPlan, column: number, why: string | undefined): void {
  const planned = columns[column];
  if (why !== undefined && planned) planned.why += `; ${why}`;
}

/** Texts of the other columns of days, but those whose order the profile fixes. */
function daysBeside({ plan, profile, headers, sample }: BuilderParts, column: number): readonly string[] {
  const columns = DATE_FIELDS.flatMap((field) => plan.sources[field]?.[0]?.[0] ?? []);
  const open = columns.filter((one) => fixedOrder(profile?.dateOrders, headers[one] ?? "") === undefined);
  return open.filter((one) => one !== column).flatMap((one) => sample(one).values);
}

/** What the code of a system says. */
function inSystem(status: AssetStatus | undefined): StatusReading | undefined {
  return status === undefined ? undefined : { status, works: true };
}

function watched(read: (text: string) => DateReading, onDay: (day: IsoDate) => void): (text: string) => DateReading {
  return remember(MOST_TEXTS, (text) => {
    const reading = read(text);
    if (reading.date !== undefined) onDay(reading.date);
    return reading;
  });
}

/** `1.200,000` is read as any number; where only three decimals stand behind a mark, they are decimals. */
function thousandths(read: (text: string) => number | undefined): (text: string) => number | undefined {
  return (text) => {
    const only = /^(-?\d+)[.,](\d{3})(-?)$/.exec(text);
    return only ? Number(`${only[3]}${only[1]}.${only[2]}`) : read(text);
  };
}

/** Readings that turn the key of another record into its name, as far as the first records hold it. */
function resolved({ profile, headers, batch, plan, readers }: BuilderParts): BuilderInput["cells"] {
  const { references } = profile ?? {};
  if (references === undefined) return {};
  const [key = -1, name = -1] = [references.key, references.name].map((header) =>
    headers.findIndex((one) => headerKey(one) === headerKey(header)),
  );
  const names = new Map<string, string>();
  for (let row = 0; row < batch.length; row += 1) {
    const found = readers.cell(batch.cell(row, name));
    if (found !== undefined) names.set(batch.cell(row, key), found);
  }
  const read: CellReading = (text) => names.get(text.split("; ", 1)[0] ?? text);
  return Object.fromEntries(
    references.fields.map((field) => [field, new Map(plan.sources[field]?.flat().map((column) => [column, read]))]),
  );
}

function impliedBy(profile: Profile | undefined, headers: readonly string[]): BuilderInput["impliedBy"] {
  const { impliedBy: words } = profile ?? {};
  if (words === undefined) return undefined;
  const column = headers.findIndex((one) => headerKey(one) === headerKey(words.column));
  return (batch, row) => lookUp(words.makers, batch.cell(row, column).trim().toLowerCase());
}

function ownReadings(
  profile: Profile | undefined,
  headers: readonly string[],
  sources: Sources,
): BuilderInput["cells"] {
  const cells: BuilderInput["cells"] = {};
  for (const [field, readings] of Object.entries(profile?.cells ?? {}) as [AssetField, Record<string, CellReading>][]) {
    const byColumn = new Map<number, CellReading>();
    for (const column of sources[field]?.flat() ?? []) {
      const key = headerKey(headers[column] ?? "");
      const reading = Object.entries(readings).find(([header]) => header === "*" || headerKey(header) === key)?.[1];
      if (reading !== undefined) byColumn.set(column, reading);
    }
    cells[field] = byColumn;
  }
  return cells;
}

/** True when a site column has a value only now and then and never the same twice: the cells of a group were merged. */
function isMerged({ plan, sampleOfRecords, batch }: BuilderParts): boolean {
  const column = plan.sources.site?.[0]?.[0];
  const planned = column === undefined ? undefined : plan.columns[column];
  if (batch.header !== undefined || column === undefined || plan.sources.site?.length !== 1 || !planned) return false;
  const { values, distinct, records, first } = sampleOfRecords(column);
  const merged = values.length >= 2 && distinct === values.length && values.length <= records * 0.5 && first === 0;
  if (merged) planned.why += "; empty cells take the value above (merged cells)";
  return merged;
}

function functionSources(profile: Profile | undefined, headers: readonly string[]): readonly Source[] | undefined {
  const keys = headers.map(headerKey);
  const columns = profile?.functionFrom?.split("|").map((name) => keys.indexOf(headerKey(name)));
  return columns?.filter((column) => column >= 0).map((column) => [column]);
}

/** Quotes write how many there are in words too. */
function countIn(read: (text: string) => number | undefined): (text: string) => number | undefined {
  return (text) => read(text) ?? readNumberWord(text) ?? (isWhole(text) ? 1 : undefined);
}

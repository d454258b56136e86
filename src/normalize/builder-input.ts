import type { RowBatch } from "../model/row.ts";
import type { ColumnSample } from "./column-sample.ts";
import type { ColumnsPlan } from "./columns.ts";
import { DATE_FIELDS, fixedOrder, planDates, planNumbers, type Readers } from "./field-readers.ts";
import { headerKey } from "./header-fold.ts";
import type { NormalizeContext, NormalizeOptions } from "./normalized-row.ts";
import type { Profile, TableSigns } from "./profile.ts";
import type { BuilderInput } from "./row-builder.ts";
import type { Source } from "./source-cells.ts";

/** What the plan of a table knows when its rows are to be built. */
export interface BuilderParts {
  readonly batch: RowBatch;
  readonly headers: readonly string[];
  readonly plan: ColumnsPlan;
  readonly sample: (column: number) => ColumnSample;
  readonly readers: Readers;
  readonly profile: Profile | undefined;
  readonly signs: TableSigns;
  readonly context: NormalizeContext;
  readonly options: NormalizeOptions;
  readonly impliedVendor: string | undefined;
}

/** Fixes for a table how days, numbers and states are read; adds to the plan what had to be assumed. */
export function builderInput(parts: BuilderParts): BuilderInput {
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

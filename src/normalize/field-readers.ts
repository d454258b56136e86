import type { AssetField, Generation } from "../model/asset.ts";
import type { HeaderWords } from "../model/header-words.ts";
import type { NetworkFunction } from "../model/network-function.ts";
import { fold } from "../text/fold.ts";
import { remember } from "../text/remember.ts";
import { createCellReader } from "./cell-text.ts";
import type { ColumnSample } from "./column-sample.ts";
import { createDateReader, type DateOrder, type DateReading, decideDateOrder } from "./dates.ts";
import { readGenerations } from "./generations.ts";
import { headerKey } from "./header-fold.ts";
import { readMacAddress } from "./mac-addresses.ts";
import { createMonthReader } from "./month-names.ts";
import { createFunctionFinder, type FunctionFinder } from "./network-functions.ts";
import { type DecimalMark, decideDecimalMark, readNumber, tellingMark } from "./numbers.ts";
import { readObjectId } from "./object-ids.ts";
import { prepareRowWords, type RowWords } from "./row-kind.ts";
import { readSiteTags } from "./site-tags.ts";
import { createStatusReader, type StatusReading } from "./statuses.ts";

/** Distinct texts remembered of a kind, such as days. */
export const MOST_TEXTS = 16_384;

/** What depends on the words alone and not on a table; repeated texts are read once. */
export interface Readers {
  readonly cell: (raw: string) => string | undefined;
  readonly status: (text: string) => StatusReading | undefined;
  readonly generations: (text: string) => readonly Generation[];
  readonly siteTags: (text: string) => readonly string[];
  readonly functions: FunctionFinder;
  readonly objectId: (text: string) => string | undefined;
  readonly mac: (text: string) => string | undefined;
  readonly rowWords: RowWords;
  /** Folded words that name a place in a header. */
  readonly siteWords: ReadonlySet<string>;
  readonly date: (order: DateOrder) => (text: string) => DateReading;
}

const prepared = new WeakMap<HeaderWords, WeakMap<readonly NetworkFunction[], Readers>>();

/** Prepares the readers once for each list of words. */
export function prepareReaders(words: HeaderWords, functions: readonly NetworkFunction[]): Readers {
  const byFunctions = prepared.get(words) ?? new WeakMap<readonly NetworkFunction[], Readers>();
  prepared.set(words, byFunctions);
  const before = byFunctions.get(functions);
  if (before) return before;
  const finder = createFunctionFinder(functions);
  const month = createMonthReader(words.months);
  const readers: Readers = {
    cell: createCellReader(words.nulls),
    status: remember(MOST_TEXTS, createStatusReader(words)),
    generations: remember(MOST_TEXTS, readGenerations),
    siteTags: remember(MOST_TEXTS, readSiteTags),
    functions: { inRole: remember(MOST_TEXTS, finder.inRole), inText: remember(MOST_TEXTS, finder.inText) },
    objectId: remember(MOST_TEXTS, readObjectId),
    mac: readMacAddress,
    rowWords: prepareRowWords(words),
    siteWords: new Set(
      [...Object.values(words.fields.site ?? {}), ...Object.values(words.fields.region ?? {})].flat().map(fold),
    ),
    date: (order) => createDateReader(order, month),
  };
  byFunctions.set(functions, readers);
  return readers;
}

/** How one column of days is read, and whether its values showed it. */
export interface DateColumn {
  readonly read: (text: string) => DateReading;
  readonly why: string | undefined;
}

/** Decides the order of day and month of one column: fixed by the profile, shown by the values, or assumed from the language. */
export function planDates(
  readers: Readers,
  words: HeaderWords,
  sample: ColumnSample,
  language: string,
  fixed: DateOrder | undefined,
  beside: readonly string[],
): DateColumn {
  if (fixed !== undefined) return { read: readers.date(fixed), why: `${ORDER_NAMES[fixed]}, as the profile says` };
  const { order, by } = decideDateOrder(sample.values, words.dateOrders[language], beside);
  const read = readers.date(order);
  if (by === "values") return { read, why: undefined };
  const how = by === "assumption" ? "assumed: no value tells" : "as in other columns of the table";
  return { read, why: `${ORDER_NAMES[order]} ${how}` };
}

const ORDER_NAMES: Readonly<Record<DateOrder, string>> = {
  dmy: "day before month",
  mdy: "month before day",
  ymd: "year first",
};

/** Decides the decimal mark of one column and prepares its reading; where its values leave it open, prices beside it tell. */
export function planNumbers(sample: ColumnSample, language: string, other: ColumnSample | undefined): NumberColumn {
  const assumed: DecimalMark = language === "en" || language === "zh" ? "." : ",";
  const beside = other && tellingMark(other.values);
  const mark = decideDecimalMark(sample.values, assumed, beside);
  const read = remember(MOST_TEXTS, (text: string) => readNumber(text, mark));
  const open = (tellingMark(sample.values) ?? beside) === undefined && sample.values.find((text) => OPEN.test(text));
  return { read, why: open ? `“${open}” taken for ${read(open)}: no value tells` : undefined };
}

/** Thousands, or a number with three decimals. */
const OPEN = /^\d{1,3}[.,]\d{3}$/;

interface NumberColumn {
  readonly read: (text: string) => number | undefined;
  /** What had to be assumed. */
  readonly why: string | undefined;
}

/** The fixed order of a header in a profile. */
export function fixedOrder(
  orders: Readonly<Record<string, DateOrder>> | undefined,
  header: string,
): DateOrder | undefined {
  const key = headerKey(header);
  return Object.entries(orders ?? {}).find(([name]) => headerKey(name) === key)?.[1];
}

/** Fields that hold a day. */
export const DATE_FIELDS = [
  "orderedOn",
  "installedOn",
  "upgradedOn",
  "removedOn",
  "manufacturedOn",
  "deliveredOn",
] as const satisfies readonly AssetField[];

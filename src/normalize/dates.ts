import { type IsoDate, isIsoDate } from "../model/iso-date.ts";
import { fold } from "../text/fold.ts";
import { plainDashes } from "../text/plain-dashes.ts";

/** Order in which a column writes the parts of a day. */
export type DateOrder = "dmy" | "mdy" | "ymd";

/** A day that was read, or why there is none. */
export type DateReading =
  | { readonly date: IsoDate }
  | { readonly date: undefined; readonly trouble: "unreadable" | "incomplete" | "placeholder" };

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/;
const YEAR_LAST = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?!\d)/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/;
/** DateAndTime of SNMP in hexadecimal: two bytes of the year, month, day, time. */
const OCTETS = /^(?:0x)?([0-9a-f]{2})[ :]?([0-9a-f]{2})[ :]?([0-9a-f]{2})[ :]?([0-9a-f]{2})(?:[ :]?[0-9a-f]{2}){4,7}$/i;
const TIME = /[T ]?\d{1,2}:\d{2}.*$/;
const PLACEHOLDER = /^(0{1,4}[-/.]0{1,2}[-/.]0{1,4}|1900-01-0[01]|9999-12-31|1970-01-01|0001-01-01|00000000|0)(?!\d)/;
const INCOMPLETE = /^((19|20)\d{2}([-/.](0?[1-9]|1[0-2])|[-/. ]?[WQ]\d{1,2})?|(0?[1-9]|1[0-2])[-/.](19|20)\d{2})$/i;
/** A longer text is prose, whatever days it speaks of. */
const LONGEST_DAY = 200;
const MS_PER_DAY = 86_400_000;

/** How the order of day and month in a column was decided: by its values, by those of other columns, or assumed. */
export interface DecidedOrder {
  readonly order: DateOrder;
  readonly by: "values" | "columns beside" | "assumption";
}

/**
 * Order of day and month in a column: a number above 12 in its values tells, else one in the days of other columns that are
 * cut by the same mark. Where nothing tells, the order of the language of the header is assumed, or else day first.
 */
export function decideDateOrder(
  values: readonly string[],
  assumed: DateOrder = "dmy",
  beside: readonly string[] = [],
): DecidedOrder {
  const own = tellingOrder(values);
  const mark = values.map(markOf).find((one) => one !== undefined);
  if (own !== undefined || mark === undefined) return { order: own ?? assumed, by: "values" };
  const others = tellingOrder(beside.filter((value) => markOf(value) === mark));
  return others === undefined ? { order: assumed, by: "assumption" } : { order: others, by: "columns beside" };
}

/** The order that most of the values that tell have. */
function tellingOrder(values: readonly string[]): DateOrder | undefined {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const value of values) {
    const parts = YEAR_LAST.exec(plainDashes(value));
    if (Number(parts?.[1]) > 12) dayFirst += 1;
    else if (Number(parts?.[2]) > 12) monthFirst += 1;
  }
  if (dayFirst === monthFirst) return undefined;
  return dayFirst > monthFirst ? "dmy" : "mdy";
}

/** What stands between the numbers of a day that ends in its year. */
function markOf(value: string): string | undefined {
  const text = plainDashes(value);
  return YEAR_LAST.test(text) ? /[-/.]/.exec(text)?.[0] : undefined;
}

/** A function that reads a day in any usual spelling; `order` decides only where the text leaves it open. */
export function createDateReader(
  order: DateOrder,
  month: (word: string) => number | undefined,
): (text: string) => DateReading {
  return (written) => {
    if (written.length > LONGEST_DAY) return { date: undefined, trouble: "unreadable" };
    const text = plainDashes(written);
    if (PLACEHOLDER.test(text) || /^(0x)?[0 :]{15,}$/i.test(text)) return { date: undefined, trouble: "placeholder" };
    const date = yearFirst(text) ?? octets(text) ?? yearLast(text, order) ?? counted(text) ?? named(text, month);
    if (date !== undefined) return { date };
    return { date: undefined, trouble: INCOMPLETE.test(text) ? "incomplete" : "unreadable" };
  };
}

function yearFirst(text: string): IsoDate | undefined {
  const parts = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  return parts ? day(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

function yearLast(text: string, order: DateOrder): IsoDate | undefined {
  const parts = YEAR_LAST.exec(text);
  if (!parts) return undefined;
  const [a, b, c] = [Number(parts[1]), Number(parts[2]), fullYear(Number(parts[3]))];
  if (order === "ymd" && Number(parts[3]) <= 31) return day(fullYear(a), b, Number(parts[3])) ?? day(c, b, a);
  return order === "mdy" ? (day(c, a, b) ?? day(c, b, a)) : (day(c, b, a) ?? day(c, a, b));
}

function octets(text: string): IsoDate | undefined {
  const parts = OCTETS.exec(text)
    ?.slice(1)
    .map((byte) => parseInt(byte, 16));
  if (parts === undefined) return undefined;
  const [high = 0, low = 0, month = 0, dayOfMonth = 0] = parts;
  const year = high * 256 + low;
  return year < 1980 || year > 2100 ? undefined : day(year, month, dayOfMonth);
}

/** Spreadsheet serial days (1990 to 2050), and seconds or milliseconds since 1970. */
function counted(text: string): IsoDate | undefined {
  if (!/^\d{5}(\.\d+)?$|^\d{10}(\d{3})?$/.test(text)) return undefined;
  const number = Number(text);
  if (number < 100_000) {
    return number < 32_874 || number > 55_153 ? undefined : isoDay((Math.floor(number) - 25_569) * MS_PER_DAY);
  }
  const ms = text.length === 13 ? number : number * 1000;
  return ms < 631_152_000_000 || ms > 2_524_608_000_000 ? undefined : isoDay(ms);
}

function named(text: string, month: (word: string) => number | undefined): IsoDate | undefined {
  const words = fold(text.replace(TIME, "")).match(/\p{L}+|\d+/gu) ?? [];
  const at = words.findIndex((word) => month(word) !== undefined);
  const found = words[at] === undefined ? undefined : month(words[at]);
  const numbers = words.filter((word) => /^\d+$/.test(word));
  if (found === undefined || numbers.length < 2) return undefined;
  const [first, second] = [numbers[0] ?? "", numbers[1] ?? ""];
  if (first.length === 4) return day(Number(first), found, Number(second));
  return day(fullYear(Number(second)), found, Number(first));
}

function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function day(year: number, month: number, dayOfMonth: number): IsoDate | undefined {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && year >= 1970 && year < 2100 && isIsoDate(text)
    ? text
    : undefined;
}

function isoDay(ms: number): IsoDate {
  return new Date(ms).toISOString().slice(0, 10);
}

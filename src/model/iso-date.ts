/** A calendar day, `YYYY-MM-DD`, without time or zone. Such strings compare in order of time. */
export type IsoDate = string;

/** The days between which a year has four digits. No day is reckoned beyond them: such texts would not compare. */
export const FIRST_DAY = "0000-01-01";
export const LAST_DAY = "9999-12-31";

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** True when the text is a real day of the Gregorian calendar written as `YYYY-MM-DD`. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return new Date(time).toISOString().slice(0, 10) === text;
}

/** Days from one day to another: positive when `to` is later. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((midnight(to) - midnight(from)) / MS_PER_DAY);
}

/** The day `days` after (or, if negative, before) the given one, at most the first or last day that can be written. */
export function addDays(day: IsoDate, days: number): IsoDate {
  const time = midnight(day) + days * MS_PER_DAY;
  const within = Math.max(midnight(FIRST_DAY), Math.min(midnight(LAST_DAY), time));
  return new Date(within).toISOString().slice(0, 10);
}

/** The day after the given one; undefined behind the last, which stands for never. */
export function dayAfter(day: IsoDate): IsoDate | undefined {
  return day < LAST_DAY ? addDays(day, 1) : undefined;
}

function midnight(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00Z`);
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** True for an ISO 8601 duration of whole years, months, weeks and days, such as `P36M`. */
export function isIsoDuration(text: string): boolean {
  return text !== "P" && DURATION.test(text);
}

/**
 * The day that lies a duration (`P4Y`, `P36M`, `P90D`) after another. A month that is too short ends on its last day:
 * 31 January + P1M is the last of February. What would lie behind the last day that can be written is that day.
 */
export function addDuration(day: IsoDate, duration: string): IsoDate {
  const parts = DURATION.exec(duration);
  if (!parts) throw new RangeError(`not an ISO 8601 duration of days, weeks, months or years: ${duration}`);
  const [years, months, weeks, days] = [1, 2, 3, 4].map((group) => Number(parts[group] ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const year = Number(day.slice(0, 4)) + years;
  const month = Number(day.slice(5, 7)) - 1 + months;
  if (year + month / 12 >= 10_000) return LAST_DAY;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const time = Date.UTC(year, month, Math.min(Number(day.slice(8, 10)), lastOfMonth));
  return addDays(new Date(time).toISOString().slice(0, 10), weeks * 7 + days);
}

/** The later of two days, of which either may be missing. */
export function laterDay(a: IsoDate | undefined, b: IsoDate | undefined): IsoDate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

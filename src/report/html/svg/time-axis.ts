import { addDays, daysBetween, type IsoDate } from "../../../model/iso-date.ts";
import { label, line } from "./shapes.ts";

/** Days laid out between two edges. */
export interface TimeAxis {
  x(day: IsoDate): number;
  /** Strokes and names of the years, and the as-of day. */
  draw(top: number, bottom: number): string;
}

/** An axis that holds all days with some room at both ends. */
export function timeAxis(days: readonly IsoDate[], asOf: IsoDate, left: number, right: number): TimeAxis {
  const sorted = [...days, asOf].sort();
  const [first, last] = [sorted[0] ?? asOf, sorted.at(-1) ?? asOf];
  const span = Math.max(360, daysBetween(first, last));
  const start = addDays(first, -Math.round(span * 0.04));
  const length = Math.round(span * 1.12);
  const x = (day: IsoDate) => left + (daysBetween(start, day) / length) * (right - left);
  const years = yearsBetween(start, addDays(start, length));
  return {
    x,
    draw: (top, bottom) =>
      years
        .map((year) => line(x(year), top, x(year), bottom, "grid") + yearLabel(year, x(year), bottom, years.length))
        .join("") +
      line(x(asOf), top - 4, x(asOf), bottom, "asof") +
      label(x(asOf), top - 8, `as of ${asOf}`, "t tick strong", "middle"),
  };
}

function yearLabel(year: IsoDate, x: number, bottom: number, count: number): string {
  const text = year.slice(0, 4);
  return count > 14 && Number(text) % 2 === 1 ? "" : label(x, bottom + 14, text, "t tick", "middle");
}

function yearsBetween(from: IsoDate, to: IsoDate): IsoDate[] {
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => `${first + index}-01-01`);
}

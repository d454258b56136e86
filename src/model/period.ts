/** A time of which both ends are inside, each known to the day, the month or the year; an absent end is open. */
export interface Period {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** The day or month on which something was made; with `orLater`, on which it was made at the earliest. */
export interface Made {
  readonly on: string;
  readonly orLater?: boolean | undefined;
}

/** Where something made on a day lies to a period. */
export type Place = "inside" | "outside" | "cannot-tell";

const WHOLE_DAY = "YYYY-MM-DD".length;

/**
 * Places what was made. A day that lies in the first or last month or year of a period cannot be placed when no more is known of
 * it. What has no day lies in a period that has not ended, and else cannot be placed, unless it was made later for certain.
 */
export function placeIn({ from, until }: Period, made: Made | undefined): Place {
  const left = until && made && compare(until, made.on);
  if (made === undefined || made.orLater)
    return left === "before" ? "outside" : until === undefined ? "inside" : "cannot-tell";
  const begun = from && compare(made.on, from);
  if (begun === "before" || left === "before") return "outside";
  return begun === "cannot-tell" || left === "cannot-tell" ? "cannot-tell" : "inside";
}

/** Whether a day lies before another, as far as both are known. */
function compare(day: string, other: string): "before" | "not-before" | "cannot-tell" {
  const length = Math.min(day.length, other.length);
  const [a, b] = [day.slice(0, length), other.slice(0, length)];
  if (a !== b) return a < b ? "before" : "not-before";
  return day.length === WHOLE_DAY && other.length === WHOLE_DAY ? "not-before" : "cannot-tell";
}

/** A period in words. */
export function periodWords({ from, until }: Period): string {
  if (from === undefined && until === undefined) return "at all times";
  return [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(" ");
}

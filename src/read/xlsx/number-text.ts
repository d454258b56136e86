import type { NumberKind } from "./number-formats.ts";

const MS_PER_DAY = 86_400_000;
/** 1899-12-30: with it, serial days from March 1900 on are right in spite of the 29 February 1900 that Excel counts. */
const DAY_ZERO = -25_569 * MS_PER_DAY;
const DAYS_TO_1904 = 1_462;
/** First serial day beyond year 9999. */
const NO_DAY = 2_958_466;

/** Text of a stored number: days as ISO 8601, codes with the zeros that their format shows, all else as stored. */
export function numberText(stored: string, kind: NumberKind, from1904: boolean): string {
  if (kind === "number") return plain(stored);
  const value = Number(stored);
  if (!Number.isFinite(value) || stored === "") return stored;
  if (typeof kind === "object") return /^\d+$/.test(stored) ? stored.padStart(kind.digits, "0") : plain(stored);
  if (value < 0 || value >= NO_DAY) return plain(stored);
  const days = from1904 ? value + DAYS_TO_1904 : value;
  // Before March 1900 the day that Excel counts too many has not passed yet.
  const text = isoText(days < 61 && days >= 1 ? days + 1 : days);
  if (kind === "time" && value < 1) return text.slice(11);
  const isMidnight = text.endsWith("T00:00:00");
  return kind === "date" || isMidnight ? text.slice(0, 10) : text;
}

function isoText(days: number): string {
  const seconds = Math.round(days * 86_400);
  return new Date(DAY_ZERO + seconds * 1000).toISOString().slice(0, 19);
}

/** Binary fractions are written with 17 digits; the shortest text of the same number is what the person saw. */
function plain(stored: string): string {
  return stored.length > 15 && stored.includes(".") && !/e/i.test(stored) ? String(Number(stored)) : stored;
}

import { daysBetween, type IsoDate } from "../model/iso-date.ts";

/** A number with commas and at most two decimals: `1,204`, `152.4`. The same whatever the locale of the machine. */
export function formatNumber(value: number): string {
  const [whole = "", fraction] = String(Math.round(Math.abs(value) * 100) / 100).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0 ? "\u2212" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** A share between 0 and 1 as `34.2 %`; never rounded up to 100 or down to 0 when it is not exactly that. */
export function formatShare(share: number): string {
  const rounded = Math.round(share * 1000) / 10;
  if (share > 0 && rounded === 0) return "< 0.1 %";
  if (share < 1 && rounded === 100) return "> 99.9 %";
  return `${rounded.toFixed(Number.isInteger(rounded) ? 0 : 1)} %`;
}

/** Part of a whole as `34.2 %`, or `–` when there is no whole. */
export function formatPart(part: number, whole: number): string {
  return whole === 0 ? "\u2013" : formatShare(part / whole);
}

/** `in 403 days`, `today`, `12 days ago`. */
export function formatDays(asOf: IsoDate, day: IsoDate): string {
  const days = daysBetween(asOf, day);
  if (days === 0) return "today";
  return days > 0 ? `in ${count(days, "day")}` : `${count(-days, "day")} ago`;
}

/** `1 asset`, `1,204 assets`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}

/** The text with its first letter as a capital. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** `a, b and c`. */
export function list(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** Bytes as `155.2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return count(bytes, "byte");
  const units = ["kB", "MB", "GB", "TB"];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value.toFixed(value < 10 ? 1 : 0)} ${units[unit]}`;
}

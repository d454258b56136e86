import type { ReadLimits } from "./read-limits.ts";

/** Names of the limits on the command line. */
export const LIMIT_NAMES = {
  "record-length": "recordBytes",
  columns: "columns",
  depth: "depth",
  "unpacked-size": "unpackedBytes",
  "unpacked-ratio": "unpackRatio",
  "archive-size": "archiveBytes",
  "archive-files": "archiveMembers",
  "archive-depth": "archiveDepth",
  "document-size": "documentBytes",
  aliases: "aliases",
  "shared-texts": "sharedTextBytes",
} as const satisfies Readonly<Record<string, keyof ReadLimits>>;
export type LimitName = keyof typeof LIMIT_NAMES;

/** Limits that are measured in bytes. */
const IN_BYTES: ReadonlySet<string> = new Set([
  "record-length",
  "unpacked-size",
  "archive-size",
  "document-size",
  "shared-texts",
]);
const UNITS: Readonly<Record<string, number>> = { "": 1, b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3, t: 1024 ** 4 };
const DECIMAL: Readonly<Record<string, number>> = { kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12 };

/** What to do about a limit that was met: the exact flag, with a value twice as high. */
export function raiseLimit(name: LimitName, limits: ReadLimits): string {
  return `Raise the limit with --limit ${name}=${limitText(name, limits[LIMIT_NAMES[name]] * 2)} to read it.`;
}

/** A limit as people write it: `64MiB`, `16384`. */
export function limitText(name: LimitName, value: number): string {
  if (!IN_BYTES.has(name)) return String(value);
  for (const [unit, size] of [
    ["GiB", UNITS["g"]],
    ["MiB", UNITS["m"]],
    ["KiB", UNITS["k"]],
  ] as const)
    if (size !== undefined && value % size === 0) return `${value / size}${unit}`;
  return String(value);
}

/** The number of a limit as people write it, at least 1; undefined when it is none. Only sizes take units. */
export function parseLimit(name: LimitName, text: string): number | undefined {
  const [, digits, unit = ""] = /^(\d{1,15})\s*([kmgt]?i?b?)$/i.exec(text.trim()) ?? [];
  if (digits === undefined || (unit !== "" && !IN_BYTES.has(name))) return undefined;
  const folded = unit.toLowerCase();
  const value = Number(digits) * (DECIMAL[folded] ?? UNITS[folded.replace(/i?b$/, "")] ?? Number.NaN);
  return Number.isSafeInteger(value) && value >= 1 ? value : undefined;
}

/** Keys in the order in which people want to read them; all others follow in order of the alphabet. */
// biome-ignore format: a list to read
const ORDER = [
  "schemaVersion", "tool", "operator", "commandLine", "act", "asOf", "gate", "rows", "counts", "results",
  "id", "fingerprint", "text", "outcome", "code", "level", "message", "title", "name", "pack", "rule", "version", "sha256", "bytes",
  "total", "limit", "fail", "due", "review", "unknown", "pass", "notApplicable", "read", "assets", "units", "dropped", "rejected",
  "verdict", "force", "severity", "deadline", "breachFrom", "from", "on", "vendor", "vendorName", "confidence", "function", "domain",
  "model", "partNumber", "serialNumber", "site", "region", "location", "source", "sheet", "record", "line", "shown",
] as const;

const RANK: ReadonlyMap<string, number> = new Map(ORDER.map((key, index) => [key, index]));
/** Big parts of a result go last, whatever their rank, so that the top of the file is worth reading. */
const LAST: ReadonlySet<string> = new Set(["findings", "diagnostics", "packs", "inputs"]);

/** The value with the keys of every object in one fixed order, so that equal results are equal bytes. Absent values are left out. */
export function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const parts = value as Readonly<Record<string, unknown>>; // any object can be read by its own keys
  const sorted: Record<string, unknown> = {};
  for (const key of sortedKeys(Object.keys(parts))) {
    const part = parts[key];
    if (part !== undefined) sorted[key] = ordered(part);
  }
  return sorted;
}

/** Keys in the order in which `ordered` puts them. */
export function inKeyOrder<Key extends string>(keys: readonly Key[]): readonly Key[] {
  return [...keys].sort(compareKeys);
}

const MOST_SHAPES = 5_000;
const shapes = new Map<string, readonly string[]>();

/** Objects of one shape are sorted once: a result holds many findings and few kinds of them. */
function sortedKeys(keys: readonly string[]): readonly string[] {
  const shape = keys.join("\n");
  const known = shapes.get(shape);
  if (known !== undefined) return known;
  const sorted = inKeyOrder(keys);
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(shape, sorted);
  return sorted;
}

function compareKeys(a: string, b: string): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  return a < b ? -1 : 1;
}

function rankOf(key: string): number {
  if (LAST.has(key)) return ORDER.length + 1;
  return RANK.get(key) ?? ORDER.length;
}

/** Takes one leaf of a record: its dotted key and its text. */
export type LeafSink = (key: string, text: string) => void;

/**
 * Hands out the leaves of a record. Keys of nested objects are joined with dots; a list of plain values is joined with
 * `; `; a list of `{ name, value }` pairs becomes one leaf a pair; any other list stays JSON. Null is an empty text.
 */
export function flatten(value: object, sink: LeafSink, prefix = ""): void {
  for (const key in value) {
    if (!Object.hasOwn(value, key)) continue;
    leaf(prefix === "" ? key : `${prefix}.${key}`, (value as Readonly<Record<string, unknown>>)[key], sink);
  }
}

function leaf(key: string, value: unknown, sink: LeafSink): void {
  if (typeof value === "string") sink(key, value);
  else if (value === null || value === undefined) sink(key, "");
  else if (Array.isArray(value)) list(key, value, sink);
  else if (typeof value === "object") flatten(value, sink, key);
  else sink(key, String(value));
}

function list(key: string, values: readonly unknown[], sink: LeafSink): void {
  if (values.every((value) => typeof value !== "object" || value === null)) {
    sink(key, values.filter((value) => value !== null).join("; "));
    return;
  }
  const pairs = values.map(pairOf);
  if (pairs.every((pair) => pair !== undefined))
    for (const pair of pairs) leaf(`${key}.${pair.name}`, pair.value, sink);
  else sink(key, JSON.stringify(values));
}

function pairOf(value: unknown): { name: string; value: unknown } | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { name, value: held } = value as { name?: unknown; value?: unknown };
  return typeof name === "string" && held !== undefined ? { name, value: held } : undefined;
}

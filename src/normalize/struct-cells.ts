import type { PlannedColumn } from "../model/input-info.ts";
import type { RowBatch } from "../model/row.ts";
import { sampleColumn } from "./column-sample.ts";

/** A column whose cells pack several facts, and the keys that were seen. */
export interface StructColumn {
  readonly column: number;
  readonly keys: readonly string[];
}

const PAIR = /(?<![\w.-])[\d_.-]*([A-Za-z][\w.-]*)\s*=\s*([^,#;{}]*)/g;
const PACKED = /^[{[(]?\s*[A-Za-z][\w.-]*\s*=[^=]*[,#;][^=,#;\n\r]*=/;
const PLACES = /^(rack|shelf|slot|subrack|frame|port|cabinet|board|cell|subnetwork|managedelement|mecontext)$/i;

/**
 * Finds such columns: pairs as in Ericsson's `productData = {productName=…, serialNumber=…}`, and lists of objects that a
 * JSON reader leaves as text. Places (`rack=1,slot=2`) stay whole.
 */
export function findStructColumns(batch: RowBatch, width: number, from: number): readonly StructColumn[] {
  const found: StructColumn[] = [];
  for (let column = 0; column < width; column += 1) {
    const sample = sampleColumn(batch, column, from, (raw) => (raw === "" ? undefined : isPacked(raw) ? raw : "."));
    if (sample.share(isPacked) < 0.3) continue;
    const keys = new Set(sample.values.flatMap((value) => [...pairs(value).keys()]));
    const lists = sample.values.some((value) => value.startsWith("[{"));
    if (keys.size > (lists ? 0 : 1) && ![...keys].some((key) => PLACES.test(key)))
      found.push({ column, keys: [...keys] });
  }
  return found;
}

/** The names of the columns that the pairs become: `productData.productName`. */
export function structHeaders(columns: readonly StructColumn[], headers: readonly string[]): string[] {
  return columns.flatMap(({ column, keys }) => keys.map((key) => `${headers[column] ?? ""}.${key}`));
}

/** A view of batches in which the pairs stand in columns of their own, from column `width` on. */
export function expandStructs(columns: readonly StructColumn[], width: number): (batch: RowBatch) => RowBatch {
  if (columns.length === 0) return (batch) => batch;
  const places = columns.flatMap(({ column, keys }) => keys.map((key) => ({ column, key })));
  let last: RowBatch | undefined;
  let view: RowBatch | undefined;
  return (batch) => {
    if (batch === last && view !== undefined) return view;
    last = batch;
    view = createView(batch, width, places);
    return view;
  };
}

/** Columns made of pairs inside a cell stand where the cell stood. */
export function realPlaces(
  columns: readonly PlannedColumn[],
  width: number,
  structs: readonly StructColumn[],
): PlannedColumn[] {
  const places = structs.flatMap(({ column, keys }) => keys.map(() => column));
  return columns.map((column) =>
    column.index < width ? column : { ...column, index: places[column.index - width] ?? 0 },
  );
}

function createView(
  batch: RowBatch,
  width: number,
  places: readonly { readonly column: number; readonly key: string }[],
): RowBatch {
  let text: string | undefined;
  let parsed: ReadonlyMap<string, string> = new Map();
  return {
    sheet: batch.sheet,
    member: batch.member,
    header: batch.header,
    length: batch.length,
    width: () => width + places.length,
    record: (row) => batch.record(row),
    line: (row) => batch.line(row),
    cell: (row, column) => {
      const place = places[column - width];
      if (column < width || !place) return batch.cell(row, column);
      const packed = batch.cell(row, place.column);
      if (packed !== text) {
        text = packed;
        parsed = pairs(packed);
      }
      return parsed.get(place.key) ?? "";
    },
  };
}

function isPacked(text: string): boolean {
  return text.startsWith("[{") || (text.includes("=") && PACKED.test(text));
}

function pairs(text: string): Map<string, string> {
  if (text.startsWith("[{")) return objects(text);
  const found = new Map<string, string>();
  for (const [, key, value] of text.matchAll(PAIR)) {
    if (key !== undefined && !found.has(key)) found.set(key, value?.trim() ?? "");
  }
  return found;
}

/** Leaves of a list of objects: `name` of all joined, and `manufacturer.name` of the one whose role is manufacturer. */
function objects(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const one of parseList(text)) {
    const leaves = leavesOf(one, "");
    const role = leaves.get("role") ?? leaves.get("type");
    for (const [key, value] of leaves) {
      if (value === "") continue;
      const before = found.get(key);
      found.set(key, before === undefined ? value : `${before}; ${value}`);
      if (role !== undefined && !found.has(`${role}.${key}`)) found.set(`${role}.${key}`, value);
    }
  }
  return found;
}

function parseList(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.slice(0, 100) : [];
  } catch {
    return [];
  }
}

function leavesOf(value: unknown, path: string): Map<string, string> {
  if (typeof value !== "object" || value === null) return new Map([[path, String(value ?? "")]]);
  if (Array.isArray(value)) return new Map(value.flatMap((one) => pairOf(one, path)));
  return new Map(
    Object.entries(value).flatMap(([key, held]) => [...leavesOf(held, path === "" ? key : `${path}.${key}`)]),
  );
}

/** A fact that names itself, as A&AI writes it: `{"relationship-key": "complex.physical-location-id", "relationship-value": "SOF1"}`. */
function pairOf(one: unknown, path: string): readonly [string, string][] {
  const entries = typeof one === "object" && one !== null ? Object.entries(one) : [];
  const key = entries.find(([name]) => /(^|-)key$/.test(name))?.[1];
  const value = entries.find(([name]) => /(^|-)value$/.test(name))?.[1];
  return typeof key === "string" && typeof value === "string" ? [[`${path}.${key}`, value]] : [];
}

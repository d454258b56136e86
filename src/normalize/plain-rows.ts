import type { Asset, AssetField } from "../model/asset.ts";
import type { ColumnCells, RowBatch } from "../model/row.ts";
import { cleanCell } from "./cell-text.ts";
import type { ColumnsPlan } from "./columns.ts";
import { DATE_FIELDS, type Readers } from "./field-readers.ts";
import type { HeaderIndex } from "./header-index.ts";
import { OWN_FIELDS, type PlainCell, type PlainColumn, type PlainRows } from "./normalized-row.ts";
import { isMacLike, isNameLike, isSerialLike } from "./plain-looks.ts";
import type { RowBuilder } from "./row-builder.ts";
import type { Source, Sources } from "./source-cells.ts";

/** What decides whether a table has plain rows. */
export interface PlainTable {
  readonly build: RowBuilder;
  readonly plan: Pick<ColumnsPlan, "sources">;
  readonly readers: Readers;
  /** Columns that tell the network function before the role does. */
  readonly functionSources: readonly Source[] | undefined;
  /** Some cells are cut into columns of their own. */
  readonly interwoven: boolean;
  /** Empty cells take the value above them. */
  readonly fillsDown: boolean;
  /** The profile reads the cells of a column in a way of its own. */
  readonly hasOwnReading: (field: AssetField, column: number) => boolean;
  /** A vendor is implied for equipment that by its texts was not bought in. */
  readonly impliesVendor: boolean;
}

/** Fields whose texts together tell whether a vendor is implied. */
const TELL_IMPLIED: readonly AssetField[] = ["model", "role", "description", "position", "networkFunction"];
const MENTIONING: readonly AssetField[] = ["description", "name"];

/** The short way for plain records; undefined where an asset takes more than the cells of its record. */
export function createPlainRows(table: PlainTable, rows: Omit<PlainRows, "columns" | "own">): PlainRows | undefined {
  const { sources } = table.plan;
  if (table.interwoven || table.fillsDown || OWN_FIELDS.some((field) => (sources[field]?.flat().length ?? 0) > 1))
    return undefined;
  const uses = usesOf(sources, table.functionSources ?? []);
  if (!DATE_FIELDS.every((field) => isAlone(field, sources, uses))) return undefined;
  const columns = [...uses].map(([column, fields]) => plainColumn(column, soleField(fields, table), table));
  return {
    ...rows,
    columns,
    own: (field) => {
      const column = sources[field]?.[0]?.[0];
      if (column === undefined) return undefined;
      return columns.find((one) => one.column === column && one.field === field) ?? plainColumn(column, field, table);
    },
  };
}

/** True for a field without a column, or with one that it shares with no other field. */
function isAlone(field: AssetField, sources: Sources, uses: ReadonlyMap<number, readonly AssetField[]>): boolean {
  const columns = sources[field]?.flat() ?? [];
  return columns.length === 0 || (columns.length === 1 && uses.get(columns[0] ?? -1)?.length === 1);
}

/** Fields by column; a column that tells the function beside them serves more than one. */
function usesOf(sources: Sources, functionSources: readonly Source[]): ReadonlyMap<number, readonly AssetField[]> {
  const uses = new Map<number, AssetField[]>();
  const add = (column: number, field: AssetField) => uses.set(column, [...(uses.get(column) ?? []), field]);
  for (const [field, list] of Object.entries(sources) as [AssetField, readonly Source[]][])
    for (const column of list.flat()) add(column, field);
  for (const column of functionSources.flat()) add(column, "networkFunction");
  return uses;
}

function soleField(fields: readonly AssetField[], { plan, impliesVendor }: PlainTable): AssetField | undefined {
  const [field] = fields;
  const isSole = field !== undefined && fields.length === 1 && plan.sources[field]?.flat().length === 1;
  return isSole && !(impliesVendor && TELL_IMPLIED.includes(field)) ? field : undefined;
}

function plainColumn(
  column: number,
  field: AssetField | undefined,
  { build, readers, hasOwnReading }: PlainTable,
): PlainColumn {
  const isPlainly = field !== undefined && !hasOwnReading(field, column) ? (LOOKS[field] ?? never) : never;
  if (field === undefined)
    return { column, field, isPlainly, read: (raw) => ({ ...NO_MENTION, value: readers.cell(raw) }) };
  const mentions = MENTIONING.includes(field) ? mentionIn(readers) : undefined;
  let last: string | undefined;
  let cell: PlainCell = { ...NO_MENTION, value: undefined };
  const read = (raw: string): PlainCell => {
    if (raw === last) return cell;
    const { value, odd } = build.cell(field, raw);
    last = raw;
    cell = { value, odd, mentions: mentions?.(value) };
    return cell;
  };
  return { column, field, isPlainly, read };
}

type Look = (bytes: Uint8Array, from: number, to: number) => boolean;
const never: Look = () => false;

/** How the cells of a field look of which the value is the text itself. */
const LOOKS: Partial<Record<AssetField, Look>> = {
  id: isSerialLike,
  name: isNameLike,
  ipAddress: isNameLike,
  parent: isNameLike,
  position: isNameLike,
  supplier: isNameLike,
  country: isNameLike,
  region: isNameLike,
  site: isNameLike,
  serialNumber: isSerialLike,
  macAddress: isMacLike,
};

const NO_MENTION = { mentions: undefined, odd: false };

function mentionIn({ functions }: Readers): (value: Asset[AssetField]) => string | undefined {
  return (value) => (typeof value === "string" ? functions.inText(value)?.id : undefined);
}

const DIGIT = /\d/;
const BLANK = 1;
const TELLING = 2;
const HEADER = 3;

/**
 * Tells by the first filled cell of a record whether it is plainly no header: it is not the first word of this table's
 * header, and no known word of any.
 */
export function createPlainStart(
  header: { readonly column: number; readonly text: string },
  index: HeaderIndex,
): (batch: RowBatch, row: number) => boolean {
  const known: number[][] = [];
  const headerHasDigit = DIGIT.test(header.text);

  function look(column: number, raw: string): number {
    const text = cleanCell(raw);
    if (text === "") return BLANK;
    if (column === header.column && text === header.text) return HEADER;
    return DIGIT.test(text) || text.length > 40 || index.look(text).hits.length === 0 ? TELLING : HEADER;
  }

  return (batch, row) => {
    for (let column = 0; column < batch.width(row); column += 1) {
      const cells = batch.column?.(column);
      if (cells !== undefined && cells.from[row] === cells.to[row] && (cells.from[row] as number) >= 0) continue; // empty
      if (!headerHasDigit && hasDigit(cells, batch, row, column)) return true;
      const code = batch.codes?.(column)[row] ?? -1;
      const kinds = known[column] ?? [];
      known[column] = kinds;
      const kind = kinds[code] ?? look(column, batch.cell(row, column));
      if (code > 0) kinds[code] = kind;
      if (kind !== BLANK) return kind === TELLING;
    }
    return false;
  };
}

function hasDigit(cells: ColumnCells | undefined, batch: RowBatch, row: number, column: number): boolean {
  const from = cells?.from[row] ?? -1;
  if (cells === undefined || from < 0) return DIGIT.test(batch.cell(row, column));
  const to = cells.to[row] as number; // as many as `from`
  for (let at = from; at < to; at += 1) {
    const byte = cells.bytes[at] as number; // within bounds
    if (byte >= 48 && byte <= 57) return true;
  }
  return false;
}

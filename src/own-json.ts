import type { Identifier } from "./identify/index.ts";
import { CELL_FIELDS, type CellField } from "./identify/index.ts";
import type { AssetField } from "./model/asset.ts";
import type { ColumnCells, RowBatch } from "./model/row.ts";
import type { PlainColumn } from "./normalize/index.ts";
import { createEvidenceJson, type OwnPart, valueJson } from "./report/finding-json.ts";
import { type ByteWriter, createByteWriter, reserve, writeByte, writeBytes, writeText } from "./text/byte-writer.ts";

/** How plain bytes of a cell become its JSON: not at all, as they are, or as a MAC address. */
type Plainly = "never" | "as they are" | "as an address";

/** One part of findings that a column gives, with what was made of its texts so far. */
export interface OwnJson {
  readonly column: PlainColumn;
  readonly plainly: Plainly;
  readonly textOf: (raw: string) => string;
  /** JSON of the texts that have a number, one behind the other, and where that of each stands: begin and end, 0 and 0 if not made. */
  readonly made: ByteWriter;
  places: Int32Array;
  batch: RowBatch | undefined;
  cells: ColumnCells | undefined;
}

const QUOTE = 0x22;
const COLON = 0x3a;

type CellPart = Extract<OwnPart, { is: "cell" | "evidence" }>;

/** Parts by what they are: findings of all kinds of a table share them. */
export function createOwnParts(columns: readonly PlainColumn[], identifier: Identifier): (part: CellPart) => OwnJson {
  const known = new Map<string, OwnJson>();
  return (part) => {
    const key = part.is === "cell" ? part.field : `${part.field} ${part.place}`;
    const own = known.get(key) ?? makePart(part, columns, identifier);
    known.set(key, own);
    return own;
  };
}

function makePart(part: CellPart, columns: readonly PlainColumn[], identifier: Identifier): OwnJson {
  const column = columns.find(({ field }) => field === part.field);
  if (column === undefined) throw new Error(`no column gives ${part.field}`);
  const none = { made: createByteWriter(), places: new Int32Array(0), batch: undefined, cells: undefined };
  if (part.is === "evidence")
    return { column, plainly: "never", textOf: evidenceOf(column, part.field, part.place, identifier), ...none };
  const plainly = part.field === "macAddress" ? "as an address" : "as they are";
  return { column, plainly, textOf: valueIn(column), ...none };
}

function valueIn(column: PlainColumn): (raw: string) => string {
  return (raw) => {
    const { value } = column.read(raw);
    if (value === undefined) throw new Error("cells that say the same are not filled alike");
    return valueJson(value);
  };
}

function evidenceOf(
  column: PlainColumn,
  field: string,
  place: number,
  identifier: Identifier,
): (raw: string) => string {
  const json = createEvidenceJson();
  const cellField = CELL_FIELDS.find((one) => one === field) as CellField; // only such fields give evidence
  return (raw) => {
    const one = identifier.evidence(cellField, String(column.read(raw).value))[place];
    if (one === undefined) throw new Error("cells that say the same give different evidence");
    return json(one);
  };
}

/** Writes the part as it is on one record. */
export function writeOwn(own: OwnJson, writer: ByteWriter, batch: RowBatch, row: number): void {
  const index = own.column.column;
  if (own.batch !== batch) {
    own.batch = batch;
    own.cells = batch.column?.(index);
  }
  const { cells } = own;
  const code = cells === undefined ? -1 : (cells.codes[row] as number); // within bounds, as below
  if (code >= 0) {
    if (2 * code + 1 >= own.places.length || own.places[2 * code + 1] === 0) make(own, code, batch.cell(row, index));
    writeBytes(writer, own.made.bytes, own.places[2 * code] as number, own.places[2 * code + 1] as number);
    return;
  }
  const from = cells === undefined ? -1 : (cells.from[row] as number);
  const to = cells === undefined ? -1 : (cells.to[row] as number);
  if (cells === undefined || own.plainly === "never" || from < 0 || !own.column.isPlainly(cells.bytes, from, to)) {
    writeText(writer, own.textOf(batch.cell(row, index)));
    return;
  }
  writeByte(writer, QUOTE);
  if (own.plainly === "as they are") writeBytes(writer, cells.bytes, from, to);
  else writeAddress(writer, cells.bytes, from, to);
  writeByte(writer, QUOTE);
}

function make(own: OwnJson, code: number, raw: string): void {
  if (2 * code + 1 >= own.places.length) {
    const wider = new Int32Array(4 * (code + 64));
    wider.set(own.places);
    own.places = wider;
  }
  own.places[2 * code] = own.made.length;
  writeText(own.made, own.textOf(raw));
  own.places[2 * code + 1] = own.made.length;
}

/** Pairs of hexadecimal digits in lower case with colons between them. */
function writeAddress(writer: ByteWriter, bytes: Uint8Array, from: number, to: number): void {
  reserve(writer, to - from);
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number; // within bounds
    writer.bytes[writer.length] = (at - from) % 3 === 2 ? COLON : byte | 0x20;
    writer.length += 1;
  }
}

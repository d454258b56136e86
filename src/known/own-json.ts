import type { Identifier } from "../identify/index.ts";
import type { ColumnCells, RowBatch } from "../model/row.ts";
import type { PlainColumn } from "../normalize/index.ts";
import { valueJson } from "../report/finding-json.ts";
import type { OwnPart } from "../report/finding-template.ts";
import { type ByteWriter, keepLast, writeKept, writeText } from "../text/byte-writer.ts";
import { evidencePart } from "./own-evidence.ts";
import { codeWriter, type OwnWays } from "./own-ways.ts";

/** One part of findings that a column gives. */
export interface OwnJson extends OwnWays {
  readonly column: PlainColumn;
  /** True where `writePlainly` may do. */
  readonly byBytes: boolean;
  /** By number of a text where its JSON is kept: begin and end; 0 and 0 if it is not. */
  places: Int32Array;
  batch: RowBatch | undefined;
  cells: ColumnCells | undefined;
}

/** Bytes in front of a writer beyond which no more is kept of parts that a column gives. */
const MOST_KEPT = 1 << 21;

type CellPart = Extract<OwnPart, { is: "cell" | "evidence" }>;

/** Parts by what they are: findings of all kinds of a table share them. All are written with the same writer. */
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
  const ways = part.is === "evidence" ? evidencePart(column, part, identifier) : valuePart(column);
  return {
    column,
    write: ways.write,
    writePlainly: ways.writePlainly,
    byBytes: part.is === "cell" || identifier.byteSense(part.field) !== undefined,
    places: new Int32Array(0),
    batch: undefined,
    cells: undefined,
  };
}

/** The value of the field. */
function valuePart(column: PlainColumn): OwnWays {
  const writeCode = codeWriter(column.field);
  return {
    write(writer, raw) {
      const { value } = column.read(raw);
      if (value === undefined) throw new Error("cells that say the same are not filled alike");
      writeText(writer, valueJson(value));
    },
    writePlainly(writer, bytes, from, to) {
      writeCode(writer, bytes, from, to);
      return true;
    },
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
  if (cells === undefined) {
    own.write(writer, batch.cell(row, index));
    return;
  }
  const from = cells.from[row] as number; // within bounds, as below
  const to = cells.to[row] as number;
  const isCode = own.byBytes && from >= 0 && own.column.isPlainly(cells.bytes, from, to);
  if (isCode && own.writePlainly(writer, cells.bytes, from, to)) return;
  const code = batch.codes?.(index)[row] ?? -1;
  const end = code >= 0 && 2 * code + 1 < own.places.length ? (own.places[2 * code + 1] as number) : 0;
  if (end > 0) writeKept(writer, own.places[2 * code] as number, end);
  else if (code >= 0) writeFirst(own, writer, code, batch.cell(row, index));
  else own.write(writer, batch.cell(row, index));
}

/** Writes what is made of a text with a number, and keeps it. */
function writeFirst(own: OwnJson, writer: ByteWriter, code: number, raw: string): void {
  const start = writer.length;
  own.write(writer, raw);
  if (writer.kept > MOST_KEPT) return;
  const length = writer.length - start;
  const kept = keepLast(writer, length);
  if (2 * code + 1 >= own.places.length) {
    const wider = new Int32Array(4 * (code + 64));
    wider.set(own.places);
    own.places = wider;
  }
  own.places[2 * code] = kept;
  own.places[2 * code + 1] = kept + length;
}

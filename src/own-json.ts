import { CELL_FIELDS, type CellField, type Identifier, type NoteReader } from "./identify/index.ts";
import type { Evidence } from "./model/evidence.ts";
import type { ColumnCells, RowBatch } from "./model/row.ts";
import type { PlainColumn } from "./normalize/index.ts";
import { createEvidenceFrames, type EvidenceFrame, writeEvidence } from "./report/evidence-json.ts";
import { valueJson } from "./report/finding-json.ts";
import type { OwnPart } from "./report/finding-template.ts";
import { textJson } from "./report/json-pieces.ts";
import {
  type ByteWriter,
  keepFrom,
  reserve,
  writeAll,
  writeByte,
  writeKept,
  writePart,
  writeText,
} from "./text/byte-writer.ts";
import { asciiText } from "./text/bytes-to-text.ts";

/** One part of findings that a column gives. */
export interface OwnJson {
  readonly column: PlainColumn;
  /** Writes what is made of the text of a cell. */
  readonly write: (writer: ByteWriter, raw: string) => void;
  /** Writes what is made of a cell that is plainly a code, by its bytes; false where that does not do. */
  readonly writePlainly: (writer: ByteWriter, bytes: Uint8Array, from: number, to: number) => boolean;
  /** True where `writePlainly` may do. */
  readonly byBytes: boolean;
  /** By number of a text where its JSON is kept: begin and end; 0 and 0 if it is not. */
  places: Int32Array;
  batch: RowBatch | undefined;
  cells: ColumnCells | undefined;
}

type CellPart = Extract<OwnPart, { is: "cell" | "evidence" }>;

const QUOTE = 0x22;
const COLON = 0x3a;

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
    ...ways,
    byBytes: part.is === "cell" || identifier.byteSense(part.field) !== undefined,
    places: new Int32Array(0),
    batch: undefined,
    cells: undefined,
  };
}

type Ways = Pick<OwnJson, "write" | "writePlainly">;

/** The value of the field. */
function valuePart(column: PlainColumn): Ways {
  const writeCode = column.field === "macAddress" ? writeAddress : writePart;
  return {
    write(writer, raw) {
      const { value } = column.read(raw);
      if (value === undefined) throw new Error("cells that say the same are not filled alike");
      writeText(writer, valueJson(value));
    },
    writePlainly(writer, bytes, from, to) {
      writeByte(writer, QUOTE);
      writeCode(writer, bytes, from, to);
      writeByte(writer, QUOTE);
      return true;
    },
  };
}

/** What is made of the codes of one class: all the same but for the code and a note on it. */
interface CodeClass {
  readonly frame: EvidenceFrame<Uint8Array>;
  readonly note: NoteReader;
  /** True when the first of them had a note. */
  readonly isNoted: boolean;
}

/** A piece of evidence. */
function evidencePart(column: PlainColumn, part: Extract<OwnPart, { is: "evidence" }>, identifier: Identifier): Ways {
  const field = CELL_FIELDS.find((one) => one === part.field) as CellField; // only such fields give evidence
  const encoder = new TextEncoder();
  const frameOf = createEvidenceFrames((json) => encoder.encode(json));
  const sense = identifier.byteSense(field);
  const byClass: (CodeClass | "read it" | undefined)[] = [];
  const writeCode = field === "macAddress" ? writeAddress : writePart;

  function evidenceOf(text: string): Evidence {
    const one = identifier.evidence(field, text)[part.place];
    if (one === undefined) throw new Error("cells that say the same give different evidence");
    return one;
  }

  function write(writer: ByteWriter, raw: string): void {
    const one = evidenceOf(String(column.read(raw).value));
    const frame = frameOf(one);
    if (frame === undefined) writeText(writer, writeEvidence(one));
    else writeFrame(writer, frame, textJson(one.read), one.note);
  }

  function classOf(text: string): CodeClass | "read it" {
    const one = evidenceOf(text);
    const frame = one.read === text ? frameOf(one) : undefined;
    const note = identifier.noteReader(one, text);
    return frame === undefined || note === undefined ? "read it" : { frame, note, isNoted: one.note !== undefined };
  }

  return {
    write,
    writePlainly(writer, bytes, from, to) {
      const number = sense === undefined ? -1 : sense.classOf(bytes, from, to);
      if (number < 0) return false;
      byClass[number] ??= classOf(String(column.read(asciiText(bytes, from, to)).value));
      const known = byClass[number];
      if (known === "read it") return false;
      const { frame, note, isNoted } = known;
      const said = note(bytes, from);
      if ((said !== undefined) !== isNoted) return false;
      writeAll(writer, frame.start);
      writeByte(writer, QUOTE);
      writeCode(writer, bytes, from, to);
      writeByte(writer, QUOTE);
      writeAll(writer, frame.middle);
      if (said === undefined) return true;
      writeText(writer, textJson(said));
      writeAll(writer, frame.end);
      return true;
    },
  };
}

function writeFrame(
  writer: ByteWriter,
  { start, middle, end }: EvidenceFrame<Uint8Array>,
  read: string,
  note: string | undefined,
): void {
  writeAll(writer, start);
  writeText(writer, read);
  writeAll(writer, middle);
  if (note === undefined) return;
  writeText(writer, textJson(note));
  writeAll(writer, end);
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
  const kept = keepFrom(writer, start);
  if (kept < 0) return;
  if (2 * code + 1 >= own.places.length) {
    const wider = new Int32Array(4 * (code + 64));
    wider.set(own.places);
    own.places = wider;
  }
  own.places[2 * code] = kept;
  own.places[2 * code + 1] = kept + writer.length - start;
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

import { CELL_FIELDS, type CellField, type Identifier, type NoteReader } from "../identify/index.ts";
import type { Evidence } from "../model/evidence.ts";
import type { PlainColumn } from "../normalize/index.ts";
import { createEvidenceFrames, type EvidenceFrame, writeEvidence } from "../report/evidence-json.ts";
import type { OwnPart } from "../report/finding-template.ts";
import { textJson } from "../report/json-pieces.ts";
import { type ByteWriter, writeAll, writeText } from "../text/byte-writer.ts";
import { createCodeClasses } from "./code-classes.ts";
import { codeWriter, type OwnWays } from "./own-ways.ts";

/** What is made of the codes of one class: all the same but for the code and a note on it. */
interface CodeClass {
  readonly frame: EvidenceFrame<Uint8Array>;
  readonly note: NoteReader;
  /** True when the first of them had a note. */
  readonly isNoted: boolean;
}

/** Reads a piece of the evidence that a field gives, by its place, from the text of a cell. */
export function evidenceReader(field: CellField, place: number, identifier: Identifier): (text: string) => Evidence {
  return (text) => {
    const one = identifier.evidence(field, text)[place];
    if (one === undefined) throw new Error("cells that say the same give different evidence");
    return one;
  };
}

/** A piece of evidence. */
export function evidencePart(
  column: PlainColumn,
  part: Extract<OwnPart, { is: "evidence" }>,
  identifier: Identifier,
): OwnWays {
  const field = CELL_FIELDS.find((one) => one === part.field) as CellField; // only such fields give evidence
  const encoder = new TextEncoder();
  const frameOf = createEvidenceFrames((json) => encoder.encode(json));
  const evidenceOf = evidenceReader(field, part.place, identifier);
  const ofClass = createCodeClasses(column, field, identifier, classOf);
  const writeCode = codeWriter(field);

  function write(writer: ByteWriter, raw: string): void {
    const one = evidenceOf(String(column.read(raw).value));
    const frame = frameOf(one);
    if (frame === undefined) writeText(writer, writeEvidence(one));
    else writeFrame(writer, frame, textJson(one.read), one.note);
  }

  function classOf(text: string): CodeClass | undefined {
    const one = evidenceOf(text);
    const frame = one.read === text ? frameOf(one) : undefined;
    const note = identifier.noteReader(one, text);
    return frame === undefined || note === undefined ? undefined : { frame, note, isNoted: one.note !== undefined };
  }

  return {
    write,
    writePlainly(writer, bytes, from, to) {
      const known = ofClass(bytes, from, to);
      if (known === undefined) return false;
      const { frame, note, isNoted } = known;
      const said = note(bytes, from);
      if ((said !== undefined) !== isNoted) return false;
      writeAll(writer, frame.start);
      writeCode(writer, bytes, from, to);
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

import type { Identifier } from "../identify/index.ts";
import type { Print } from "../judge/index.ts";
import type { RowBatch } from "../model/row.ts";
import type { PlainRows } from "../normalize/index.ts";
import { findingTemplate, type OwnPart } from "../report/finding-template.ts";
import { type ByteWriter, dropKept, keep, writeHex32, writeKept, writeWhole } from "../text/byte-writer.ts";
import { remember } from "../text/remember.ts";
import type { Kind } from "./kinds.ts";
import { fieldsOwn } from "./known-prints.ts";
import { createOwnParts, type OwnJson, writeOwn } from "./own-json.ts";

/** Findings on records of known kinds as lines of NDJSON, without a finding put together for each. */
export interface KnownLines {
  /** True when findings of the kind can be written with `write`. */
  isWritable(kind: Kind): boolean;
  /** Writes one of them, by its place among the findings of its kind. */
  write(kind: Kind, at: number, print: Print, batch: RowBatch, row: number): void;
}

/**
 * The parts of a line, two numbers each: begin and end among the bytes that the writer keeps; or `OWN` and the place among
 * the parts that columns give; or another of the record's own.
 */
type Steps = Int32Array;

const OWN = -1;
const OTHERS = { fingerprint: -2, record: -3, line: -4 } as const;
const NO_STEPS: Steps = new Int32Array(0);
const MOST_TEXTS = 20_000;

/** Prepares the lines of one table; what the writer kept for another one is dropped. */
export function createKnownLines(rows: PlainRows, identifier: Identifier, writer: ByteWriter): KnownLines {
  const encoder = new TextEncoder();
  const ownPart = createOwnParts(rows.columns, identifier);
  const owns: OwnJson[] = [];
  /** Of each kind its lines, made when they are asked for first; none where they cannot be cut into parts. */
  const linesByKind: (readonly Steps[] | undefined)[] = [];
  const differing = fieldsOwn(rows.columns);
  // Most of the text between the parts is the same in the lines of all kinds.
  const placeOf = remember(MOST_TEXTS, (text) => {
    const bytes = encoder.encode(text);
    const from = keep(writer, bytes);
    return [from, from + bytes.length] as const;
  });
  dropKept(writer);

  function linesOf(kind: Kind): readonly Steps[] {
    const known = linesByKind[kind.number];
    if (known !== undefined) return known;
    const own = { fields: differing(kind.asset), evidence: identifier.recipe(kind.asset) };
    const templates = kind.findingsOn(kind.asset, "own").map((finding) => findingTemplate(finding, own) ?? []);
    const lines = templates.map((parts) => Int32Array.from(parts.flatMap(stepOf)));
    linesByKind[kind.number] = lines.every(({ length }) => length > 0) ? lines : [];
    return linesByKind[kind.number] ?? [];
  }

  function stepOf(part: string | OwnPart): readonly [number, number] {
    if (typeof part === "string") return placeOf(part);
    if (part.is !== "cell" && part.is !== "evidence") return [OTHERS[part.is], 0];
    const own = ownPart(part);
    const known = owns.indexOf(own);
    return [OWN, known < 0 ? owns.push(own) - 1 : known];
  }

  return {
    isWritable: (kind) => linesOf(kind).length > 0,
    write(kind, at, print, batch, row) {
      const steps = linesOf(kind)[at] ?? NO_STEPS;
      for (let index = 0; index < steps.length; index += 2) {
        const from = steps[index] as number; // within bounds, as below
        const to = steps[index + 1] as number;
        if (from >= 0) writeKept(writer, from, to);
        else if (from === OWN) writeOwn(owns[to] as OwnJson, writer, batch, row);
        else if (from === OTHERS.record) writeWhole(writer, batch.record(row));
        else if (from === OTHERS.line) writeWhole(writer, batch.line(row) ?? 0);
        else {
          writeHex32(writer, print.high);
          writeHex32(writer, print.low);
        }
      }
    },
  };
}

import type { Evidence } from "../model/evidence.ts";
import { HOLE, namedKeys, textJson } from "./json-pieces.ts";

const EVIDENCE_KEYS = namedKeys<keyof Evidence>([
  "feature",
  "vendor",
  "strength",
  "side",
  "field",
  "read",
  "comparedWith",
  "grade",
  "family",
  "note",
]);

/** What is remembered at most; then it begins anew. */
const MOST_REMEMBERED = 20_000;
const evidences = new Map<Evidence, string>();
/** Fields whose evidence is of one asset only. */
const UNIQUE: readonly string[] = ["serialNumber", "macAddress", "name"];
const ofUnique = createEvidenceJson();

/** JSON of one piece of evidence. */
export function evidenceJson(one: Evidence): string {
  if (UNIQUE.includes(one.field)) return ofUnique(one);
  const known = evidences.get(one);
  if (known !== undefined) return known;
  const json = writeEvidence(one);
  if (evidences.size >= MOST_REMEMBERED) evidences.clear();
  evidences.set(one, json);
  return json;
}

/** JSON of pieces of evidence that mostly differ in the text that was read, and in the note. */
function createEvidenceJson(): (one: Evidence) => string {
  const frameOf = createEvidenceFrames((part) => part);
  return (one) => {
    const frame = frameOf(one);
    if (frame === undefined) return writeEvidence(one);
    const json = frame.start + textJson(one.read) + frame.middle;
    return one.note === undefined ? json : json + textJson(one.note) + frame.end;
  };
}

/** JSON of a piece of evidence around the text that was read and the note; without a note `middle` is the end. */
export interface EvidenceFrame<Part> {
  readonly start: Part;
  readonly middle: Part;
  readonly end: Part;
}

/** Finds the frame for a piece of evidence; undefined where it cannot be cut so. Most follow one of the same frame. */
export function createEvidenceFrames<Part>(
  toPart: (json: string) => Part,
): (one: Evidence) => EvidenceFrame<Part> | undefined {
  let last: Evidence | undefined;
  let frame: EvidenceFrame<Part> | undefined;
  return (one) => {
    if (last !== undefined && isSameButText(one, last)) return frame;
    last = one;
    const parts = writeEvidence({ ...one, read: HOLE, note: one.note && HOLE }).split(textJson(HOLE));
    const [start = "", middle = "", end = ""] = parts;
    frame =
      parts.length === (one.note === undefined ? 2 : 3)
        ? { start: toPart(start), middle: toPart(middle), end: toPart(end) }
        : undefined;
    return frame;
  };
}

function isSameButText(one: Evidence, other: Evidence): boolean {
  return (
    one.comparedWith === other.comparedWith &&
    one.vendor === other.vendor &&
    one.feature === other.feature &&
    one.field === other.field &&
    one.strength === other.strength &&
    one.side === other.side &&
    one.grade === other.grade &&
    one.family === other.family &&
    (one.note === undefined) === (other.note === undefined)
  );
}

/** JSON of one piece of evidence. */
export function writeEvidence(one: Evidence): string {
  let json = "";
  for (const { key, name } of EVIDENCE_KEYS) {
    const value = one[key];
    if (value !== undefined) json += `${json === "" ? "{" : ","}${name}${textJson(value)}`;
  }
  return `${json}}`;
}

import { ASSET_FIELDS, type Asset, type AssetField } from "../model/asset.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Finding, Message } from "../model/finding.ts";
import type { Identity } from "../model/identity.ts";
import type { Location } from "../model/location.ts";
import { inertJson } from "./escape/json.ts";
import { findingText } from "./finding-words.ts";
import { inKeyOrder, ordered } from "./key-order.ts";
import { findingToNdjson } from "./ndjson.ts";

/**
 * `findingToNdjson` for findings as a scan makes them, by the hundred thousand: all but the asset and its evidence is the same
 * for many of them and is written once. Findings that were read from a file may hold more than is known here.
 */
export function madeFindingToNdjson(finding: Finding): string {
  const { asset, identity } = finding;
  if (asset === undefined || identity === undefined || isMarked(finding)) return findingToNdjson(finding);
  const [start, said, judged, maker, end] = frameOf(finding, identity).parts;
  if (end === undefined) return findingToNdjson(finding);
  const json = `${start}"${finding.fingerprint}"${said}${finding.units}${judged}${assetJson(asset)}${maker}`;
  return `${json}[${identity.evidence.map(evidenceJson).join(",")}]${end}\n`;
}

/** What of a finding is its asset's own, and so stands in a template as a place to fill. */
export type OwnPart =
  | { readonly is: "fingerprint" }
  | { readonly is: "record" }
  | { readonly is: "line" }
  /** The value of a field. */
  | { readonly is: "cell"; readonly field: AssetField }
  /** A piece of evidence that a field gives, by its place among those. */
  | { readonly is: "evidence"; readonly field: string; readonly place: number };

/**
 * Which fields are each asset's own, and from which field each piece of evidence of the identity comes, in their order: its
 * place among those of the field, undefined where other fields have a part in it.
 */
export interface OwnParts {
  readonly fields: ReadonlySet<string>;
  readonly evidence: readonly { readonly field: string; readonly place: number | undefined }[];
}

/**
 * The line of `madeFindingToNdjson` for findings that differ from this one in nothing but parts of their own: JSON, and
 * between it the places of those parts. Undefined where it cannot be cut so.
 */
export function findingTemplate(finding: Finding, own: OwnParts): readonly (string | OwnPart)[] | undefined {
  const { asset, identity } = finding;
  if (asset === undefined || identity === undefined || isMarked(finding)) return undefined;
  const [start, said, judged, maker, end] = frameOf(finding, identity).parts;
  const evidence = evidenceParts(identity, own);
  if (said === undefined || judged === undefined || maker === undefined || end === undefined || evidence === undefined)
    return undefined;
  const units = own.fields.has("quantity")
    ? { is: "cell" as const, field: "quantity" as const }
    : String(finding.units);
  const parts = [`${start}"`, { is: "fingerprint" as const }, `"${said}`, units, judged, ...assetParts(asset, own)];
  return joined([...parts, `${maker}[`, ...evidence, `]${end}\n`]);
}

function assetParts(asset: Asset, { fields }: OwnParts): readonly (string | OwnPart)[] {
  const parts = ASSET_KEYS.flatMap(({ key, name }): readonly (string | OwnPart)[] => {
    const value = asset[key];
    if (value === undefined) return [];
    if (key === "location") return [`,${name}`, ...locationParts(asset.location)];
    return [`,${name}`, isField(key) && fields.has(key) ? { is: "cell", field: key } : valueJson(value)];
  });
  return ["{", String(parts[0]).slice(1), ...parts.slice(1), "}"];
}

function isField(key: keyof Asset): key is AssetField {
  return (ASSET_FIELDS as readonly string[]).includes(key);
}

function locationParts({ source, sheet, line }: Location): readonly (string | OwnPart)[] {
  const table = sheet === undefined ? "" : `,"sheet":${textJson(sheet)}`;
  const lines: readonly (string | OwnPart)[] = line === undefined ? ["}"] : [',"line":', { is: "line" }, "}"];
  return [`{"source":${textJson(source)}${table},"record":`, { is: "record" }, ...lines];
}

function evidenceParts({ evidence }: Identity, own: OwnParts): readonly (string | OwnPart)[] | undefined {
  const parts: (string | OwnPart)[] = [];
  for (const [at, one] of evidence.entries()) {
    const { field, place } = own.evidence[at] ?? { field: one.field, place: undefined };
    if (at > 0) parts.push(",");
    if (!own.fields.has(field)) parts.push(evidenceJson(one));
    else if (place === undefined) return undefined;
    else parts.push({ is: "evidence", field, place });
  }
  return parts;
}

/** Texts that follow each other as one. */
function joined(parts: readonly (string | OwnPart)[]): readonly (string | OwnPart)[] {
  const whole: (string | OwnPart)[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (typeof part === "string" && typeof last === "string") whole[whole.length - 1] = last + part;
    else whole.push(part);
  }
  return whole;
}

function isMarked({ waiver, lapsedWaiver, baselineState }: Finding): boolean {
  return waiver !== undefined || lapsedWaiver !== undefined || baselineState !== undefined;
}

/** JSON of a finding cut where its own parts stand: fingerprint, units, asset, evidence. */
interface Frame {
  readonly finding: Finding;
  readonly identity: Identity;
  readonly parts: readonly string[];
}

/** What is remembered at most of each kind; then it begins anew. */
const MOST_REMEMBERED = 20_000;
const frames = new Map<Message, Frame>();

/** Findings that share their message object mostly share the rest. */
function frameOf(finding: Finding, identity: Identity): Frame {
  const known = frames.get(finding.message);
  if (known !== undefined && isSameBut(known, finding, identity)) return known;
  const frame = { finding, identity, parts: cut(finding, identity) };
  if (frames.size >= MOST_REMEMBERED) frames.clear();
  frames.set(finding.message, frame);
  return frame;
}

/** A message belongs to one verdict on one maker; a finding may bind beside another that does not. */
function isSameBut({ finding: known, identity: maker }: Frame, finding: Finding, identity: Identity): boolean {
  return (
    known.binding === finding.binding &&
    known.function === finding.function &&
    maker.vendor === identity.vendor &&
    maker.confidence === identity.confidence &&
    maker.family === identity.family &&
    maker.brand === identity.brand
  );
}

/** Stands where a part of its own will stand; a finding that holds it by chance is cut into too many pieces and not used. */
const HOLE = "\u0000hole";

function cut(finding: Finding, identity: Identity): readonly string[] {
  const maker = { ...identity, evidence: HOLE };
  const whole = {
    ...finding,
    text: findingText(finding),
    identity: maker,
    fingerprint: HOLE,
    units: HOLE,
    asset: HOLE,
  };
  const parts = inertJson(JSON.stringify(ordered(whole))).split(JSON.stringify(HOLE));
  return parts.length === 5 ? parts : [];
}

const ASSET_KEYS = named(inKeyOrder<keyof Asset>(["location", "vendorImplied", "damaged", ...ASSET_FIELDS]));
const EVIDENCE_KEYS = named(
  inKeyOrder<keyof Evidence>([
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
  ]),
);

function named<Key extends string>(keys: readonly Key[]): readonly { readonly key: Key; readonly name: string }[] {
  return keys.map((key) => ({ key, name: `"${key}":` }));
}

function assetJson(asset: Asset): string {
  let json = "";
  for (const { key, name } of ASSET_KEYS) {
    const value = asset[key];
    if (value === undefined) continue;
    json += json === "" ? "{" : ",";
    json += name;
    json += valueJson(value);
  }
  return `${json}}`;
}

/** JSON of one value of an asset. */
export function valueJson(value: NonNullable<Asset[keyof Asset]>): string {
  if (typeof value === "string") return textJson(value);
  if (typeof value !== "object") return String(value);
  return "source" in value ? locationJson(value) : listJson(value);
}

function locationJson({ source, sheet, record, line }: Location): string {
  const table = sheet === undefined ? "" : `,"sheet":${textJson(sheet)}`;
  const lines = line === undefined ? "" : `,"line":${line}`;
  return `{"source":${textJson(source)}${table},"record":${record}${lines}}`;
}

function listJson(texts: readonly string[]): string {
  return texts.length === 0 ? "[]" : `[${texts.map(textJson).join(",")}]`;
}

const evidences = new Map<Evidence, string>();
/** Fields whose evidence is of one asset only. */
const UNIQUE: readonly string[] = ["serialNumber", "macAddress", "name"];
const ofUnique = createEvidenceJson();

function evidenceJson(one: Evidence): string {
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

const PLAIN = /^[ !#-[\]-~]*$/;

/** JSON of a text. */
export function textJson(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : inertJson(JSON.stringify(text));
}

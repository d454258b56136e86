import { ASSET_FIELDS, type Asset } from "../model/asset.ts";
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
    if (typeof value === "string") json += textJson(value);
    else if (typeof value !== "object") json += String(value);
    else json += "source" in value ? locationJson(value) : listJson(value);
  }
  return `${json}}`;
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

function evidenceJson(one: Evidence): string {
  if (UNIQUE.includes(one.field)) return writeEvidence(one);
  const known = evidences.get(one);
  if (known !== undefined) return known;
  const json = writeEvidence(one);
  if (evidences.size >= MOST_REMEMBERED) evidences.clear();
  evidences.set(one, json);
  return json;
}

function writeEvidence(one: Evidence): string {
  let json = "";
  for (const { key, name } of EVIDENCE_KEYS) {
    const value = one[key];
    if (value !== undefined) json += `${json === "" ? "{" : ","}${name}${textJson(value)}`;
  }
  return `${json}}`;
}

const PLAIN = /^[ !#-[\]-~]*$/;

function textJson(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : inertJson(JSON.stringify(text));
}

import { ASSET_FIELDS, type Asset } from "../model/asset.ts";
import type { Finding, Message } from "../model/finding.ts";
import type { Identity } from "../model/identity.ts";
import type { Location } from "../model/location.ts";
import { inertJson } from "./escape/json.ts";
import { evidenceJson } from "./evidence-json.ts";
import { findingText } from "./finding-words.ts";
import { HOLE, namedKeys, textJson } from "./json-pieces.ts";
import { ordered } from "./key-order.ts";
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

/** True for a finding that says more than the judgement: a waiver, a state beside a baseline. */
export function isMarked({ waiver, lapsedWaiver, exceededWaiver, baselineState }: Finding): boolean {
  return (
    waiver !== undefined || lapsedWaiver !== undefined || exceededWaiver !== undefined || baselineState !== undefined
  );
}

/** JSON of a finding cut where its own parts stand: fingerprint, units, asset, evidence. */
interface Frame {
  readonly finding: Finding;
  readonly identity: Identity;
  readonly parts: readonly string[];
}

/** What is remembered at most; then it begins anew. */
const MOST_REMEMBERED = 20_000;
const frames = new Map<Message, Frame>();

/** The frame of a finding. Findings that share their message object mostly share the rest. */
export function frameOf(finding: Finding, identity: Identity): Frame {
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

/** JSON of a finding, cut at its own parts; empty where it cannot be cut so. */
export function cut(finding: Finding, identity: Identity): readonly string[] {
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

/** Keys of an asset, in the order in which they are written. */
export const ASSET_KEYS = namedKeys<keyof Asset>(["location", "vendorImplied", "damaged", ...ASSET_FIELDS]);
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

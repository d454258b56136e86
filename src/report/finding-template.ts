import { ASSET_FIELDS, type Asset, type AssetField } from "../model/asset.ts";
import type { Finding } from "../model/finding.ts";
import type { Identity } from "../model/identity.ts";
import type { Location } from "../model/location.ts";
import { evidenceJson } from "./evidence-json.ts";
import { ASSET_KEYS, cut, frameOf, isMarked, valueJson } from "./finding-json.ts";
import { textJson } from "./json-pieces.ts";

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
  if (asset === undefined || identity === undefined) return undefined;
  const [start, said, judged, maker, end] = isMarked(finding)
    ? cut(finding, identity)
    : frameOf(finding, identity).parts;
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

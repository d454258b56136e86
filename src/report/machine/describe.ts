import type { Finding } from "../../model/finding.ts";
import { ruleForce } from "../facts/force-words.ts";
import { findingText } from "../finding-words.ts";
import { shown } from "./shown.ts";

/** Longest part of an asset's name, and longest sentence, that a host is handed. */
const PART = 120;
const SENTENCE = 600;

/** The asset in a few words: `AAU5613, serial 2102…, at SOF-001`. */
export function assetLabel(finding: Finding): string {
  const { asset } = finding;
  if (asset === undefined) return "The inventory as a whole";
  const what = asset.model ?? asset.partNumber ?? asset.name ?? asset.description ?? asset.id ?? asset.vendor;
  const parts = [
    what ?? `record ${asset.location.record}`,
    asset.serialNumber === undefined ? undefined : `serial ${shown(asset.serialNumber, PART)}`,
    asset.site === undefined ? undefined : `at ${shown(asset.site, PART)}`,
  ];
  return parts
    .filter((part) => part !== undefined)
    .map((part) => shown(part, PART + 10))
    .join(", ");
}

/** What was found, of which asset: one line of at most about 1,000 characters. */
export function describeFinding(finding: Finding): string {
  return `${assetLabel(finding)}: ${shown(findingText(finding), SENTENCE)}`;
}

/** The same for a host that shows nothing else: with the force of the rule, so that a commitment is not taken for law. */
export function describeAlone(finding: Finding): string {
  return `${describeFinding(finding)} ${ruleForce(finding.force)}`.trimEnd();
}

/** Where the asset stood: `inventory.csv:12`, or `plan.xlsx, sheet Core, record 12`. */
export function placeOf(finding: Finding): string {
  if (finding.asset === undefined) return "all inputs";
  const { source, sheet, record, line } = finding.asset.location;
  const name = shown(source, PART);
  if (line !== undefined) return `${name}:${line}`;
  return `${name}${sheet === undefined ? "" : `, sheet ${shown(sheet, PART)}`}, record ${record}`;
}

/** Line of the asset, or its record where the format has no lines; 1 for a finding on the whole. */
export function lineOf(finding: Finding): number {
  const place = finding.asset?.location;
  return Math.max(1, place?.line ?? place?.record ?? 1);
}

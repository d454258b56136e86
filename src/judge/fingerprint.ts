import type { Asset } from "../model/asset.ts";
import type { Identity } from "../model/identity.ts";
import { ownName } from "../model/twins.ts";

const SEPARATOR = "\u0000";

/** What a rule found on an asset, in 16 hexadecimal digits that stay the same from one inventory to the next. */
export function fingerprint(pack: string, rule: string, asset: Asset, identity: Identity): string {
  return hash64([pack, rule, ...identifyingParts(asset, identity)].join(SEPARATOR));
}

/** The same for a rule on the whole inventory. */
export function wholeFingerprint(pack: string, rule: string): string {
  return hash64([pack, rule, "whole"].join(SEPARATOR));
}

/**
 * The steadiest name of an asset: its serial number, else the operator's id, else where it stands. An id or a place can be
 * given to another box, so what the box is belongs to them: exchanging one barred box for another is a new finding.
 */
function identifyingParts(asset: Asset, identity: Identity): string[] {
  const vendor = identity.vendor ?? asset.vendor ?? "";
  const own = ownName(asset);
  if (own?.kind === "serialNumber") return ["serial", vendor, own.text];
  const { site = "", networkFunction = "", name = "", position = "", model, partNumber } = asset;
  const product = identity.family ?? model ?? partNumber ?? "";
  if (own !== undefined) return ["id", own.text, vendor, product];
  return ["place", site, networkFunction, vendor, product, name, position];
}

/** Two independent 32-bit multiplicative hashes with a final mix; not for secrets. */
function hash64(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  const mixedHigh = mix(high, low);
  return hex32(mixedHigh) + hex32(mix(low, mixedHigh));
}

function mix(value: number, other: number): number {
  return Math.imul(value ^ (value >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
}

function hex32(value: number): string {
  return (0x1_0000_0000 + (value >>> 0)).toString(16).slice(1);
}

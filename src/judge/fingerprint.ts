import type { Asset, AssetField } from "../model/asset.ts";
import type { Identity } from "../model/identity.ts";
import { printText } from "../model/print-set.ts";
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

/**
 * What the fingerprints of a rule are made of, on assets of which only these fields differ: texts, and fields whose value
 * stands there. Undefined where the assets have no name of their own.
 */
export function printRecipe(
  pack: string,
  rule: string,
  first: Asset,
  identity: Identity,
  differing: ReadonlySet<AssetField>,
): readonly (string | { readonly field: AssetField })[] | undefined {
  const own = ownName(first);
  if (own === undefined || (own.kind === "id" && first.serialNumber !== undefined)) return undefined;
  const part = (field: "vendor" | "model" | "partNumber"): string | { readonly field: AssetField } | undefined =>
    first[field] !== undefined && differing.has(field) ? { field } : first[field];
  const vendor = identity.vendor ?? part("vendor") ?? "";
  const product = identity.family ?? part("model") ?? part("partNumber") ?? "";
  const name = { field: own.kind };
  const parts = own.kind === "serialNumber" ? ["serial", vendor, name] : ["id", name, vendor, product];
  return [pack, rule, ...parts].flatMap((one, at) => (at === 0 ? [one] : [SEPARATOR, one]));
}

/** A fingerprint in two halves of 32 bits, while it is being made or when it is done. */
export interface Print {
  high: number;
  low: number;
}

/** Two independent 32-bit multiplicative hashes with a final mix; not for secrets. */
function hash64(text: string): string {
  const print = newPrint();
  addText(print, text);
  endPrint(print);
  return printText(print.high, print.low);
}

/** A fingerprint of nothing yet. */
export function newPrint(): Print {
  return { high: 0xdeadbeef | 0, low: 0x41c6ce57 };
}

/** Adds the text to what was hashed. */
export function addText(print: Print, text: string): void {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    print.high = Math.imul(print.high ^ unit, HIGH);
    print.low = Math.imul(print.low ^ unit, LOW);
  }
}

/** The same for a text of ASCII that is given by its bytes. */
export function addAscii(print: Print, bytes: Uint8Array, from: number, to: number): void {
  let { high, low } = print;
  for (let at = from; at < to; at += 1) {
    const unit = bytes[at] as number; // within bounds
    high = Math.imul(high ^ unit, HIGH);
    low = Math.imul(low ^ unit, LOW);
  }
  print.high = high;
  print.low = low;
}

/** Mixes the halves, when everything was added. */
export function endPrint(print: Print): void {
  const high = mix(print.high, print.low);
  print.low = mix(print.low, high);
  print.high = high;
}

const HIGH = 0x9e3779b1;
const LOW = 0x5f356495;

function mix(value: number, other: number): number {
  return Math.imul(value ^ (value >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
}

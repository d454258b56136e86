import type { Asset } from "./asset.ts";
import type { Identity } from "./identity.ts";
import { hashOfSite } from "./site-set.ts";
import { ownName } from "./twins.ts";

/** Hashes of a unit, and of what should be the same whenever it is named. */
export interface UnitMarks {
  high: number;
  low: number;
  facts: number;
}

/** What the maker adds to the hashes of its units. */
export interface MakerSeed {
  readonly high: number;
  readonly low: number;
}

const HIGH = 0x9e3779b1;
const LOW = 0x5f356495;

/** The marks of an asset; undefined when it has no serial number of its own. */
export function unitMarks(asset: Asset, identity: Identity): UnitMarks | undefined {
  const own = ownName(asset);
  if (own?.kind !== "serialNumber") return undefined;
  const { site, networkFunction, status, quantity } = asset;
  const marks = { high: 0, low: 0, facts: factsOf(hashOfSite(site), networkFunction, status, quantity) };
  markText(makerSeed(identity.vendor), own.text, marks);
  return marks;
}

/** What a maker adds to the hashes of its units. */
export function makerSeed(vendor: string | undefined): MakerSeed {
  return { high: hash(vendor ?? "", 0x41c6ce57, HIGH), low: hash(vendor ?? "", 7, LOW) };
}

/** Sets the hashes of a unit of that maker and serial number, whatever the case of its letters. */
export function markText(seed: MakerSeed, serialNumber: string, marks: UnitMarks): void {
  const serial = serialNumber.toUpperCase();
  marks.high = hash(serial, seed.high, HIGH);
  marks.low = hash(serial, seed.low, LOW);
}

/** The same for a serial number that is given by its bytes, all of them ASCII. */
export function markBytes(seed: MakerSeed, bytes: Uint8Array, from: number, to: number, marks: UnitMarks): void {
  let { high, low } = seed;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number; // within bounds
    const upper = byte >= 97 && byte <= 122 ? byte - 32 : byte;
    high = Math.imul(high ^ upper, HIGH);
    low = Math.imul(low ^ upper, LOW);
  }
  marks.high = mixed(high);
  marks.low = mixed(low);
}

/** A hash of the facts that should agree. */
export function factsOf(
  siteHash: number,
  networkFunction: string | undefined,
  status: string | undefined,
  quantity: number,
): number {
  return Math.imul(hash(`${networkFunction} ${status} ${quantity}`, 11, LOW), 31) ^ siteHash;
}

function hash(text: string, seed: number, factor: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), factor);
  return mixed(value);
}

function mixed(value: number): number {
  return Math.imul(value ^ (value >>> 15), 0x85ebca6b);
}

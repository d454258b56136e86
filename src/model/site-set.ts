import {
  addText,
  type ByteTexts,
  bytesOfText,
  findText,
  hashBytes,
  noByteTexts,
  placeOfText,
  viewOf,
} from "../text/byte-texts.ts";
import { utf8Text } from "../text/bytes-to-text.ts";
import { compare } from "./finding-order.ts";

/** Sites met so far, by number. It grows with distinct sites only. */
export type SiteNames = ByteTexts;

/** A set of numbered sites, one bit each. */
export interface SiteSet {
  bits: Uint32Array;
}

/** One site or several, by number; undefined is none. */
export type Sites = SiteSet | number | undefined;

/** No sites yet. */
export function noSiteNames(): SiteNames {
  return noByteTexts();
}

const encoder = new TextEncoder();

/** Number of a site, the next free one when it is new. */
export function siteNumber(names: SiteNames, site: string): number {
  const bytes = viewOf(encoder.encode(site));
  return siteNumberOf(names, bytes, 0, bytes.byteLength);
}

/** The same for a site that is given by the bytes of its name in UTF-8. */
export function siteNumberOf(names: SiteNames, bytes: DataView, from: number, to: number): number {
  if (from === to) return 0;
  const hash = hashBytes(bytes, from, to);
  return findText(names, bytes, from, to, hash) || addText(names, bytes, from, to, hash);
}

/** A hash of the name of a site; 0 for none. */
export function hashOfSite(site: string | undefined): number {
  const bytes = viewOf(encoder.encode(site));
  return hashBytes(bytes, 0, bytes.byteLength);
}

/** The same for a site of the list. */
export function hashOfNumber({ places }: SiteNames, site: number): number {
  return site === 0 ? 0 : (places[2 * site + 1] as number); // it has a number
}

/** The name of a site. */
export function siteName(names: SiteNames, site: number): string {
  const bytes = bytesOfText(names, site);
  return utf8Text(bytes, 0, bytes.length);
}

/** Numbers of all sites of one list in another one, by their numbers in the first, which is given up. */
export function siteNumbersIn(into: SiteNames, names: SiteNames): readonly number[] {
  if (into.count === 1) Object.assign(into, names);
  return Array.from({ length: names.count }, (_, site) => siteNumberOf(into, names.bytes, ...placeOfText(names, site)));
}

/** An empty set. */
export function noSites(): SiteSet {
  return { bits: new Uint32Array(0) };
}

/** Adds one site. */
export function addSite(set: SiteSet, site: number): void {
  const word = site >>> 5;
  if (word >= set.bits.length) grow(set, word + 1);
  set.bits[word] = (set.bits[word] as number) | (1 << (site & 31)); // within bounds
}

/** Adds one site, or all of another set of the same numbers. */
export function includeSites(set: SiteSet, sites: Sites): void {
  if (sites === undefined) return;
  if (typeof sites === "number") {
    addSite(set, sites);
    return;
  }
  const { bits } = sites;
  if (bits.length > set.bits.length) grow(set, bits.length);
  for (let word = 0; word < bits.length; word += 1)
    set.bits[word] = (set.bits[word] as number) | (bits[word] as number); // within bounds
}

/** Numbers of the sites, in order. */
export function* sitesIn({ bits }: SiteSet): Iterable<number> {
  for (let word = 0; word < bits.length; word += 1)
    for (let held = bits[word] ?? 0; held !== 0; held &= held - 1) yield 32 * word + 31 - Math.clz32(held & -held);
}

/** How many sites there are. */
export function countSites({ bits }: SiteSet): number {
  let count = 0;
  for (let held of bits) for (; held !== 0; held &= held - 1) count += 1;
  return count;
}

/** The first `count` names in order of code units; a large network has more sites than are worth sorting at once. */
export function firstSites(set: SiteSet, names: SiteNames, count: number): readonly string[] {
  let first: string[] = [];
  let last: Uint8Array | undefined;
  for (const site of sitesIn(set)) {
    if (last !== undefined && isPlainlyAfter(names, site, last)) continue;
    first.push(siteName(names, site));
    if (first.length < 50 * count) continue;
    first = first.sort(compare).slice(0, count);
    last = encoder.encode(first.at(-1));
  }
  return first.sort(compare).slice(0, count);
}

/** True for a name that comes behind another one, as far as bytes of ASCII tell. */
function isPlainlyAfter(names: SiteNames, site: number, last: Uint8Array): boolean {
  const [from, to] = placeOfText(names, site);
  const length = Math.min(to - from, last.length);
  for (let at = 0; at < length; at += 1) {
    const [one, other] = [names.bytes.getUint8(from + at), last[at] as number]; // within bounds
    if (one !== other) return one > other && one < 0x80;
  }
  return false;
}

/** The same sites by the numbers of another list. */
export function renumbered(set: SiteSet, numbers: readonly number[]): SiteSet {
  const other = noSites();
  for (const site of sitesIn(set)) addSite(other, numbers[site] ?? 0);
  return other;
}

/** Length is a power of two, so that equal sets are equal values. */
function grow(set: SiteSet, words: number): void {
  let length = 16;
  while (length < words) length *= 2;
  const bits = new Uint32Array(length);
  bits.set(set.bits);
  set.bits = bits;
}

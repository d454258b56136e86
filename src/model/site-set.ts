import { compare } from "./finding-order.ts";

/** Sites met so far: each has a number, in the order in which they were met. It grows with distinct sites only. */
export interface SiteNames {
  readonly names: string[];
  readonly numbers: Map<string, number>;
}

/** A set of numbered sites, one bit each. */
export interface SiteSet {
  bits: Uint32Array;
}

/** One site or several, by number; undefined is none. */
export type Sites = SiteSet | number | undefined;

/** No sites yet. */
export function noSiteNames(): SiteNames {
  return { names: [], numbers: new Map() };
}

/** Number of a site, the next free one when it is new. */
export function siteNumber({ names, numbers }: SiteNames, site: string): number {
  const known = numbers.get(site);
  if (known !== undefined) return known;
  numbers.set(site, names.length);
  return names.push(site) - 1;
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
  for (let word = 0; word < bits.length; word += 1) {
    const held = bits[word] ?? 0;
    for (let bit = 0; held !== 0 && bit < 32; bit += 1) if ((held & (1 << bit)) !== 0) yield 32 * word + bit;
  }
}

/** How many sites there are. */
export function countSites({ bits }: SiteSet): number {
  let count = 0;
  for (let held of bits) for (; held !== 0; held &= held - 1) count += 1;
  return count;
}

/** The first `count` names in order of code units; a large network has more sites than are worth sorting at once. */
export function firstSites(set: SiteSet, { names }: SiteNames, count: number): readonly string[] {
  let first: string[] = [];
  for (const site of sitesIn(set)) {
    first.push(names[site] ?? "");
    if (first.length >= 50 * count) first = first.sort(compare).slice(0, count);
  }
  return first.sort(compare).slice(0, count);
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

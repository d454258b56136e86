import type { Tally } from "./tally.ts";

/** Quantities may be fractions, of which a sum differs in its last digits with the order in which they are added. */
const PARTS = 1_000_000;

/** Rounds the sums of units to millionths when all records have passed, so that they are the same in any order. */
export function evenUnits(tally: Tally): void {
  for (const { units } of [tally.counts, ...tally.packs.map(({ counts }) => counts)]) evenEach(units);
  for (const vendor of tally.vendors.values()) evenUnitsOf(vendor);
  for (const { domains } of tally.presence.values()) for (const domain of domains.values()) evenUnitsOf(domain);
  for (const step of [...tally.breaches.values(), ...tally.outlook.values()]) evenUnitsOf(step);
  evenEach(tally.baseline.grown);
  for (const group of tally.groups.values()) {
    evenUnitsOf(group);
    evenMap(group.families);
  }
  for (const measure of [...tally.measures.values(), ...tally.before.values()]) {
    evenEach(measure.units);
    evenMap(measure.vendors);
    evenEach(measure.withoutSite);
    measure.unitsWithoutTraffic = even(measure.unitsWithoutTraffic);
  }
}

function even(units: number): number {
  return Number.isInteger(units) ? units : Math.round(units * PARTS) / PARTS;
}

function evenUnitsOf(sum: { units: number }): void {
  sum.units = even(sum.units);
}

function evenMap(sums: Map<string, number>): void {
  for (const [key, units] of sums) sums.set(key, even(units));
}

function evenEach<Key extends string>(sums: Record<Key, number>): void {
  for (const key of Object.keys(sums) as Key[]) sums[key] = even(sums[key]);
}

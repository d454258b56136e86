import type { Asset } from "../model/asset.ts";
import type { DayOfMaking } from "../model/day-of-making.ts";
import type { Vendor } from "../model/vendor.ts";
import { inCircumstances } from "./circumstances.ts";
import type { BrandedEvidence, IdentifyOptions } from "./feature.ts";
import { functionSupport, functionWordsOf, type RowFunction } from "./function-words.ts";
import type { Ownership } from "./ownership.ts";
import type { Reading } from "./reading.ts";

/** Puts the evidence of an asset's cells together. */
export type Gather = (
  readings: readonly Reading[],
  asset: Asset,
  day: DayOfMaking | undefined,
) => readonly BrandedEvidence[];

const IMPLIED = "implied by the source, which comes from the management system of one maker";

/** Adds what no single cell knows: ownership on the day, support by the network function, who implied the vendor. */
export function createGather(vendors: readonly Vendor[], options: IdentifyOptions, ownership: Ownership): Gather {
  const { kind } = functionWordsOf(options.functions ?? []);
  const kinds = new Map(
    vendors.flatMap((vendor) => vendor.families.map(({ id, function: own }) => [id, own && kind(own)] as const)),
  );
  return (readings, asset, day) => {
    const owned: BrandedEvidence[] = [];
    let pluggable = false;
    for (const reading of readings) {
      for (const one of reading.evidence) owned.push(ownership.resolve(one, day));
      pluggable ||= reading.pluggable;
    }
    const evidence = inCircumstances(owned, pluggable, asset.networkFunction);
    const support = functionSupport(evidence, (family) => kinds.get(family), rowFunctions(readings, asset, kind));
    const all = support.length === 0 ? evidence : [...evidence, ...support];
    return asset.vendorImplied ? all.map(asImplied) : all;
  };
}

function rowFunctions(readings: readonly Reading[], asset: Asset, kind: (id: string) => string): RowFunction[] {
  const own = asset.networkFunction;
  const named = readings.flatMap((reading) => reading.functions);
  return own === undefined ? named : [{ kind: kind(own), field: "networkFunction", read: own }, ...named];
}

function asImplied(one: BrandedEvidence): BrandedEvidence {
  if (one.field !== "vendor") return one;
  return { ...one, note: one.note === undefined ? IMPLIED : `${one.note}; ${IMPLIED}` };
}

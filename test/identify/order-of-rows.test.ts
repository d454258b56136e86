import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIdentifier } from "../../src/identify/index.ts";
import { createJudge } from "../../src/judge/index.ts";
import type { Asset } from "../../src/model/asset.ts";
import { anAsset } from "../support/an-asset.ts";
import { readReference } from "../support/reference.ts";
import { aVendor } from "./a-vendor.ts";

const { vendors: builtIn, functions, packs } = readReference();
/** A maker with two products of one name, and two of one function. */
const nimbus = aVendor({
  id: "nimbus",
  families: ["Nimbus gnb-du", "Nimbus olt", "Stratus olt"].map((model, at) => {
    const [name, kind] = model.split(" ");
    return { id: `nimbus-${at}`, name, function: kind, strength: "strong", patterns: [`^${model}$`], match: [model] };
  }),
});
const vendors = [...builtIn, nimbus];

const perhaps = (...values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });

/** Rows that differ from one another in one fact that bears on the judgement, or in none. */
const rows = fc.record<Partial<Asset>>({
  vendor: perhaps("Nokia", "Huawei", "H3C", "Nordlicht"),
  model: perhaps("SFP", "FusionServer 2288", "BBU5900", "Nimbus gnb-du", "Nimbus olt", "Stratus olt"),
  serialNumber: perhaps("HWTT12345678", "HWTC12345678"),
  networkFunction: perhaps("olt"),
  manufacturedOn: perhaps("2004-05-01"),
  countryOfProduction: perhaps("China", "Finland"),
  vendorImplied: fc.boolean(),
});

/** What each of the rows is judged to be, by stages that have seen all before it. */
function outcomes(facts: readonly Partial<Asset>[]): readonly unknown[] {
  const identifier = createIdentifier(vendors, { functions });
  const judge = createJudge({ packs, functions, vendors, asOf: "2026-11-28", act: "procure" });
  return facts.map((own) => {
    const asset = anAsset(own);
    const { findings, outcomes: perPack } = judge.asset(asset, identifier.recognise(asset), identifier.identify);
    const { vendor, confidence, brand, family, rival, evidence } = identifier.identify(asset);
    return { findings, perPack, vendor, confidence, brand, family, rival, evidence };
  });
}

describe("what is remembered between rows", () => {
  it("never changes what a row is judged to be, in whatever order they come", () => {
    const pool = fc.sample(rows, { numRuns: 300, seed: 20261128 });
    const expected = new Map(outcomes(pool).map((outcome, at) => [pool[at], outcome]));
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (shuffled) => {
        expect(outcomes(shuffled)).toEqual(shuffled.map((facts) => expected.get(facts)));
      }),
      { numRuns: 4, seed: 20261128 },
    );
  });
});

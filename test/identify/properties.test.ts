import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIdentifier } from "../../src/identify/index.ts";
import type { Asset } from "../../src/model/asset.ts";
import { anAsset } from "../support/an-asset.ts";
import { readReference } from "../support/reference.ts";

const { vendors, functions } = readReference();
const identifier = createIdentifier(vendors, { functions });
const examples = vendors.flatMap((vendor) => [
  ...vendor.aliases.map((alias) => alias.value),
  ...vendor.families.flatMap((family) => family.match),
]);

/** A cell as an export may hold it: nothing, noise, or a name of the catalogue with noise around it. */
const cell = fc.oneof(
  fc.constant(undefined),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom(...examples),
  fc
    .tuple(fc.string({ maxLength: 8 }), fc.constantFrom(...examples), fc.string({ maxLength: 8 }))
    .map((parts) => parts.join(" ")),
);
const row: fc.Arbitrary<Partial<Asset>> = fc.record({
  vendor: cell,
  model: cell,
  partNumber: cell,
  description: cell,
  serialNumber: cell,
  softwareVersion: cell,
  sysObjectId: cell,
  name: cell,
});

describe("any row", () => {
  it("gets an identity that agrees with its evidence", () => {
    fc.assert(
      fc.property(row, (facts) => {
        const { vendor, confidence, rival, evidence } = identifier.identify(anAsset(facts));
        expect(vendor === undefined).toBe(confidence === "unknown");
        expect(confidence === "conflicting").toBe(rival !== undefined && confidence !== "possible");
        const own = evidence.filter((one) => one.vendor === vendor && one.side === "for");
        expect(own.length > 0 || vendor === undefined).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("is named by fuzzy likeness alone never more than possible", () => {
    const fuzzy = fc.constantFrom("Huawel", "Huawii", "Ericson", "Nokiaa", "Samsun", "Junipr");
    fc.assert(
      fc.property(fuzzy, (vendor) => {
        const { confidence, evidence } = identifier.identify(anAsset({ vendor }));
        const only = evidence.every((one) => one.feature === "near-name");
        expect(["confirmed", "probable"].includes(confidence) && only).toBe(false);
      }),
    );
  });

  it("is read in time that grows with its length and no faster", () => {
    const long = "RRU5909 compatible with Huawei, ".repeat(2000);
    const started = performance.now();
    identifier.identify(anAsset({ vendor: long, model: long, description: long }));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

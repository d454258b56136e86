import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createJudge } from "../../src/judge/index.ts";
import { ACTS, GENERATIONS, STATUSES } from "../../src/model/asset.ts";
import { CONFIDENCES } from "../../src/model/identity.ts";
import { addDays } from "../../src/model/iso-date.ts";
import type { LoadedPack } from "../../src/model/rule-pack.ts";
import { anAsset, anIdentity } from "../support/an-asset.ts";
import { readReference } from "../support/reference.ts";

const { functions, vendors, packs } = readReference();
const RUNS = { numRuns: 300, seed: 20261123 };

const day = fc.integer({ min: 0, max: 6000 }).map((days) => addDays("2018-01-01", days));
const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });
const makers = ["huawei", "zte", "honor", "hisilicon", "netas", "ericsson", "nokia", "samsung", "hikvision", "netgear"];

const asset = fc.record({
  networkFunction: maybe(fc.constantFrom(...functions.map(({ id }) => id))),
  generations: fc.subarray([...GENERATIONS]),
  siteTags: maybe(fc.subarray(["national-security", "band-3500", "sensitive-zone"])),
  status: maybe(fc.constantFrom(...STATUSES)),
  installedOn: maybe(day),
  manufacturedOn: maybe(day),
  permit: maybe(fc.constantFrom("P-1", "P-1 until 2025-06-30")),
  managedBy: maybe(fc.constantFrom("Huawei", "Ericsson")),
  countryOfProduction: maybe(fc.constantFrom("CN", "US")),
  serialNumber: fc.constant("S1"),
});
const identity = fc
  .record({ vendor: maybe(fc.constantFrom(...makers)), confidence: fc.constantFrom(...CONFIDENCES) })
  .map(({ vendor, confidence }) =>
    vendor === undefined
      ? anIdentity()
      : anIdentity({ vendor, vendorName: vendor, confidence: confidence === "unknown" ? "probable" : confidence }),
  );
const act = fc.constantFrom(...ACTS);
const found = (chosen: readonly LoadedPack[], asOf: string, doing: (typeof ACTS)[number]) =>
  createJudge({ packs: chosen, functions, vendors, asOf, act: doing });

/** The rules that admit nobody from a day on: what they find stays found. */
const lasting = packs.map((loaded) => ({
  ...loaded,
  pack: { ...loaded.pack, rules: loaded.pack.rules.filter((rule) => rule.with["approved"] === undefined) },
}));

describe("rules", () => {
  it("without end, suspension or passing approvals lose no finding to time", () => {
    let compared = 0;
    fc.assert(
      fc.property(asset, identity, act, day, fc.nat(3000), (facts, maker, doing, asOf, later) => {
        const row = anAsset(facts);
        const before = found(lasting, asOf, doing).asset(row, maker).findings;
        const after = found(lasting, addDays(asOf, later), doing).asset(row, maker).findings;
        const kept = new Set(after.map(({ fingerprint }) => fingerprint));
        for (const { pack, rule, fingerprint } of before) expect(kept.has(fingerprint), `${pack}/${rule}`).toBe(true);
        compared += before.length;
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(RUNS.numRuns);
  });

  it("that are in force without end or suspension stay in force", () => {
    const timed = packs.map((loaded) => ({
      ...loaded,
      pack: {
        ...loaded.pack,
        rules: loaded.pack.rules.filter(({ time }) => time.until === undefined && time.suspended.length === 0),
      },
    }));
    fc.assert(
      fc.property(asset, identity, act, day, fc.nat(3000), (facts, maker, doing, asOf, later) => {
        const row = anAsset(facts);
        const failed = (on: string) =>
          found(timed, on, doing)
            .asset(row, maker)
            .findings.filter(({ outcome }) => outcome === "fail")
            .map(({ fingerprint }) => fingerprint);
        const after = new Set(failed(addDays(asOf, later)));
        expect(failed(asOf).filter((fingerprint) => !after.has(fingerprint))).toEqual([]);
      }),
      RUNS,
    );
  });

  it("of one pack are untouched by another pack", () => {
    fc.assert(
      fc.property(
        asset,
        identity,
        act,
        day,
        fc.subarray([...packs], { minLength: 1 }),
        fc.subarray([...packs]),
        (facts, maker, doing, asOf, few, more) => {
          const row = anAsset(facts);
          const all = [...few, ...more.filter((pack) => !few.includes(pack))];
          const alone = found(few, asOf, doing).asset(row, maker);
          const together = found(all, asOf, doing).asset(row, maker);
          const ids = new Set(few.map(({ pack }) => pack.id));
          expect(together.findings.filter(({ pack }) => ids.has(pack))).toEqual(alone.findings);
          expect(together.outcomes.slice(0, few.length)).toEqual(alone.outcomes);
        },
      ),
      RUNS,
    );
  });

  it("never pass an asset of which nobody knows the maker, if a rule on makers speaks about it", () => {
    const named = packs.filter(
      ({ pack }) => pack.rules.length > 0 && pack.rules.every(({ check }) => check === "vendor-barred"),
    );
    expect(named.length).toBeGreaterThan(2);
    fc.assert(
      fc.property(asset, act, day, (facts, doing, asOf) => {
        const { outcomes, applicable } = found(named, asOf, doing).asset(anAsset(facts), anIdentity());
        outcomes.forEach((outcome, index) => {
          if (applicable[index] === true) expect(outcome).toBe("unknown");
        });
      }),
      RUNS,
    );
  });

  it("of recalled or disputed grade never fail and are never due", () => {
    const doubtful = new Set(
      packs.flatMap(({ pack }) =>
        pack.rules.filter(({ grade }) => grade !== "read").map(({ id }) => `${pack.id}/${id}`),
      ),
    );
    fc.assert(
      fc.property(asset, identity, act, day, (facts, maker, doing, asOf) => {
        for (const { pack, rule, outcome } of found(packs, asOf, doing).asset(anAsset(facts), maker).findings)
          if (doubtful.has(`${pack}/${rule}`)) expect(["review", "unknown"]).toContain(outcome);
      }),
      RUNS,
    );
  });

  it("say the same to a judge that has seen other assets before", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(asset, identity), { minLength: 2, maxLength: 6 }),
        act,
        day,
        (rows, doing, asOf) => {
          const warm = found(packs, asOf, doing);
          for (const [facts, maker] of rows)
            expect(warm.asset(anAsset(facts), maker)).toEqual(found(packs, asOf, doing).asset(anAsset(facts), maker));
        },
      ),
      { ...RUNS, numRuns: 60 },
    );
  });
});

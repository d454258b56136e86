import { describe, expect, it } from "vitest";
import { keepFinding } from "../../src/model/finding-tally.ts";
import { FINGERPRINTS_KEPT, listFingerprints } from "../../src/model/fingerprint-tally.ts";
import { mergeTally } from "../../src/model/merge-tally.ts";
import { emptyTally, type Tally } from "../../src/model/tally.ts";
import { numberTwins, ownName } from "../../src/model/twins.ts";
import { aFinding } from "../support/a-finding.ts";
import { anAsset, anIdentity } from "../support/an-asset.ts";

const box = aFinding({ asset: anAsset({ site: "Sofia" }), identity: anIdentity({ vendor: "huawei" }) });
const named = aFinding({ fingerprint: "00000000000000bb", asset: anAsset({ serialNumber: "A1" }) });

function tallyOf(findings: readonly (typeof box)[]): Tally {
  const tally = emptyTally(1, 10);
  for (const finding of findings)
    for (const numbered of numberTwins(tally.twins, [finding])) keepFinding(tally, numbered);
  return tally;
}

describe("the name that an asset brings along", () => {
  it.each([
    [{ serialNumber: "A1", id: "7" }, "A1"],
    [{ serialNumber: "0", id: "7" }, "7"],
    [{ serialNumber: "xxxx", id: "----" }, undefined],
    [{ serialNumber: "2.1E+15", damaged: ["serialNumber"] }, undefined],
    [{ serialNumber: "10" }, "10"],
  ])("%j: %s", (facts, name) => {
    expect(ownName(anAsset(facts))?.text).toBe(name);
  });
});

describe("twins", () => {
  it("counts equal unnamed assets, and takes one serial number for one asset", () => {
    const tally = tallyOf([box, box, named, named, box]);
    expect(listFingerprints(tally.fingerprints).packs[0]?.fail).toEqual([
      "00000000000000aa",
      "00000000000000aa-2",
      "00000000000000aa-3",
      "00000000000000bb",
    ]);
    expect([...tally.twins]).toEqual([["00000000000000aa", 3]]);
  });

  it("are not counted apart, as their numbers would stand twice", () => {
    expect(() => mergeTally(tallyOf([box, named]), tallyOf([box, box]))).toThrow("bear on each other");
    expect(() => mergeTally(tallyOf([box]), tallyOf([named]))).not.toThrow();
  });

  it("says that the list is not complete rather than keep a part of it", () => {
    const tally = emptyTally(1, 0);
    for (let index = 0; index <= FINGERPRINTS_KEPT; index += 1)
      keepFinding(tally, { ...named, fingerprint: index.toString(16).padStart(16, "0") });
    expect(listFingerprints(tally.fingerprints)).toMatchObject({ complete: false, packs: [] });
  });
});

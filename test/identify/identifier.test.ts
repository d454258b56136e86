import { describe, expect, it } from "vitest";
import { createIdentifier } from "../../src/identify/index.ts";
import type { Asset } from "../../src/model/asset.ts";
import { anAsset } from "../support/an-asset.ts";
import { SMALL_CATALOGUE } from "./a-vendor.ts";

const identifier = createIdentifier(SMALL_CATALOGUE);

describe("identify", () => {
  it.each<[string, Partial<Asset>, object]>([
    ["a blank row", {}, { vendor: undefined, confidence: "unknown", rival: undefined }],
    [
      "vendor and family",
      { vendor: "Huawei", model: "BBU5900" },
      { vendor: "huawei", confidence: "confirmed", family: "bbu family" },
    ],
    [
      "a reseller does not clear a row",
      { vendor: "Telelink", model: "BBU5900" },
      { vendor: "huawei", confidence: "probable" },
    ],
    ["a reseller names no maker", { vendor: "Telelink" }, { vendor: undefined, confidence: "unknown" }],
    ["a seller is no maker", { supplier: "Huawei" }, { vendor: undefined, confidence: "unknown" }],
    [
      "a stranger and a strong family",
      { vendor: "Nordlicht", model: "BBU5900" },
      { vendor: "huawei", confidence: "conflicting", rival: "Nordlicht" },
    ],
    [
      "relabelled equipment",
      { vendor: "Ericsson", model: "RRU5909" },
      { vendor: "ericsson", confidence: "conflicting", rival: "huawei" },
    ],
    [
      "a placeholder in the vendor cell",
      { vendor: "n/a", model: "BBU5900" },
      { vendor: "huawei", confidence: "probable" },
    ],
    ["the function of the family", { model: "RRU5909" }, { familyFunction: "rru" }],
    ["a count before the name", { model: "3xRRU5909" }, { vendor: "huawei", family: "rru family" }],
    ["a count behind the name", { model: "RRU5909x3" }, { vendor: "huawei", family: "rru family" }],
    ["counts in a description", { description: "2xRRU5909 and cables" }, { vendor: "huawei", family: "rru family" }],
    ["a count before a name that no text may hold", { model: "2xBBU5900" }, { vendor: "huawei", family: "bbu family" }],
    ["ports, not a count", { model: "24xGE100" }, { vendor: undefined, confidence: "unknown" }],
    ["a slip of the pen", { vendor: "Huawel" }, { vendor: "huawei", confidence: "possible" }],
    ["an abbreviation of hardware", { vendor: "HW" }, { vendor: "huawei", confidence: "possible" }],
    [
      "an abbreviation beside a family",
      { vendor: "HW", model: "BBU5900" },
      { vendor: "huawei", confidence: "probable" },
    ],
    [
      "an abbreviation beside another maker",
      { vendor: "HW", model: "AirScale", description: "Ericsson" },
      { vendor: "ericsson", confidence: "probable" },
    ],
    ["a recalled family alone", { model: "RNC6810" }, { vendor: "huawei", confidence: "possible" }],
    ["a transliterated name", { vendor: "Хуавей" }, { vendor: "huawei", confidence: "probable" }],
    ["a maker with zte inside", { vendor: "Aztech", model: "C300" }, { vendor: "aztech", confidence: "probable" }],
  ])("%s", (_, facts, expected) => {
    expect(identifier.identify(anAsset(facts))).toMatchObject(expected);
  });

  it("says that the source implied the vendor", () => {
    const identity = identifier.identify(anAsset({ vendor: "Huawei", vendorImplied: true }));
    expect(identity.evidence[0]?.note).toContain("implied by the source");
  });

  it("puts the strongest evidence first", () => {
    const facts = { vendor: "Huawei", model: "AR651W", sysObjectId: "1.3.6.1.4.1.2011.2.224" };
    const strengths = identifier.identify(anAsset(facts)).evidence.map((one) => one.strength);
    expect(strengths).toEqual(["decisive", "strong", "medium"]);
  });
});

describe("memory between rows", () => {
  const rows = ["2102310QPD10F3001263", "2102310QPD10F3001264", "2102310QPD1063001265"].map((serialNumber) =>
    anAsset({ vendor: "Huawei", model: "BBU5900", serialNumber }),
  );

  it("shows each row's own serial number", () => {
    const { identify } = createIdentifier(SMALL_CATALOGUE);
    const read = rows.map((row) => identify(row).evidence.find((one) => one.feature === "serial-layout")?.read);
    expect(read).toEqual(rows.map((row) => row.serialNumber));
  });

  it("gives the same answers in any order", () => {
    const forward = createIdentifier(SMALL_CATALOGUE);
    const backward = createIdentifier(SMALL_CATALOGUE);
    const there = rows.map((row) => forward.identify(row));
    const back = rows.toReversed().map((row) => backward.identify(row));
    expect(back.toReversed()).toEqual(there);
  });

  it("recognises the same row as the same object, so that others can remember by it", () => {
    const { recognise } = createIdentifier(SMALL_CATALOGUE);
    const row = anAsset({ vendor: "Huawei", model: "BBU5900" });
    expect(recognise(anAsset({ ...row }))).toBe(recognise(row));
  });

  it("names the stranger of each row", () => {
    const { identify } = createIdentifier(SMALL_CATALOGUE);
    const rivals = ["Nordlicht", "Südwind"].map((vendor) => identify(anAsset({ vendor, model: "BBU5900" })).rival);
    expect(rivals).toEqual(["Nordlicht", "Südwind"]);
  });
});

describe("explain", () => {
  it("says which look-alikes were considered and why they lost", () => {
    const { identity, considered } = identifier.explain(
      anAsset({ vendor: "Ericsson", model: "AR651W", description: "Radio, compatible with Huawei" }),
    );
    expect(identity.vendor).toBe("ericsson");
    expect(considered.map(({ vendor, read, why }) => [vendor, read, why])).toEqual([
      ["huawei", "AR651W", "medium evidence, outweighed by that for Ericsson"],
      ["huawei", "Radio, compatible with Huawei", 'it stands beside "compatible with"'],
    ]);
  });

  it("says who contradicts", () => {
    const { considered } = identifier.explain(anAsset({ vendor: "Ericsson", model: "RRU5909" }));
    expect(considered.map(({ why }) => why)).toEqual(["it contradicts the leading maker: a person must decide"]);
  });
});

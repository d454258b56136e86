import { describe, expect, it } from "vitest";
import { createIdentifier } from "../../src/identify/index.ts";
import type { Asset } from "../../src/model/asset.ts";
import { anAsset } from "../support/an-asset.ts";
import { aName, aVendor, SMALL_CATALOGUE } from "./a-vendor.ts";

const { identify, madeOn } = createIdentifier(SMALL_CATALOGUE);

describe("dated ownership", () => {
  it.each<[string, Partial<Asset>, string, string]>([
    ["inside the period", { installedOn: "2005-06-01" }, "huawei", "judged by the installation date"],
    ["after its first month", { installedOn: "2003-12-01" }, "huawei", "from 2003-11 until 2006-11"],
    ["before its last month", { installedOn: "2006-10-31" }, "huawei", "counts as Huawei"],
    ["in its first month", { installedOn: "2003-11-01" }, "h3c", "the installation date may lie inside or outside"],
    ["in its last month", { installedOn: "2006-11-30" }, "h3c", "the installation date may lie inside or outside"],
    ["the day before", { installedOn: "2003-10-31" }, "h3c", "the installation date lies outside"],
    ["the day after", { installedOn: "2006-12-01" }, "h3c", "the installation date lies outside"],
    ["without a date", {}, "h3c", "the row gives no date"],
    [
      "manufacture goes before installation",
      { manufacturedOn: "2006-01-01", installedOn: "2008-01-01" },
      "huawei",
      "date of manufacture",
    ],
    [
      "an order goes before installation",
      { orderedOn: "2006-05-01", installedOn: "2008-03-01" },
      "huawei",
      "order date",
    ],
    ["the order date when there is no other", { orderedOn: "2006-01-01" }, "huawei", "order date"],
  ])("%s", (_, facts, vendor, note) => {
    const identity = identify(anAsset({ vendor: "H3C", ...facts }));
    expect(identity).toMatchObject({ vendor, confidence: "probable" });
    expect(identity.evidence[0]?.note).toContain(note);
  });

  it("shows the line of products before the company whose line it is", () => {
    const tie = { entity: "Sub", kind: "subsidiary", of: "huawei", from: "2001", countsAs: "huawei" };
    const aliases = [aName("Sub"), aName("Subline", { kind: "brand", brand: "Subline" })];
    const { identify } = createIdentifier([...SMALL_CATALOGUE, aVendor({ id: "sub", aliases, relations: [tie] })]);
    expect(identify(anAsset({ vendor: "Subline" }))).toMatchObject({ vendor: "huawei", brand: "Subline" });
  });

  it("shows the brand of a company that counts as its parent", () => {
    expect(identify(anAsset({ vendor: "H3C", installedOn: "2005-06-01" })).brand).toBe("H3C");
  });

  it("counts a subsidiary as its parent at all times", () => {
    const identity = identify(anAsset({ vendor: "Futurewei" }));
    expect(identity).toMatchObject({ vendor: "huawei", brand: "Futurewei", confidence: "probable" });
  });

  it("judges by the month in the serial number before the installation", () => {
    const facts = { vendor: "H3C", serialNumber: "2102310QPD1063001263", installedOn: "2020-01-01" };
    expect(identify(anAsset(facts)).evidence.map((one) => one.note)).toContain(
      "H3C counts as Huawei from 2003-11 until 2006-11, judged by the month in the serial number",
    );
  });

  it("tells others by which day it judged", () => {
    const facts = { vendor: "H3C", serialNumber: "2102310QPD1063001263", installedOn: "2020-01-01" };
    expect(madeOn(anAsset(facts), "h3c")).toEqual({ on: "2006-03", from: "month in the serial number" });
  });

  it("bounds undated equipment by the first day of the name that it bears, for that maker alone", () => {
    const named = anAsset({ vendor: "New H3C" });
    const bound = { on: "2016-05", orLater: true, from: "name, in use since 2016-05," };
    expect(madeOn(named, "h3c")).toEqual(bound);
    expect(madeOn(named, "huawei")).toBeUndefined();
    expect(madeOn(anAsset({ vendor: "H3C" }), "h3c")).toBeUndefined();
    expect(madeOn(anAsset({ vendor: "New H3C", installedOn: "2020-01-01" }), "h3c")?.on).toBe("2020-01-01");
    expect(identify(named).evidence[0]?.note).toContain("and the name, in use since 2016-05, lies outside");
    expect(identify(anAsset({ vendor: "H3C" })).evidence[0]?.note).toContain("and the row gives no date");
  });

  it.each<[string, Partial<Asset>, string]>([
    ["before the sale", { manufacturedOn: "2021-11-05" }, "probable"],
    ["after the sale", { manufacturedOn: "2021-11-06" }, "unknown"],
    ["at a day that nobody gives", {}, "probable"],
  ])("a family that was sold, made %s", (_, facts, confidence) => {
    expect(identify(anAsset({ model: "2288H", ...facts })).confidence).toBe(confidence);
  });
});

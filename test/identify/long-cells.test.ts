import { describe, expect, it } from "vitest";
import { createIdentifier } from "../../src/identify/index.ts";
import type { Asset } from "../../src/model/asset.ts";
import { anAsset } from "../support/an-asset.ts";
import { SMALL_CATALOGUE } from "./a-vendor.ts";

/** So long that a reading which goes back over the text from each letter would take many minutes. */
const LENGTH = 800_000;
const many = (part: string): string => part.repeat(LENGTH / part.length);

const identifier = createIdentifier(SMALL_CATALOGUE);

describe("a cell of nearly a megabyte", () => {
  it.each<[string, Partial<Asset>, string | undefined]>([
    ["digits", { model: many("0") }, undefined],
    ["hyphens behind a name", { description: `Huawei ${many("-")}x` }, "huawei"],
    ["a family again and again", { vendor: "Huawei", description: many("replaced RRU5909 ") }, "huawei"],
    ["a path of numbers", { sysObjectId: `1.3.6.1.4.1.2011${many(".1")}` }, "huawei"],
    ["letters and no number behind them", { vendor: `Nobody${many("\u044f")}` }, undefined],
    ["digits before letters", { description: `${many("1")}ab Huawei BBU5900` }, "huawei"],
    ["marks over a letter", { vendor: `e${many("\u0301\u0323")}` }, undefined],
  ])("%s", (_, facts, vendor) => expect(identifier.identify(anAsset(facts)).vendor).toBe(vendor));

  it("says but once what it says a hundred thousand times", () => {
    const { vendor, evidence } = identifier.identify(anAsset({ description: `${many("Huawei ")} by ZTE` }));
    expect(vendor).toBe("huawei");
    expect(evidence.length).toBeLessThan(100);
    expect(new Set(evidence.map((one) => one.vendor))).toEqual(new Set(["huawei", "zte"]));
  });
});

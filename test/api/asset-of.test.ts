import { describe, expect, test } from "vitest";
import { type Asset, assetOf, builtinIdentifier } from "../../src/index.ts";
import { loadBuiltin } from "../../src/node/builtin.ts";
import { anAsset } from "../support/an-asset.ts";

describe("an asset of a few facts", () => {
  test("it is one unit of which all else is absent", () => {
    const location = { source: "asset", sheet: undefined, record: 1, line: undefined };
    expect(assetOf({ vendor: "Huawei", quantity: undefined })).toStrictEqual(anAsset({ vendor: "Huawei", location }));
    expect(assetOf({ damaged: ["model"], generations: ["5G"], vendorImplied: true })).toMatchObject({
      damaged: ["model"],
      generations: ["5G"],
      vendorImplied: true,
    });
  });

  test("a misspelt fact is refused with the nearest, as it would be lost in silence", () => {
    const misspelt = { vender: "Huawei" } as Partial<Asset>;
    expect(() => assetOf(misspelt)).toThrow(
      expect.objectContaining({ message: 'an asset has no fact "vender"', hint: "Did you mean vendor?" }),
    );
  });

  test("its maker is identified, and bare facts are refused in words", async () => {
    const identifier = builtinIdentifier(await loadBuiltin());
    expect(identifier.identify(assetOf({ vendor: "Huawei", model: "BBU5900" })).vendor).toBe("huawei");
    const bare = { vendor: "Huawei", model: "BBU5900" } as Asset;
    expect(() => identifier.identify(bare)).toThrow(
      expect.objectContaining({ name: "UserError", message: expect.stringContaining("no whole asset") }),
    );
  });
});

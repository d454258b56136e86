import { describe, expect, test } from "vitest";
import { loadBuiltin } from "../../src/node/builtin.ts";
import { meantPacks } from "../../src/node/meant-packs.ts";

const { packs } = await loadBuiltin();

describe("meantPacks", () => {
  test.each([
    ["GB", ["gb"]],
    ["uk", ["gb"]],
    ["UK", ["gb"]],
    ["Germany", ["de"]],
    ["united states", ["us-889", "us-covered-list", "us-usf"]],
    ["us", ["us-889", "us-covered-list", "us-usf"]],
    ["clean-netwrok", ["clean-network"]],
    ["gbb", ["gb"]],
  ])("%s means %j", (word, meant) => {
    expect(meantPacks(word, packs)).toEqual(meant);
  });

  test.each(["xx", "zz", "q", "", "Ruritania"])("%j is the name or code of no country with a pack", (word) => {
    expect(meantPacks(word, packs)).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { editDistance, nearest } from "../../src/text/nearest.ts";

const packs = ["clean-network", "gb", "bg", "in", "eu-toolbox"];

describe("nearest", () => {
  test.each([
    ["clean-netwrok", "clean-network"],
    ["Clean-Network", "clean-network"],
    ["clean", "clean-network"],
    ["gbb", "gb"],
    ["GB", "gb"],
    ["eu-tolbox", "eu-toolbox"],
  ])("%s means %s", (word, meant) => {
    expect(nearest(word, packs)).toBe(meant);
  });

  test.each([
    ["Huawei Technologies", "huawei"],
    ["huawei technologeis", "huawei"],
    ["gw technologie", "gw_technologies"],
  ])("the first part of %s counts more than letters that happen to be the same: %s", (word, meant) => {
    expect(nearest(word, ["gw_technologies", "huawei"])).toBe(meant);
  });

  test.each(["inventory.csv", "xy", "", "q", "ub", "eb"])("%j is close to nothing", (word) => {
    expect(nearest(word, packs)).toBeUndefined();
  });
});

describe("editDistance", () => {
  test.each([
    ["", "", 0],
    ["", "abc", 3],
    ["zte", "zet", 1],
    ["huawei", "hauwei", 1],
    ["huawei", "huawie", 1],
    ["nokia", "nokla", 1],
    ["kitten", "sitting", 3],
  ])("%j to %j: %i", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

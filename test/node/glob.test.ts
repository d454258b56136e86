import { describe, expect, test } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { globBase, globToRegExp, isGlob } from "../../src/node/glob.ts";

describe("globToRegExp", () => {
  test.each([
    ["*.csv", "a.csv", true],
    ["*.csv", "sub/a.csv", false],
    ["*.csv", "a.csv.bak", false],
    ["**/*.csv", "a.csv", true],
    ["**/*.csv", "x/y/a.csv", true],
    ["exports/**", "exports/2026/ran.json", true],
    ["site-?.csv", "site-7.csv", true],
    ["site-?.csv", "site-17.csv", false],
    ["ran.{csv,json}", "ran.json", true],
    ["ran.{csv,json}", "ran.xml", false],
    ["[a-c]*.csv", "bulgaria.csv", true],
    ["[!a-c]*.csv", "bulgaria.csv", false],
    ["a+b (1).csv", "a+b (1).csv", true],
    ["a.csv", "abcsv", false],
    ["[unclosed*.csv", "[unclosed-1.csv", true],
    ["мрежа-*.csv", "мрежа-юг.csv", true],
  ])("%s on %s: %s", (pattern, path, matches) => {
    expect(globToRegExp(pattern).test(path)).toBe(matches);
  });
});

test.each(["inv[z-a].csv", "inv{1,[9-0]}.csv"])("%s is refused with a hint", (pattern) => {
  expect(() => globToRegExp(pattern)).toThrow(UserError);
});

test.each([
  ["exports/2026/*.csv", "exports/2026"],
  ["*.csv", "."],
  ["/data/*/x.csv", "/data"],
  ["/*.csv", "/"],
])("the pattern %s starts in %s", (pattern, base) => {
  expect(globBase(pattern)).toBe(base);
});

test("a plain path is no pattern", () => {
  expect(["inventory.csv", "a b/c-d_(1).json"].filter(isGlob)).toEqual([]);
});

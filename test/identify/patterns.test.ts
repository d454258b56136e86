import { describe, expect, it } from "vitest";
import { createPatternIndex, topLevelOptions } from "../../src/identify/pattern-index.ts";
import { canMatch, patternLetters } from "../../src/identify/pattern-letters.ts";
import { patternPrefixes } from "../../src/identify/pattern-prefixes.ts";
import { readReference } from "../support/reference.ts";

const { vendors } = readReference();

describe("patternPrefixes", () => {
  it.each<[string, string[]]>([
    ["ABC", ["abc"]],
    ["AB", ["ab"]],
    ["A[0-2]", ["a0", "a1", "a2"]],
    ["(?:AB|CD)EF", ["abe", "cde"]],
    ["A?BC", ["abc", "bc"]],
    ["A+B", ["aa", "ab"]],
    ["A{2}B", ["aab"]],
    ["A{1,2}B", ["ab", "aa"]],
    ["(?!AX)A\\d", ["a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9"]],
    ["A\\.B", ["a.b"]],
    ["A.B", ["a"]],
    [".B", [""]],
  ])("%s", (pattern, expected) => {
    expect([...patternPrefixes(pattern)].sort()).toEqual([...expected].sort());
  });
});

describe("patternLetters says no where a letter cannot stand", () => {
  it.each([
    ["RRU5\\d{3}", "rru5909", true],
    ["RRU5\\d{3}", "rru590", false],
    ["RRU5\\d{3}", "rru59a9", false],
    ["(?:ZTE )?R8[0-9]{3}", "zte r8862", true],
    ["(?:ZTE )?R8[0-9]{3}", "r8862", true],
    ["(?:ZTE )?R8[0-9]{3}", "x8862", false],
    ["A.C", "abc", true],
    ["A.C", "abd", false],
    ["A+B", "aaaaaab", true],
    ["A{2,3}B", "ab", false],
    ["A[^B]C", "axc", true],
    ["AB?", "a", true],
    ["(?!AX)A[A-Z]", "ax", true],
    ["[0-9]{20}Z", "12345678901234567890z", true],
    ["[0-9]{20}Z", "1234567890123456789", true],
    ["[0-9]{20}Z", "123456789012345", false],
    ["ZTE", "zтe", true],
  ])("%s in %s: %s", (pattern, lower, expected) => {
    expect(canMatch(patternLetters(pattern), lower, 0)).toBe(expected);
  });

  it("reads on from a position", () => {
    expect(canMatch(patternLetters("RRU"), "2 x rru", 4)).toBe(true);
    expect(canMatch(patternLetters("RRU"), "2 x rru", 5)).toBe(false);
  });
});

describe("topLevelOptions", () => {
  it.each([
    ["^a$|^b$", ["^a$", "^b$"]],
    ["^(?:a|b)$", ["^(?:a|b)$"]],
    ["a\\|b", ["a\\|b"]],
    ["[|]|c", ["[|]", "c"]],
  ])("%s", (pattern, expected) => {
    expect(topLevelOptions(pattern)).toEqual(expected);
  });
});

describe("the index finds what the plain pattern finds", () => {
  const families = vendors.flatMap((vendor) => vendor.families);
  const examples = [...new Set(families.flatMap((family) => [...family.match, ...family.noMatch]))];
  const index = createPatternIndex(
    families.flatMap((family) => family.patterns.map((source) => ({ source, about: source }))),
  );

  it("for every family pattern on every example of every family", () => {
    const patterns = families.flatMap((family) => family.patterns);
    const plain = patterns.map((source) => ({ source, regex: new RegExp(source, "i") }));
    for (const example of examples) {
      const found = new Set(index.whole(example, example.toLowerCase()).map((hit) => hit.about));
      const expected = new Set(plain.filter(({ regex }) => regex.test(example)).map(({ source }) => source));
      expect([...found].sort(), example).toEqual([...expected].sort());
    }
    expect(examples.length).toBeGreaterThan(1000);
  });

  it("inside free text only at the edges of words", () => {
    const one = createPatternIndex([{ source: "^RRU5\\d{3}$", about: "rru" }]);
    const hits = (text: string): number => one.inside(text, text.toLowerCase()).length;
    expect(["x RRU5909, y", "(rru5909)", "RRU59091", "XRRU5909", "сRRU5909"].map(hits)).toEqual([1, 1, 0, 0, 0]);
  });
});

import { expect, test } from "vitest";
import { sentence } from "../../src/report/words.ts";

test("what a supplier is recorded as not meeting is what the rule asks for, not what it warns of", () => {
  const args = {
    vendor: "Vendor A",
    criteria: "rule of law, government control, undue influence",
    source: "own audit",
  };
  expect(sentence({ id: "criteria-failed", args })).toBe(
    "Vendor A is recorded as not meeting: rule of law, freedom from government control, freedom from undue influence (own audit).",
  );
  const designated = { vendor: "Vendor A", source: "the authority on 1 May 2026" };
  expect(sentence({ id: "criteria-failed", args: designated })).toBe(
    "Vendor A is designated by the authority on 1 May 2026, which is taken here for the evaluation.",
  );
  expect(
    sentence({
      id: "criteria-not-assessed",
      args: { vendor: "Vendor B", criteria: "innovation and ip, ethical record" },
    }),
  ).toBe("Vendor B has not been assessed on: innovation and intellectual property, ethical record.");
});

test.each([
  ["CN", "China"],
  ["US", "the United States"],
  ["TW", "Taiwan"],
  ["Elsewhere", "Elsewhere"],
])("the state behind a maker is named in words: %s is %s", (country, said) => {
  const args = { vendor: "Vendor A", country, admitted: "the European Union" };
  for (const id of ["seat-barred", "seat-unclear"] as const)
    expect(sentence({ id, args })).toContain(`Vendor A is controlled from ${said}`);
});

test.each([
  [
    { makers: "Huawei and ZTE", domains: "ran, core", generations: "5G" },
    "The share of Huawei and ZTE by sites in radio access and core, 5G is 40 % (2 of 5);",
  ],
  [{ makers: "Huawei", functions: "olt" }, "The share of Huawei by sites in olt is 40 % (2 of 5);"],
  [{}, "The share by sites is 40 % (2 of 5);"],
])("a share says whose it is and of which whole: %o", (named, said) => {
  const args = { unit: "sites", numerator: 2, denominator: 5, undetermined: 0, share: 0.4, cap: 0.35, ...named };
  expect(sentence({ id: "share-exceeded", args })).toBe(`${said} at most 35 % is allowed.`);
});

test("a count of makers says of which whole", () => {
  const args = { count: 1, least: 2, domains: "ran", generations: "5G" };
  expect(sentence({ id: "too-few-suppliers", args })).toBe(
    "1 maker found in radio access, 5G; at least 2 are required.",
  );
});

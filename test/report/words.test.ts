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

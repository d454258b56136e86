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

import { expect, test } from "vitest";
import { daysLeft } from "../../src/report/facts/days-left.ts";

const asOf = "2026-11-23";

test.each([
  ["operate", "2026-11-22", "fail", "1 day ago"],
  ["operate", "2027-01-02", "due", "in 40 days"],
  ["procure", "2027-01-02", "due", "in 40 days"],
  ["procure", "2026-11-22", "fail", "no longer allowed"],
  ["procure", "2026-11-22", "review", "the day has passed"],
  ["procure", "2026-11-22", "unknown", "the day has passed"],
] as const)("under %s a last allowed day of %s of what is %s is told as %s", (act, day, outcome, words) => {
  expect(daysLeft({ act, asOf }, day, outcome)).toBe(words);
});

import { expect, it } from "vitest";
import { timeWords } from "../../src/report/rules/time-words.ts";

it.each([
  ["2023-12-31", "last allowed day 2023-12-31, forbidden from 2024-01-01"],
  ["9999-12-31", "never forbidden"],
])("a last allowed day %s: %s", (deadline, words) => {
  expect(timeWords({ check: "vendor-barred", time: { deadline, suspended: [] } })).toBe(words);
});

it.each([
  ["vendor-barred", "forbidden from 2021-08-01"],
  ["power-open", "may be restricted from 2021-08-01"],
  ["permit-needed", "only with the permit from 2021-08-01"],
  ["minimum-suppliers", "asked from 2021-08-01"],
])("the first day of a rule of the kind %s: %s", (check, words) => {
  expect(timeWords({ check, time: { from: "2021-08-01", suspended: [] } })).toBe(words);
});

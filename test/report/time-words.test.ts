import { expect, it } from "vitest";
import { timeWords } from "../../src/report/rules/time-words.ts";

it.each([
  ["2023-12-31", "last allowed day 2023-12-31, forbidden from 2024-01-01"],
  ["9999-12-31", "never forbidden"],
])("a last allowed day %s: %s", (deadline, words) => {
  expect(timeWords({ deadline, suspended: [] })).toBe(words);
});

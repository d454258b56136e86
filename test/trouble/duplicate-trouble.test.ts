import { expect, test } from "vitest";
import type { DuplicateUnits } from "../../src/model/duplicate-units.ts";
import { duplicateTrouble } from "../../src/trouble/duplicate-trouble.ts";

const place = (record: number) => ({ source: "in.csv", sheet: undefined, record });

function said(facts: Partial<DuplicateUnits>): string | undefined {
  const shown = [{ first: place(2), again: place(3), isConflicting: false }];
  const none = { complete: true, limit: 2_000_000, records: 0, conflicting: 0, shown };
  return duplicateTrouble({ ...none, ...facts }, false)[0]?.message;
}

test.each<[Partial<DuplicateUnits>, RegExp]>([
  [{ records: 1 }, /^1 record names a maker/],
  [{ records: 12_345, conflicting: 1_204 }, /^12,345 records name a maker .* 1,204 of them differ/],
  [{ complete: false }, /^There are more than 2,000,000 serial numbers/],
])("units that stand twice are counted as all else is: %j", (facts, words) => {
  expect(said(facts)).toMatch(words);
});

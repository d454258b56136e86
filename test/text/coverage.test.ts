import { expect, test } from "vitest";
import { coverageText } from "../../src/text/coverage.ts";

test.each([
  [0.64286, "64.2 %"],
  [0.9499999, "94.9 %"],
  [0.57, "57 %"],
  [0.0004, "< 0.1 %"],
  [0, "0 %"],
  [1, "100 %"],
])("the coverage %d is %s, and never more than it is", (named, text) => {
  expect(coverageText(named)).toBe(text);
});

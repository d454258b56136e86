import { expect, test } from "vitest";
import { cut } from "../../../src/report/html/svg/shapes.ts";

test.each([
  ["Sofia region", 20, "Sofia region"],
  ["a".repeat(20), 20, "a".repeat(20)],
  ["a".repeat(21), 20, `${"a".repeat(19)}\u2026`],
  ["W".repeat(20), 20, `${"W".repeat(11)}\u2026`],
  [
    "\u4e2d\u56fd\u53f0\u5317\u9ad8\u96c4\u53f0\u4e2d\u53f0\u5357\u65b0\u7af9",
    20,
    "\u4e2d\u56fd\u53f0\u5317\u9ad8\u96c4\u53f0\u4e2d\u53f0\u5357\u2026",
  ],
  ["WW", 1, "W\u2026"],
])("%j is cut to the room of %i small letters, wide letters counted as such", (text, room, wanted) => {
  expect(cut(text, room * 6)).toBe(wanted);
});

import { expect, it } from "vitest";
import { planTable } from "../../src/normalize/index.ts";
import { aBatch, context } from "./table.ts";

it("looks at some records of a table with ten thousand columns, and at all of a usual one", () => {
  const looks = (width: number, rows: number): number => {
    const header = ["vendor", ...Array.from({ length: width - 1 }, (_, at) => `tag ${at}`)];
    let count = 0;
    const batch = { ...aBatch([], { header }), length: rows, width: () => width };
    const cell = (_: number, column: number): string => {
      count += 1;
      return column === 0 ? "Nokia" : "";
    };
    planTable({ ...batch, cell }, context, { source: "tags.ndjson" });
    return count;
  };
  expect(looks(10_000, 2_000)).toBeLessThan(10_000 * 1_000);
  expect(looks(50, 2_000)).toBeGreaterThan(49 * 2_000);
});

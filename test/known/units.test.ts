import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf, expectSameFindings } from "../support/by-kind.ts";
import { folderWith } from "../support/run-cli.ts";

const HEADER = [
  "Site",
  "Vendor",
  "Remark",
  "BBU Type",
  "BBU Serial Number",
  "RRU Type",
  "RRU Qty",
  "Router",
  "Weight",
  "Antenna Vendor",
  "Antenna 1 Type",
  "Antenna 2 Type",
];
const CELLS = [
  ["S1", "S2", "Обект 3", ""],
  ["Huawei", "Nokia", "ZTE", "n/a", ""],
  ["for Huawei", "", "on roof"],
  ["BBU5900", "FSMF", "-", "", "Total"],
  ["2102350ABCD1000000001", "L1", ""],
  ["RRU5501", "AHEGB", "", "RRU Type"],
  ["3", "0", "x", ""],
  ["NE40E-M2K", "7705 SAR-8", "ATN 910C", ""],
  ["1.5", ""],
  ["Huawei", "Kathrein", ""],
  ["APE4518R12", "80010991", ""],
  ["APE4518R12", "", "-"],
];
const FIRST = [
  "S1",
  "Huawei",
  "",
  "BBU5900",
  "2102350ABCD1000000001",
  "RRU5501",
  "3",
  "NE40E-M2K",
  "1",
  "Kathrein",
  "80010991",
  "80010991",
];
const rows = fc.array(fc.tuple(...CELLS.map((cells) => fc.constantFrom(...cells))), { minLength: 1, maxLength: 40 });

test("units that share a record are known by their kind again and judged as one by one", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (records) => {
      const cwd = folderWith({ "in.csv": csvOf(HEADER, [FIRST, ...records, ...records]) });
      const { rows: read } = await expectSameFindings("in.csv", { cwd, policy: ["clean-network", "gb"] });
      expect(read.read).toBeGreaterThanOrEqual(1 + 2 * records.length);
    }),
    { numRuns: 15 },
  );
});

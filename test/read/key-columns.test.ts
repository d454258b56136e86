import { expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../src/model/read-limits.ts";
import { droppedColumns } from "../../src/read/dropped-columns.ts";
import { keyColumns } from "../../src/read/json/key-columns.ts";

it("records with keys of their own hold no cells of the others", () => {
  const columns = keyColumns(droppedColumns("tags.ndjson", DEFAULT_LIMITS));
  const rows = Array.from({ length: 10_000 }, (_, at) => columns.cellsOf({ vendor: "Nokia", [`tag ${at}`]: "x" }));
  expect(columns.header()).toHaveLength(10_001);
  expect(rows[9_999]?.[10_000]).toBe("x");
  const held = rows.reduce((sum, cells) => sum + Object.keys(cells).length, 0);
  expect(held).toBe(20_000);
});

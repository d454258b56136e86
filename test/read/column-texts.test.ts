import { expect, test } from "vitest";
import { openSource } from "../../src/read/index.ts";

const ROWS = 40_000;
const rows = Array.from({ length: ROWS }, (_, row) => [
  `S${row}`,
  `site ${row % 700}`,
  row % 9 === 0 ? "" : "in service",
]);

async function* bytes() {
  yield new TextEncoder().encode(["serial,site,state", ...rows.map((cells) => cells.join(","))].join("\n"));
}

test("texts that repeat have numbers, and a column of which none does gives them up without a cell being lost", async () => {
  const source = await openSource({ name: "in.csv", bytes: bytes(), byteLength: undefined }, {});
  const numbers = new Map<string, number>();
  let unnumbered = 0;
  let at = -1;
  for await (const batch of source.batches) {
    const [serials, sites, states] = [0, 1, 2].map((column) => batch.codes?.(column) ?? new Int32Array(0));
    for (let row = 0; row < batch.length; row += 1, at += 1) {
      if (at < 0) continue;
      const cells = [0, 1, 2].map((column) => batch.cell(row, column));
      expect(cells).toEqual(rows[at]);
      unnumbered += Number(serials?.[row] === -1);
      const site = sites?.[row] ?? -1;
      expect(site).toBeGreaterThan(0);
      expect(numbers.get(cells[1] ?? "") ?? site).toBe(site);
      numbers.set(cells[1] ?? "", site);
      if (cells[2] === "") expect(states?.[row]).toBe(0);
    }
  }
  expect(at).toBe(ROWS);
  expect(new Set(numbers.values()).size).toBe(700);
  expect(unnumbered).toBeGreaterThan(10_000);
});

test("cells stand where their bytes are, and nowhere when they are written otherwise", async () => {
  async function* csv() {
    yield new TextEncoder().encode('a,b\n1,"two"\n"th""ree",\n4\n');
  }
  const source = await openSource({ name: "in.csv", bytes: csv(), byteLength: undefined }, {});
  for await (const batch of source.batches) {
    const read = (column: number) => {
      const cells = batch.column?.(column);
      return Array.from({ length: batch.length }, (_, row) => {
        const [from = -1, to = -1] = [cells?.from[row], cells?.to[row]];
        return from < 0 ? undefined : new TextDecoder().decode(cells?.bytes.slice(from, to));
      });
    };
    expect(read(0)).toEqual(["a", "1", undefined, "4"]);
    expect(read(1)).toEqual(["b", "two", "", ""]);
    expect(batch.cell(2, 0)).toBe('th"ree');
  }
});

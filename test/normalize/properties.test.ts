import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planTable } from "../../src/normalize/index.ts";
import { aBatch, context, readTable } from "./table.ts";

const headers = Object.values(context.headers.fields)
  .flatMap((languages) => Object.values(languages))
  .flat();
const cell = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(...headers),
  fc.constantFrom(
    "Total",
    "N/A",
    "2.10306E+19",
    "2-Mar",
    "31.02.2021",
    "-5",
    '="x',
    "'",
    "{a=1, b=2}",
    "[{",
    '[{"a":1}]',
    "Huawei",
  ),
);
const table = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 30 });

describe("any table", () => {
  it("is planned or not, never thrown at, and every row ends in exactly one bucket", () => {
    fc.assert(
      fc.property(table, fc.option(fc.array(cell, { maxLength: 8 }), { nil: undefined }), (records, header) => {
        const batch = aBatch(records, header === undefined ? {} : { header });
        const plan = planTable(batch, context, { source: "any.csv" });
        for (let row = plan?.skip ?? 0; plan && row < batch.length; row += 1) {
          const read = plan.row(batch, row);
          expect(["asset", "dropped", "rejected"]).toContain(read.kind);
          if (read.kind === "asset") expect(read.asset.location.record).toBe(row + 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is read to the same facts whatever the order of its columns", () => {
    const columns = [
      ["Vendor", "Huawei", "ZTE"],
      ["Model", "RRU5901", "R8862A"],
      ["Serial Number", "2102311ABC", "219145230001"],
      ["Install Date", "25.03.2021", "01.04.2022"],
      ["Qty", "3", "1"],
      ["Site", "SOF1", "VAR2"],
    ];
    const read = (order: readonly (readonly string[])[]): unknown =>
      readTable(aBatch([0, 1, 2].map((row) => order.map((column) => column[row] ?? "")))).assets;
    fc.assert(
      fc.property(fc.shuffledSubarray(columns, { minLength: columns.length }), (order) => {
        expect(read(order)).toEqual(read(columns));
      }),
      { numRuns: 30 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COLUMNS, inventoryRows } from "../scale/inventory-rows.ts";
import { csvOf, expectSameFindings } from "../support/by-kind.ts";
import { FIRST, HEADER, tables } from "../support/hostile-tables.ts";
import { folderWith } from "../support/run-cli.ts";

const CAPPED = ["clean-network", "gb", "es"];
const ORDER = csvOf(
  ["Item", "Vendor", "Model", "Role", "Quantity"],
  [
    ["1", "Huawei", "RRU5909", "gNodeB", "40"],
    ["2", "Nokia", "AHEGB", "gNodeB", "3"],
  ],
);

describe("records that are made out by their kind, as records that are made out one by one,", () => {
  test("are the network to which an order comes", async () => {
    const cwd = folderWith({ "in.csv": csvOf(COLUMNS, inventoryRows(1500)), "order.csv": ORDER });
    const { shares } = await expectSameFindings("in.csv", { cwd, policy: CAPPED, order: ["order.csv"] });
    expect(shares.length).toBeGreaterThan(0);
    const gated = { cwd, policy: CAPPED, act: "procure" as const, network: ["in.csv"] };
    expect((await expectSameFindings("order.csv", gated)).shares).toHaveLength(shares.length);
    await expectSameFindings("in.csv", { cwd, policy: CAPPED, act: "upgrade", order: ["order.csv"] });
  });

  test("whatever the cells hold", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const cwd = folderWith({ "in.csv": csvOf(HEADER, [...FIRST, ...rows]), "order.csv": ORDER });
        await expectSameFindings("in.csv", { cwd, policy: CAPPED, order: ["order.csv"] });
        await expectSameFindings("order.csv", { cwd, policy: CAPPED, act: "procure", network: ["in.csv"] });
      }),
      { numRuns: 8 },
    );
  });
});

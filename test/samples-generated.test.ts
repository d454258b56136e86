import { expect, test } from "vitest";
import { csvText } from "./support/csv-text.ts";
import {
  BRITAIN_COLUMNS,
  britainRows,
  CLEAN_COLUMNS,
  cleanRows,
  KOSOVO_COLUMNS,
  kosovoOrder,
  northMacedoniaRegister,
} from "./support/sample-stories.ts";
import { BULGARIA_COLUMNS, bulgariaRows } from "./support/sample-tables.ts";

const TOTAL = { "Asset ID": "TOTAL", Qty: "2143" };

test.each([
  ["bulgaria-ran-core/inventory.csv", csvText(BULGARIA_COLUMNS, [...bulgariaRows(1999), TOTAL])],
  ["kosovo-5g-order/order.csv", csvText(KOSOVO_COLUMNS, kosovoOrder(), ";")],
  ["north-macedonia-register/register.json", `${JSON.stringify(northMacedoniaRegister(), null, 1)}\n`],
  ["clean-network-passes/inventory.csv", csvText(CLEAN_COLUMNS, cleanRows(300))],
  ["united-kingdom-dated/inventory.csv", csvText(BRITAIN_COLUMNS, britainRows(400))],
])("the sample %s is what its generator makes", async (path, text) => {
  await expect(text).toMatchFileSnapshot(`../samples/${path}`);
});

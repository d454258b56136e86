import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { folderWith, lastingFolder, runCli, textOf } from "../support/run-cli.ts";

const SAMPLE = join(import.meta.dirname, "../../samples/united-kingdom-dated/inventory.csv");

describe("days on which something becomes a breach", () => {
  let [page, summary] = ["", ""];
  beforeAll(async () => {
    const cwd = lastingFolder();
    copyFileSync(SAMPLE, join(cwd, "in.csv"));
    summary = (await runCli(["scan", "in.csv", "-p", "gb", "-o", "text", "-o", "html=r.html"], { cwd })).stdout;
    page = textOf(cwd, "r.html").replace(/<[^>]+>/g, "");
  });

  test("count a unit once, from the day on which it first breaks the pack", () => {
    expect(page).toContain("65 units become a breach; 10 in breach already break this rule too");
    expect(page).toContain("In breach under gb: 16 units now, 81 from 2028-01-01.");
    expect(summary).toMatch(/2028-01-01 {2}in 404 days +65 units/);
  });

  test("name no unit where all that will break a rule is in breach already", async () => {
    const cwd = folderWith({ "in.csv": "Vendor,Model,Function,Site\nHuawei,UNC,AMF,Leeds\n" });
    const { stdout } = await runCli(["scan", "in.csv", "-p", "gb", "-o", "text", "-o", "html=r.html"], { cwd });
    expect(stdout).toMatch(/2028-01-01 .* nothing new {2}gb: 5g-all/);
    expect(textOf(cwd, "r.html")).toContain("1 in breach already breaks this rule too");
  });

  test("do not count a limit on the whole as an asset", () => {
    expect(page).toMatch(/2023-08-011,210 days agogb: 5g-access-share-trafficlimit on the whole/);
  });

  test("are the first days of the breach in every table", () => {
    expect(page).toContain("gb: 5g-access-share-traffic · since 2023-08-01");
    expect(page).not.toContain("since 2023-07-31");
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folderWith, runCli, TEST_DAY } from "../support/run-cli.ts";

const GB = readFileSync("rules/gb.yaml", "utf8");
const SE = readFileSync("rules/se.yaml", "utf8");

function put(text: string, before: string, after: string): string {
  expect(text).toContain(before);
  return text.replace(before, after);
}

async function diff(argv: readonly string[], files: Record<string, string>) {
  return runCli(["rules", "diff", ...argv, "--as-of", TEST_DAY], { cwd: folderWith(files) });
}

describe("netvet rules diff", () => {
  test("of a pack with itself: nothing changed", async () => {
    const { stdout, code } = await diff(["gb", "gb"], {});
    expect(stdout).toMatch(/0 rules added, 0 removed, 0 changed, 11 unchanged\./);
    expect(stdout).not.toMatch(/was:/);
    expect(code).toBe(0);
  });

  test("says each change in words: the deadline, the makers, the weight; the version of the pack", async () => {
    const ours = put(put(GB, "deadline: 2027-12-31", "deadline: 2026-06-30"), "version: 1.0.0", "version: 1.1.0");
    const { stdout, code } = await diff(["gb", "ours.yaml"], { "ours.yaml": ours });
    const flat = stdout.replace(/\s+/g, " ");
    expect(flat).toMatch(/0 rules added, 0 removed, 1 changed, 10 unchanged\./);
    expect(flat).toMatch(/Version was: 1\.0\.0 now: 1\.1\.0/);
    expect(flat).toMatch(
      /When was: there since 2022-10-13; last allowed day 2027-12-31, forbidden from 2028-01-01 now: there since 2022-10-13; last allowed day 2026-06-30, forbidden from 2026-07-01/,
    );
    expect(code).toBe(0);
  });

  test("counts exactly whose outcome changes, and names them", async () => {
    const rows = Array.from({ length: 70 }, (_, index) => `h${index},Huawei,BBU5900,gNodeB,5G,in service,2`);
    const inventory = [
      "id,vendor,model,network function,generation,status,quantity",
      ...rows,
      "e1,Ericsson,Baseband 6630,gNodeB,5G,in service,1",
    ].join("\n");
    const files = { "ours.yaml": put(GB, "deadline: 2027-12-31", "deadline: 2026-06-30"), "inventory.csv": inventory };
    const { stdout } = await diff(["gb", "ours.yaml", "--inventory", "inventory.csv", "--format", "json"], files);
    const { inventory: found, rules } = JSON.parse(stdout);
    expect(found).toMatchObject({
      assets: 71,
      changed: 70,
      verdicts: [{ before: "due", after: "fail", assets: 70, units: 140 }],
    });
    expect(found.shown).toHaveLength(50);
    expect(found.shown[0]).toMatchObject({ asset: "h0", maker: "Huawei", before: "due", after: "fail" });
    expect(rules).toHaveLength(1);
    const text = await diff(["gb", "ours.yaml", "--inventory", "inventory.csv"], files);
    expect(text.stdout).toMatch(/70 assets of 71 change their outcome/);
    expect(text.stdout).toMatch(/due → fail: 70 assets, 140 units/);
    expect(text.stdout).toMatch(/Assets \(50 of 70\)/);
  });

  test("of two countries: rules of the one go, rules of the other come", async () => {
    const { stdout } = await diff(["se", "gb"], { "se.yaml": SE });
    expect(stdout).toMatch(/11 rules added, 5 removed, 0 changed, 0 unchanged/);
    expect(stdout).toMatch(/^Added: /m);
    expect(stdout).toMatch(/^Removed: /m);
  });

  test("a pack that does not exist is an error", async () => {
    const { code, stderr } = await diff(["gb", "gbb"], {});
    expect(code).toBe(2);
    expect(stderr).toMatch(/there is no rule pack "gbb"\n +Did you mean gb\?/);
  });

  test.each([
    ["uk", "gb"],
    ["UK", "gb"],
    ["Germany", "de"],
    ["north-macedonia", "mk"],
    ["hr", undefined],
    ["al", undefined],
    ["vn", undefined],
  ])("%s, which is no pack, is not taken for that of another state: %s", async (name, meant) => {
    const { stderr } = await diff(["gb", name], {});
    if (meant === undefined) expect(stderr).not.toContain("Did you mean");
    else expect(stderr).toContain(`Did you mean ${meant}?`);
  });
});

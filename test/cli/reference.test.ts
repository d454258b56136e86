import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folderWith, runCli } from "../support/run-cli.ts";

describe("netvet rules", () => {
  test("list: every pack with its force", async () => {
    const { stdout, code } = await runCli(["rules", "list"]);
    expect(stdout).toMatch(/^id +for +force/);
    expect(stdout).toMatch(/^clean-network +INT +advisory/m);
    expect(stdout).toMatch(/^gb +GB +binding/m);
    expect(code).toBe(0);
  });

  test("show: requirement, dates and sources of every rule", async () => {
    const { stdout } = await runCli(["rules", "show", "clean-network"]);
    expect(stdout).toMatch(/political commitment and not law/);
    expect(stdout).toMatch(/Cites us-clean-network-2020: /);
    expect(stdout).not.toMatch(/undefined|not in the register/);
  });

  test("check: the built-in packs are good", async () => {
    const { stdout, code } = await runCli(["rules", "check", "rules/clean-network.yaml", "rules/gb.yaml"]);
    expect(stdout).toMatch(/clean-network\.yaml: good: \d+ rules, \d+ examples\n.*gb\.yaml: good/);
    expect(code).toBe(0);
  });

  test("check: an example that does not hold is named, and so is a citation that leads nowhere", async () => {
    const good = readFileSync("rules/clean-network.yaml", "utf8");
    const bad = good
      .replace("outcome: fail", "outcome: pass")
      .replace(/cites: \[us-clean-network-2020\]/, "cites: [us-nowhere-1999]");
    expect(bad).not.toBe(good);
    const { stderr, code } = await runCli(["rules", "check", "ours.yaml"], { cwd: folderWith({ "ours.yaml": bad }) });
    expect(stderr).toMatch(/ours\.yaml: rule [a-z-]+, example \d+: expected pass, but the rule says fail/);
    expect(code).toBe(2);
  });

  test("schema: JSON Schema of a pack", async () => {
    const schema = JSON.parse((await runCli(["rules", "schema"])).stdout);
    expect(schema).toMatchObject({ $schema: expect.stringContaining("json-schema.org"), title: "netvet rule pack" });
  });
});

describe("netvet vendors", () => {
  test("list: every maker, none twice", async () => {
    const ids = (await runCli(["vendors", "list"])).stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(" ")[0]);
    expect(ids).toContain("huawei");
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(["zte", "ZTE", "中兴通讯"])("show %s: names, look-alikes, families", async (word) => {
    const { stdout, code } = await runCli(["vendors", "show", word]);
    expect(stdout).toMatch(/^zte: ZTE/);
    expect(stdout).toMatch(/Only looks like it\n(.*\n)* {2}Aztech/);
    expect(stdout).toMatch(/Product families/);
    expect(code).toBe(0);
  });
});

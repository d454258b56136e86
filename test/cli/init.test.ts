import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { configSchema, reportSchema } from "../../src/node/config-schema.ts";
import { parseConfig } from "../../src/node/load-config.ts";
import { filesOf, folderWith, runCli, textOf } from "../support/run-cli.ts";

const FILES = [
  ".github/workflows/netvet.yml",
  "netvet-assessments.yaml",
  "netvet-corrections.yaml",
  "netvet-waivers.yaml",
  "netvet.yaml",
];
const INVENTORY = "Vendor,Model,Serial Number,Site\nHuawei,BBU5900,A1,SOF-001\nNokia,AirScale,B1,SOF-002\n";

/** A file with the example in its comments made real: lines of comment lose their #, and the empty list goes. */
function example(text: string): string {
  const [, body = ""] = text.split(/^#\n/m);
  return body.replace(/^\w+: \[\]$/m, "").replaceAll(/^# ?/gm, "");
}

async function started(): Promise<string> {
  const cwd = folderWith({ "inventory.csv": INVENTORY });
  expect((await runCli(["init"], { cwd })).code).toBe(0);
  return cwd;
}

describe("netvet init", () => {
  test("writes five files, and a second time changes nothing", async () => {
    const cwd = await started();
    expect(filesOf(cwd)).toEqual([...FILES, "inventory.csv"].toSorted());
    const before = FILES.map((file) => textOf(cwd, file));
    const { code, stdout } = await runCli(["init"], { cwd });
    expect(code).toBe(0);
    expect(stdout.match(/left/g)).toHaveLength(5);
    expect(FILES.map((file) => textOf(cwd, file))).toEqual(before);
  });

  test("never overwrites a file of one's own, and writes the others", async () => {
    const cwd = folderWith({ "netvet-waivers.yaml": "mine" });
    await runCli(["init"], { cwd });
    expect(textOf(cwd, "netvet-waivers.yaml")).toBe("mine");
    expect(filesOf(cwd)).toEqual(FILES.toSorted());
  });

  test("what it writes is in force at once", async () => {
    const cwd = await started();
    const { code, stdout } = await runCli(["scan", "inventory.csv"], { cwd });
    expect(stdout).toMatch(/Gate FAILED · on fail and waiver-expired/);
    expect(code).toBe(1);
  });

  test("every key that netvet knows stands in the settings, with a value that it takes, and no other", async () => {
    const text = textOf(await started(), "netvet.yaml");
    const keys = text.replaceAll(/^# (?=[a-z-]+:( |$)| {2}[a-z]+: )/gm, "");
    const { report, ...config } = parseConfig(keys, "netvet.yaml");
    expect(Object.keys({ ...config, report }).toSorted()).toEqual(Object.keys(configSchema.shape).toSorted());
    expect(Object.keys(report ?? {}).toSorted()).toEqual(Object.keys(reportSchema.shape).toSorted());
  });

  test.each([
    ["netvet-waivers.yaml", "--waivers"],
    ["netvet-corrections.yaml", "--corrections"],
    ["netvet-assessments.yaml", "--assessments"],
  ])("%s: the example in its comments is a good entry", async (file, flag) => {
    const cwd = await started();
    const text = example(textOf(cwd, file));
    expect(Object.values(parse(text))[0]).toHaveLength(1);
    writeFileSync(join(cwd, file), text);
    const { code, stderr } = await runCli(["scan", "inventory.csv", flag, file, "--fail-on", "none"], { cwd });
    expect([code, stderr]).toEqual([0, expect.not.stringMatching(/^netvet: (?!warning: )/m)]);
  });

  test("the CI job has what GitHub asks of a workflow and pins the version that wrote it", async () => {
    const job = parse(textOf(await started(), ".github/workflows/netvet.yml"));
    expect(Object.keys(job)).toEqual(["name", "on", "permissions", "jobs"]);
    expect(job.jobs.inventory["runs-on"]).toBe("ubuntu-latest");
    for (const step of job.jobs.inventory.steps) expect(Number("uses" in step) + Number("run" in step)).toBe(1);
    expect(JSON.stringify(job)).toMatch(/netvet@\d+\.\d+\.\d+ scan/);
  });
});

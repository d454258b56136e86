import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { zipBytes } from "../read/zip-bytes.ts";
import { folderWith, runCli } from "../support/run-cli.ts";

/** Whose maker stands in the name of the sheet, and one whose file is named after the manager of its network. */
const FILES = ["collector.xlsx", "ericsson_enm_table.txt"];

test("a file in an archive says the same as alone: its path names no function, its sheets still name makers", async () => {
  const files = Object.fromEntries(FILES.map((name) => [name, readFileSync(`test/exports/files/${name}`)]));
  const members = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`core/${name}`, bytes]));
  const cwd = folderWith({ ...files, "all.zip": await zipBytes(members) });
  const alone = await Promise.all(FILES.map((name) => identified(cwd, name)));
  expect(alone.flat().length).toBeGreaterThan(5);
  expect(await identified(cwd, "all.zip")).toEqual(alone.flat());
});

async function identified(cwd: string, name: string): Promise<readonly unknown[]> {
  const { stdout } = await runCli(["identify", name, "--format", "ndjson"], { cwd });
  return stdout.split("\n").flatMap((line) => {
    if (line === "") return [];
    const { asset, identity } = JSON.parse(line);
    return [{ asset, vendor: identity?.vendor, confidence: identity?.confidence }];
  });
}

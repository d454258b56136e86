import { closeSync, ftruncateSync, openSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, runCli } from "../support/run-cli.ts";

// A sparse file: it takes no room on most disks.
test.each(["report export.csv", "verify export.csv --inventory in.csv", "scan in.csv --waivers export.csv"])(
  "netvet %s: an export of three gigabytes in a wrong place is no bug of netvet",
  async (argv) => {
    const cwd = folderWith({ "in.csv": "Vendor,Model\nHuawei,BBU5900\n" });
    const file = openSync(join(cwd, "export.csv"), "w");
    ftruncateSync(file, 3 * 2 ** 30);
    closeSync(file);
    const { code, stderr } = await runCli(argv.split(" "), { cwd });
    expect(stderr).toMatch(
      /export\.csv: cannot read this file: it is too large to be held whole\n {2}Only inventories/,
    );
    expect(code).toBe(2);
  },
);

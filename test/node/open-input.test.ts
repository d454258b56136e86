import { truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openInput } from "../../src/node/open-input.ts";
import { folderWith } from "../support/run-cli.ts";

/** The bytes of a file that is cut to so many once the first part of it was read. */
async function readCutTo(length: number): Promise<number> {
  const folder = folderWith({ "export.csv": "Vendor,Model\n".repeat(100_000) });
  const path = join(folder, "export.csv");
  const input = openInput({ name: "export.csv", path, byteLength: 1_300_000 }, { stdin: (async function* () {})() });
  let bytes = 0;
  for await (const chunk of input.bytes) {
    if (bytes === 0) truncateSync(path, length);
    bytes += chunk.byteLength;
  }
  return bytes;
}

it("reads a file to its end", async () => {
  expect(await readCutTo(1_300_000)).toBe(1_300_000);
});

it("refuses a file that becomes shorter while it is read", async () => {
  await expect(readCutTo(500_000)).rejects.toMatchObject({
    name: "UserError",
    message: expect.stringMatching(/^the file became shorter while it was read: it had 1300000 bytes/),
  });
});

import { createHash } from "node:crypto";
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

it("hands over the bytes of a file in order, in rooms of any size, and tells what passed", async () => {
  const text = Array.from({ length: 60_000 }, (_, at) => `A${at},Huawei,RRU5909\n`).join("");
  const path = join(folderWith({ "export.csv": text }), "export.csv");
  const input = openInput({ name: "export.csv", path, byteLength: text.length }, { stdin: (async function* () {})() });
  const read: Buffer[] = [];
  for (let room = 1; ; room = (room * 7) % 300_007) {
    const into = Buffer.alloc(room);
    const count = (await input.bytes.readInto?.(into)) ?? 0;
    if (count === 0) break;
    read.push(into.subarray(0, count));
  }
  expect(Buffer.concat(read).toString()).toBe(text);
  const sha256 = createHash("sha256").update(text).digest("hex");
  expect(input.digest?.()).toEqual({ sha256, bytes: text.length });
});

it("gives back a file that is being read ahead", async () => {
  const path = join(folderWith({ "export.csv": "Vendor,Model\n".repeat(100_000) }), "export.csv");
  const input = openInput({ name: "export.csv", path, byteLength: 1_300_000 }, { stdin: (async function* () {})() });
  expect(await input.bytes.readInto?.(Buffer.alloc(1 << 18))).toBe(1 << 18);
  await input.bytes.release?.();
  expect(await input.bytes.readInto?.(Buffer.alloc(10))).toBe(0);
});

it("takes no room before it is read, as the inputs of a folder are all made first", () => {
  const before = process.memoryUsage().arrayBuffers;
  const found = { name: "export.csv", path: "/export.csv", byteLength: 1 };
  const inputs = Array.from({ length: 400 }, () => openInput(found, { stdin: (async function* () {})() }));
  expect(inputs).toHaveLength(400);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
});

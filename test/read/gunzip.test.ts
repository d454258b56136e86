import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readAll } from "./read-all.ts";

const TEXT = "Site,Vendor\nSOF-1,Huawei\nVAR-2,Nokia\n";

describe("gzip", () => {
  it.each([1, 9, 65_536])("is unpacked by content, in pieces of %i bytes", async (chunk) => {
    const read = await readAll(gzipSync(TEXT), {}, chunk);
    expect(read.rows.map((row) => row.cells)).toEqual([
      ["Site", "Vendor"],
      ["SOF-1", "Huawei"],
      ["VAR-2", "Nokia"],
    ]);
    expect(read.layout.why).toContain("gzip");
  });

  it("of several members is read whole", async () => {
    const read = await readAll(Buffer.concat([gzipSync(TEXT), gzipSync("SOF-3,ZTE\n")]));
    expect(read.rows.at(-1)?.cells).toEqual(["SOF-3", "ZTE"]);
  });

  it.each([
    ["cut off", gzipSync("a,b\n".repeat(10_000)).subarray(0, 60), {}, /damaged gzip/],
    ["packed twice", gzipSync(gzipSync(TEXT)), {}, /gzip inside gzip/],
    [
      "beyond the size limit",
      gzipSync("a,b\n".repeat(10_000)),
      { unpackedBytes: 9_000 },
      /unpacks to more than 9000 bytes/,
    ],
    ["too dense", gzipSync(`${"a,".repeat(2_000)}b\n`.repeat(6_000)), { unpackRatio: 100 }, /100 times/],
    ["empty", gzipSync(""), {}, /is empty/],
  ])("that is %s is refused", async (_, bytes, limits, message) => {
    await expect(readAll(bytes, { limits })).rejects.toThrow(message);
  });
});

import { describe, expect, test } from "vitest";
import { prepareScan } from "../src/node/index.ts";
import { runScan } from "../src/node/scan-files.ts";
import { withResult } from "../src/with-result.ts";

async function* three(): AsyncGenerator<number, string> {
  yield* [1, 2, 3];
  return "all";
}

describe("a generator with a result", () => {
  test("yields its items and then has its result", async () => {
    const { items, result } = withResult(three());
    const seen: number[] = [];
    for await (const item of items) seen.push(item);
    expect([seen, result()]).toEqual([[1, 2, 3], "all"]);
  });

  test("has no result before its end", async () => {
    const { items, result } = withResult(three());
    for await (const _ of items) break;
    expect(result).toThrow("before its end");
  });
});

test("an input is closed when whoever takes the findings gives up", async () => {
  let closed = false;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      yield new TextEncoder().encode("Vendor,Model\n");
      for (;;) yield new TextEncoder().encode("Huawei,BBU5900\n".repeat(10_000));
    } finally {
      closed = true;
    }
  }
  const { request } = await prepareScan([], { asOf: "2026-11-23" });
  const endless = { ...request, inputs: [{ name: "in.csv", bytes: bytes(), byteLength: undefined }] };
  const enough = new Error("enough");
  const stopped = runScan({ request: endless }, () => {
    throw enough;
  });
  await expect(stopped).rejects.toBe(enough);
  expect(closed).toBe(true);
});

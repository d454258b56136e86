import { expect, it } from "vitest";
import { buffersIn } from "../../src/node/buffers-in.ts";

it("finds the buffers of plain data, each once, wherever they stand", () => {
  const [one, two, three] = [new ArrayBuffer(8), new ArrayBuffer(8), new ArrayBuffer(8)];
  const data = {
    name: "a text",
    nothing: undefined,
    empty: null,
    lists: [[new Uint8Array(one, 2, 3)], new Int32Array(one)],
    byName: new Map([["sites", { bits: new Uint32Array(two) }]]),
    names: new Set(["a"]),
    prints: new Float64Array(three),
  };
  expect(buffersIn(data)).toEqual([one, two, three]);
  expect(new Set(buffersIn(data))).toEqual(new Set([one, two, three]));
  expect(buffersIn("a text")).toEqual([]);
});

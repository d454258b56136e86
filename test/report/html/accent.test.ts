import { expect, test } from "vitest";
import { readableAccent } from "../../../src/report/html/accent.ts";

test("an accent that can be read stays, a pale one becomes darker and keeps its tone, and what is no colour is left out", () => {
  expect(readableAccent("#12455c")).toBe("#12455c");
  expect(readableAccent("#00AA66")).toMatch(/^#00[78][0-9a-f]4[0-9a-f]$/);
  expect(readableAccent("#ffffff")).toMatch(/^#(6[0-9a-f]|7[0-6])\w{4}$/);
  expect(readableAccent("#ffcc00")).toMatch(/^#[0-9a-f]{4}00$/);
  for (const none of [undefined, "", "red", "#12345", "#1234567", 'red;}body{"'])
    expect(readableAccent(none)).toBe(undefined);
});

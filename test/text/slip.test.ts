import { expect, it } from "vitest";
import { isOneSlip } from "../../src/text/slip.ts";

it.each([
  ["huawei", "huawei", false],
  ["huawei", "huawel", true],
  ["huawei", "huawi", true],
  ["huawei", "huaweii", true],
  ["huawei", "hauwei", true],
  ["huawei", "huwaei", true],
  ["huawei", "huweai", false],
  ["huawei", "huami", false],
  ["huawei", "huawe", true],
  ["abc", "abcde", false],
  ["", "a", true],
])("%s and %s: %s", (a, b, expected) => {
  expect(isOneSlip(a, b)).toBe(expected);
  expect(isOneSlip(b, a)).toBe(expected);
});

import { expect, it } from "vitest";
import { createRegistrantLookup } from "../../src/identify/index.ts";

const lookup = createRegistrantLookup({
  "HUAWEI TECHNOLOGIES CO.,LTD": "001882 00E0FC",
  "IEEE Registration Authority": "70B3D5",
  "Medium Block AG": "70B3D51",
  "Small Block AB": "70B3D5123",
});

it.each([
  ["00:e0:fc:00:00:01", "HUAWEI TECHNOLOGIES CO.,LTD"],
  ["00e0-fc00-0001", "HUAWEI TECHNOLOGIES CO.,LTD"],
  ["70:b3:d5:12:30:01", "Small Block AB"],
  ["70:b3:d5:12:40:01", "Medium Block AG"],
  ["70:b3:d5:20:00:01", "IEEE Registration Authority"],
  ["00:00:00:00:00:00", undefined],
  ["", undefined],
])("%s: the longest block names the registrant", (mac, expected) => {
  expect(lookup(mac)).toBe(expected);
});

import { expect, it } from "vitest";
import { dayOfMaking } from "../../src/model/day-of-making.ts";
import { anAsset } from "../support/an-asset.ts";

const DAYS = [
  ["manufacturedOn", "date of manufacture"],
  ["deliveredOn", "delivery date"],
  ["orderedOn", "order date"],
  ["installedOn", "installation date"],
] as const;

it.each(DAYS.map(([field, from], at) => [field, from, DAYS.slice(at)] as const))(
  "%s goes before all that come later",
  (field, from, later) => {
    const facts = Object.fromEntries(later.map(([other]) => [other, other === field ? "2006-05-01" : "2001-01-01"]));
    expect(dayOfMaking(anAsset(facts))).toEqual({ on: "2006-05-01", from });
  },
);

it("puts the month in the serial number behind the manufacture and before the delivery", () => {
  const built = { on: "2006-03", from: "month in the serial number" };
  expect(dayOfMaking(anAsset({ deliveredOn: "2006-05-01" }), "2006-03")).toEqual(built);
  expect(dayOfMaking(anAsset({ manufacturedOn: "2006-02-01" }), "2006-03")?.on).toBe("2006-02-01");
});

it("knows no day where there is none", () => {
  expect(dayOfMaking(anAsset())).toBeUndefined();
});

import { describe, expect, it } from "vitest";
import { affiliationKey, affiliationOf, tiesOf } from "../../src/judge/affiliation.ts";
import { aVendor } from "../identify/a-vendor.ts";

const tied = (facts: object) =>
  tiesOf([
    aVendor({ id: "owner" }),
    aVendor({ id: "maker", relations: [{ entity: "Maker", kind: "subsidiary", of: "owner", ...facts }] }),
  ]);
const on = (day: string) => ({ on: day, from: "date of manufacture" });
const period = { from: "2003-11", until: "2006-11" };

describe("an affiliation", () => {
  it.each([
    ["in the first month of the tie", "2003-11-01", "unclear", true],
    ["inside it", "2004-01-01", "affiliate", false],
    ["in its last month", "2006-11-30", "unclear", true],
    ["after it", "2006-12-01", "none", false],
  ] as const)("%s", (_, day, is, needsDate) => {
    expect(affiliationOf("maker", "owner", tied(period), on(day))).toMatchObject({ is, needsDate });
  });

  it("says when a tie lasted that has ended, also to whoever remembers judgements", () => {
    const ended = affiliationOf("maker", "owner", tied(period), on("2004-01-01"));
    const still = affiliationOf("maker", "owner", tied({ from: "2003-11" }), on("2004-01-01"));
    expect([ended.ended, still.ended]).toEqual([period, undefined]);
    expect(affiliationKey(ended)).not.toBe(affiliationKey(still));
  });

  it.each(["subsidiary", "divested", "affiliate"])("is firm by no tie that was only recalled: %s", (kind) => {
    const recalled = tied({ ...period, kind, countsAs: "owner", grade: "recalled" });
    expect(affiliationOf("maker", "owner", recalled, on("2004-01-01")).is).toBe("unclear");
    const read = tied({ ...period, kind, countsAs: "owner" });
    expect(affiliationOf("maker", "owner", read, on("2004-01-01")).is).toBe("affiliate");
  });
});

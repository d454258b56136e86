import { describe, expect, it } from "vitest";
import { periodWords, placeIn } from "../../src/model/period.ts";

describe("placeIn", () => {
  const months = { from: "2003-11", until: "2006-11" };
  const days = { from: "2003-11-05", until: "2006-11-20" };
  it.each([
    ["a day before the first month", months, "2003-10-31", "outside"],
    ["a day in the first month", months, "2003-11-01", "cannot-tell"],
    ["a day after the first month", months, "2003-12-01", "inside"],
    ["a day before the last month", months, "2006-10-31", "inside"],
    ["a day in the last month", months, "2006-11-30", "cannot-tell"],
    ["a day after the last month", months, "2006-12-01", "outside"],
    ["the day before the first", days, "2003-11-04", "outside"],
    ["the first day", days, "2003-11-05", "inside"],
    ["the last day", days, "2006-11-20", "inside"],
    ["the day after the last", days, "2006-11-21", "outside"],
    ["a month before", days, "2003-10", "outside"],
    ["a month in which the first day lies", days, "2003-11", "cannot-tell"],
    ["a month inside", days, "2004-01", "inside"],
    ["a month in which the last day lies", days, "2006-11", "cannot-tell"],
    ["a day in the first year", { from: "2013" }, "2013-12-31", "cannot-tell"],
    ["a day after the first year", { from: "2013" }, "2014-01-01", "inside"],
    ["no day, in what has ended", months, undefined, "cannot-tell"],
    ["no day, in what goes on", { from: "2013" }, undefined, "inside"],
    ["any day, where there are no ends", {}, "1999-01-01", "inside"],
  ])("%s", (_, period, day, place) => expect(placeIn(period, day === undefined ? undefined : { on: day })).toBe(place));

  it.each([
    ["made later than the end", months, "2016-05", "outside"],
    ["made in the last month or later", months, "2006-11", "cannot-tell"],
    ["made inside or later", months, "2005-01", "cannot-tell"],
    ["made on a day or later, in what goes on", { from: "2016-05" }, "2013-01", "inside"],
  ])("%s", (_, period, on, place) => expect(placeIn(period, { on, orLater: true })).toBe(place));
});

it.each([
  [{}, "at all times"],
  [{ from: "2003-11", until: "2006-11" }, "from 2003-11 until 2006-11"],
  [{ until: "2006" }, "until 2006"],
])("%o in words", (period, words) => expect(periodWords(period)).toBe(words));

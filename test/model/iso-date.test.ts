import { describe, expect, test } from "vitest";
import { addDays, addDuration, dayAfter, daysBetween, isIsoDate, isIsoDuration } from "../../src/model/iso-date.ts";

describe("isIsoDate", () => {
  test.each(["2020-10-23", "2024-02-29", "0999-01-01"])("%s is a day", (text) => expect(isIsoDate(text)).toBe(true));
  test.each(["2023-02-29", "2020-13-01", "2020-1-1", "23.10.2020", "2020-10-23T00:00:00Z", ""])("%s is none", (text) =>
    expect(isIsoDate(text)).toBe(false),
  );
});

test.each([
  ["2027-12-31", 1, "2028-01-01"],
  ["2024-03-01", -1, "2024-02-29"],
])("%s and %i days is %s", (day, days, result) => {
  expect(addDays(day, days)).toBe(result);
  expect(daysBetween(day, result)).toBe(days);
});

test.each([
  ["2024-01-31", "P1M", "2024-02-29"],
  ["2026-04-03", "P4Y", "2030-04-03"],
  ["2026-11-30", "P36M", "2029-11-30"],
  ["2026-01-31", "P1Y1M3D", "2027-03-03"],
  ["2026-01-01", "P2W", "2026-01-15"],
])("%s and %s is %s", (day, duration, result) => expect(addDuration(day, duration)).toBe(result));

describe("behind the last day that can be written", () => {
  test.each([
    ["9999-12-31", 1, "9999-12-31"],
    ["2026-11-23", 9_999_999_999, "9999-12-31"],
    ["0100-01-01", -90_000, "0000-01-01"],
  ])("%s and %i days is the last or first", (day, days, result) => expect(addDays(day, days)).toBe(result));

  test.each([
    ["9999-12-31", "P1D"],
    ["9998-12-31", "P13M"],
    ["2026-01-01", "P999999999Y"],
  ])("%s and %s is the last", (day, duration) => expect(addDuration(day, duration)).toBe("9999-12-31"));

  test("no day follows", () => {
    expect(dayAfter("9999-12-30")).toBe("9999-12-31");
    expect(dayAfter("9999-12-31")).toBeUndefined();
  });
});

test.each(["P4Y", "P90D", "P1Y6M"])("%s is a duration", (text) => expect(isIsoDuration(text)).toBe(true));
test.each(["P", "4 years", "PT5H", "P-1Y"])("%s is none", (text) => expect(isIsoDuration(text)).toBe(false));

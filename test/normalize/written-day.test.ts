import { expect, it } from "vitest";
import { writtenDay } from "../../src/normalize/index.ts";
import { context } from "./table.ts";

const isDay = writtenDay(context.headers);

it.each(["2027-06-30", "30.06.2027", "30/6/27", "20270630", "30 June 2027", "30. Juni 2027"])("%s is a day", (text) =>
  expect(isDay(text)).toBe(true),
);

it.each(["46203", "1798675200", "RRU5904", "12345678", "2.0.1", "soon", "KW 26", ""])("%s is none", (text) =>
  expect(isDay(text)).toBe(false),
);

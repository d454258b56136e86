import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createIdentifier } from "../../src/identify/index.ts";
import { readReference, root } from "../support/reference.ts";
import { accuracyTable } from "./accuracy-table.ts";
import { labelledRows } from "./labelled-rows.ts";
import { measure, precision } from "./measure.ts";

const { vendors, functions } = readReference();
const identifier = createIdentifier(vendors, { functions });
const rows = labelledRows();

/** Floors below which the catalogue or the weights have become worse; raise them when the figures rise. */
const FLOORS = {
  asIs: { precision: 0.999, named: 0.98, caught: 0.995, reviewed: 0.005 },
  blank: { precision: 0.995, named: 0.9, caught: 0.95, reviewed: 0.01 },
};

describe.each([
  ["rows as they are", false, FLOORS.asIs],
  ["rows without the vendor cell", true, FLOORS.blank],
])("%s", (_, blank, floor) => {
  const measured = measure(identifier, rows, blank);
  const hint = measured.misses.join("\n");

  it.each(["huawei", "zte"] as const)("recognises %s", (maker) => {
    const quality = measured[maker];
    expect(quality.rows).toBeGreaterThan(40);
    expect(precision(quality), hint).toBeGreaterThanOrEqual(floor.precision);
    expect(quality.named / quality.rows, hint).toBeGreaterThanOrEqual(floor.named);
    expect(quality.caught / quality.rows, hint).toBeGreaterThanOrEqual(floor.caught);
  });

  it("troubles few people with other makers", () => {
    expect(measured.others).toBeGreaterThan(100);
    expect(measured.reviewed / measured.others, hint).toBeLessThanOrEqual(floor.reviewed);
  });
});

it("measures at least 500 rows, none twice", () => {
  const keys = rows.map(({ group, asset }) => JSON.stringify([group, { ...asset, location: undefined }]));
  expect(new Set(keys).size).toBe(rows.length);
  expect(rows.length).toBeGreaterThanOrEqual(500);
});

it.each(["zte inside", "compatible optics", "far end or former", "look-alike name", "place, person or service"])(
  "never names or suspects the two makers: %s",
  (group) => {
    const { misses } = measure(
      identifier,
      rows.filter((row) => row.group === group),
      false,
    );
    expect(misses).toEqual([]);
  },
);

it("the README of the seeds shows these figures", () => {
  const readme = readFileSync(`${root}/seeds/README.md`, "utf8");
  const shown = /<!-- accuracy -->\n([\s\S]*?)\n<!-- \/accuracy -->/.exec(readme)?.[1];
  const table = accuracyTable(measure(identifier, rows, false), measure(identifier, rows, true));
  expect(shown, "paste the received table between the accuracy marks of seeds/README.md").toBe(table);
});

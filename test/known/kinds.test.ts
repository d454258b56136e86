import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COLUMNS, inventoryRows } from "../scale/inventory-rows.ts";
import { csvOf, expectSame, scanned } from "../support/by-kind.ts";
import { FIRST, HEADER, tables } from "../support/hostile-tables.ts";
import { folderWith } from "../support/run-cli.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const PACKS = readdirSync(join(ROOT, "rules"))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.replace(/\.yaml$/, ""));

describe("records that are made out by their kind", () => {
  test.each(inGroups(PACKS, 6))("are judged like records that are made out one by one, by %s", async (...packs) => {
    const cwd = folderWith({ "in.csv": csvOf(COLUMNS, inventoryRows(1500)) });
    expect(await expectSame("in.csv", { cwd, policy: packs })).toBe(1500);
  });

  test.each(["bulgaria-ran-core", "united-kingdom-dated", "clean-network-passes"])(
    "in the sample %s too",
    async (story) => {
      const folder = join(ROOT, "samples", story);
      for (const name of readdirSync(folder).filter((one) => one.startsWith("inventory")))
        expect(await expectSame(name, { cwd: folder, policy: ["clean-network", "gb", "fr"] })).toBeGreaterThan(0);
    },
  );

  test("with another header in between, under which days stand elsewhere", async () => {
    const later = HEADER.map((name) => (name === "Install Date" ? "Warranty End" : name));
    const rows = FIRST.map((cells) => cells.with(HEADER.indexOf("Install Date"), "2031-01-01"));
    const cwd = folderWith({ "in.csv": csvOf(HEADER, [...FIRST, later, ...rows]) });
    expect(await expectSame("in.csv", { cwd, policy: ["clean-network"] })).toBe(8);
  });

  test("with item codes that have lost a zero, however a spreadsheet has wrapped them", async () => {
    const codes = ["X1", "X2", " 9311217", '="9311217"', "'9311217"];
    const rows = codes.map((code) => (FIRST[0] ?? []).with(HEADER.indexOf("Part Number"), code));
    const cwd = folderWith({ "in.csv": csvOf(HEADER, [...FIRST, ...rows]) });
    expect(await expectSame("in.csv", { cwd, policy: ["clean-network"] })).toBe(9);
    const { result } = await scanned("in.csv", { cwd, policy: ["clean-network"] });
    expect(result.diagnostics.byCode).toContainEqual({ code: "lost-leading-zero", level: "note", count: 3 });
  });

  test("with makers that are named twice in a cell, by one name or by two", async () => {
    const makers = ["Huawei Huawei", "Huawei 华为", "华为 Huawei", "ZTE ZTE", "ZTE 中兴"];
    const rows = makers.map((maker) => ["A1", maker, "", "", "", "gNodeB", "S1"]);
    const cwd = folderWith({ "in.csv": csvOf(HEADER, [...rows, ...rows]) });
    expect(await expectSame("in.csv", { cwd, policy: ["clean-network"] })).toBe(10);
  });

  test("with fractions of units, whose sum does not show their order", async () => {
    const makers = ["ZTE", "Huawei", "ZTE", "Nokia"];
    const rows = ["0.1", "0.7", "0.2", "1", "0.3"].flatMap((quantity) =>
      makers.map((maker, at) => [`A${at}`, maker, "", "", "", "gNodeB", "S1", "Sofia", quantity]),
    );
    const cwd = folderWith({ "in.csv": csvOf(HEADER, [...rows, ...rows.toReversed()]) });
    expect(await expectSame("in.csv", { cwd, policy: ["clean-network", "gb"] })).toBe(40);
    const { result } = await scanned("in.csv", { cwd, policy: ["clean-network"] });
    expect(result.vendors.find(({ vendor }) => vendor === "zte")?.units).toBe(9.2);
  });

  test("of a maker of one's own, whose serial numbers tell the month only now and then", async () => {
    const cwd = folderWith({
      "in.csv": csvOf(
        HEADER,
        OWN_SERIALS.map((serial) => (FIRST[0] ?? []).with(3, serial).with(4, "")),
      ),
      "rules/vendors/rila.yaml": OWN_MAKER,
    });
    expect(await expectSame("in.csv", { cwd, policy: ["clean-network"], rulesFolder: "rules" })).toBe(6);
  });

  test("whatever the cells hold: damage, titles, sums, headers again, dates that decide", {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const cwd = folderWith({ "in.csv": csvOf(HEADER, [...FIRST, ...rows]) });
        expect(await expectSame("in.csv", { cwd, policy: ["clean-network", "gb", "es", "in"] })).toBeGreaterThan(0);
      }),
      { numRuns: 15 },
    );
  });
});

function inGroups(texts: readonly string[], size: number): string[][] {
  const groups: string[][] = [];
  for (let at = 0; at < texts.length; at += size) groups.push(texts.slice(at, at + size));
  return groups;
}

const OWN_SERIALS = ["QXA50001", "QXA50002", "QX005003", "QXOZ5004", "QXB15005", "QXA55006"];
const OWN_MAKER = `
id: rila
name: Rila Networks
country: CN
kind: routers
aliases:
  - { value: Rila Networks, kind: name, match: any, source: "own: label", grade: read }
serials:
  - id: rila-serial
    name: serial on the label
    pattern: ^QX([0-9A-Z])([0-9A-Z])\\d{4}$
    strength: strong
    groups: [ year, month ]
    match: [ QXA50001 ]
    source: "own: label"
    grade: read
`;

import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import type { Instrument } from "../../src/model/instrument.ts";
import { addDuration } from "../../src/model/iso-date.ts";
import { loadInstruments } from "../../src/node/load-instruments.ts";

const REGISTER = fileURLToPath(new URL("../../seeds/instruments.yaml", import.meta.url));
const USER_DOCUMENT = "seed:000_792dd31859949bfd";

let register: Instrument[] = [];
beforeAll(async () => {
  register = await loadInstruments(REGISTER);
});

function find(id: string): Instrument {
  const entry = register.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`no instrument ${id}`);
  return entry;
}

function countBy(value: (entry: Instrument) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const entry of register) counts[value(entry)] = (counts[value(entry)] ?? 0) + 1;
  return counts;
}

describe("the legal register", () => {
  test("holds every instrument of the reference once, graded", () => {
    expect(register.length).toBe(74);
    expect(new Set(register.map((entry) => entry.id)).size).toBe(74);
    expect(countBy((entry) => entry.grade)).toEqual({ read: 73, recalled: 1 });
    expect(countBy((entry) => entry.evidence)).toEqual({ "primary-excerpt": 46, "secondary-excerpt": 27, recalled: 1 });
    expect(countBy((entry) => entry.checkable)).toEqual({ none: 42, partial: 21, full: 11 });
    expect(countBy((entry) => (entry.force === "binding" ? "binding" : "other"))).toEqual({ binding: 41, other: 33 });
  });

  test("has a source behind every entry, read or recalled", () => {
    for (const entry of register) {
      expect(entry.sources.length, entry.id).toBeGreaterThan(0);
      expect(entry.sources.some((source) => source.read) || entry.grade === "recalled", entry.id).toBe(true);
      if (entry.evidence === "primary-excerpt") {
        expect(
          entry.sources.some((source) => source.kind === "primary" && source.read),
          entry.id,
        ).toBe(true);
      }
    }
  });

  test("starts every id with its jurisdiction and never ends before it begins", () => {
    for (const entry of register) {
      expect(entry.id.startsWith(`${entry.jurisdiction.toLowerCase()}-`), entry.id).toBe(true);
      if (entry.adopted === undefined || entry.inForce === undefined) continue;
      const length = Math.min(entry.adopted.length, entry.inForce.length);
      expect(entry.inForce.slice(0, length) >= entry.adopted.slice(0, length), entry.id).toBe(true);
    }
  });

  test("names recalled facts and disagreements where a date rests on them", () => {
    for (const entry of register) {
      const limits = [...entry.dates, ...entry.quotas];
      if (limits.some((limit) => limit.grade === "recalled")) expect(entry.recalled, entry.id).not.toEqual([]);
      if (limits.some((limit) => limit.disputed)) expect(entry.disagreements, entry.id).not.toEqual([]);
      if (entry.checkable === "full") expect(limits, entry.id).not.toEqual([]);
    }
  });

  test("counts terms that the calendar can count", () => {
    for (const { after } of register.flatMap((entry) => entry.dates)) {
      if (after) expect(addDuration("2026-01-31", after.duration) >= "2026-01-31").toBe(true);
      if (after?.upTo !== undefined) expect(addDuration("2026-01-31", after.upTo) > "2026-01-31").toBe(true);
    }
  });

  test("attributes and never accuses", () => {
    const words = /\b(spy|spies|spying|spyware|backdoors?|malicious|guilty|criminals?|hostile vendor)\b/i;
    for (const entry of register) {
      const own = [
        entry.title,
        entry.status,
        entry.notes,
        entry.vendors.text,
        entry.scope.text,
        ...entry.dates.map((limit) => limit.what),
      ];
      for (const text of own) expect(text ?? "", entry.id).not.toMatch(words);
    }
  });
});

describe("the user's source document", () => {
  test.each([
    ["bg-us-5g-declaration-2020", "BG", "2020-10-23"],
    ["xk-us-5g-mou-2020", "XK", "2020-10-23"],
    ["mk-us-5g-mou-2020", "MK", "2020-10-23"],
    ["sk-us-5g-declaration-2020", "SK", "2020-10-23"],
    ["xk-washington-agreement-2020", "XK", "2020-09-04"],
    ["rs-washington-agreement-2020", "RS", "2020-09-04"],
  ])("stands behind %s", (id, jurisdiction, day) => {
    const entry = find(id);
    expect(entry).toMatchObject({ jurisdiction, adopted: day, force: "advisory", checkable: "none" });
    const source = entry.sources.find((candidate) => candidate.id === USER_DOCUMENT);
    expect(source?.title).toBe("News report of October 2020 on the Clean Network declarations");
    expect(source?.note).toContain("user's source document");
  });

  test("is cited for each member that it names", () => {
    const cited = register.filter((entry) => entry.sources.some((source) => source.id === USER_DOCUMENT));
    const members = ["BG", "XK", "MK", "SK", "RO", "GR", "CZ", "PL", "SE", "EE", "DK", "LV", "RS"];
    for (const member of members)
      expect(
        cited.some((entry) => entry.jurisdiction === member),
        member,
      ).toBe(true);
  });

  test("gives Bulgaria its eight criteria as read, and leaves them recalled for Kosovo", () => {
    expect(find("bg-us-5g-declaration-2020").vendors.criteria).toHaveLength(8);
    expect(find("bg-us-5g-declaration-2020").recalled).toEqual([]);
    expect(find("xk-us-5g-mou-2020").recalled).not.toEqual([]);
  });
});

describe("dated rules", () => {
  test.each([
    ["gb-dvd-huawei-2022", ["2022-10-13", "2022-10-13", "2023-01-28", "2023-12-31", "2025-12-31", "2027-12-31"]],
    ["de-contracts-2024", ["2026-12-31", "2029-12-31"]],
    ["lt-law-2021", ["2021", "2025-12-31"]],
    ["dk-cfcs-tdcnet-2023", ["2027-01-01"]],
    ["ca-policy-2022", ["2022-09-01", "2024-06-28", "2027-12-31"]],
    ["ee-eca-2021", ["2025-12-31", "2029-12-31"]],
    ["us-ndaa-2019-889", ["2019-08-13", "2020-08-13"]],
    ["se-pts-2020", ["2021-01-20", "2025-01-01", "2025-01-01"]],
  ])("%s keeps its days", (id, days) => {
    expect(find(id).dates.map((limit) => limit.on)).toEqual(days);
  });

  test("keep terms that wait for an event open", () => {
    expect(find("pl-ksc-2026").dates.map((limit) => limit.after?.duration)).toEqual(["P0D", "P4Y", "P7Y"]);
    expect(find("eu-csa2-2026")).toMatchObject({ force: "proposed" });
    expect(find("cr-decreto-44196-2023").suspended[0]).toMatchObject({ from: "2024-02-06", until: "2025-02-25" });
  });

  test("list sixteen rows of the Covered List, one of them recalled", () => {
    const rows = find("us-fcc-covered-list").rows;
    expect(rows).toHaveLength(16);
    expect(rows.filter((row) => row.grade === "recalled").map((row) => row.on)).toEqual(["2024-07-23"]);
  });
});

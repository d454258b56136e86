import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import type { Waiver, WaiverMatch } from "../../src/model/waiver.ts";
import { parseWaivers, waive, waiverTrouble } from "../../src/waive/index.ts";
import { aFinding } from "../support/a-finding.ts";
import { anAsset } from "../support/an-asset.ts";
import { readReference } from "../support/reference.ts";

const ANY: WaiverMatch = {
  fingerprint: undefined,
  pack: undefined,
  rule: undefined,
  vendor: undefined,
  site: undefined,
  model: undefined,
  serialNumber: undefined,
  function: undefined,
};
const finding = aFinding({
  asset: anAsset({ model: "AAU5613", site: "SOF-1", serialNumber: "S1" }),
  function: { id: "aau", name: "AAU", domain: "ran" } as Finding["function"],
  units: 3,
});

function aWaiver(match: Partial<WaiverMatch>, facts: Partial<Waiver> = {}): Waiver {
  const who = { author: "Ana", approver: "Boris", ticket: "T-1", line: undefined };
  const days = { granted: "2026-11-01", expires: "2026-12-31" };
  return {
    id: "w-1",
    match: { ...ANY, ...match },
    reason: "risk-accepted",
    text: "Until then.",
    ...who,
    ...days,
    ...facts,
  };
}

function held(waiver: Waiver, asOf = "2026-11-23"): string {
  const [waived] = waive([finding], [waiver], asOf);
  if (waived?.waiver !== undefined) return "waived";
  if (waived?.exceededWaiver !== undefined) return "exceeded";
  return waived?.lapsedWaiver === undefined ? "not" : "lapsed";
}

describe("a waiver", () => {
  const facts: Partial<WaiverMatch> = {
    fingerprint: "00000000000000aa",
    pack: "clean-network",
    rule: "installed-base",
    vendor: "huawei",
    site: "SOF-1",
    model: "AAU5613",
    serialNumber: "S1",
    function: "aau",
  };

  it.each(Object.entries(facts))("covers a finding by its %s, and no finding with another", (key, value) => {
    expect(held(aWaiver({ [key]: value }))).toBe("waived");
    expect(held(aWaiver({ ...facts, [key]: "another" }))).toBe("not");
  });

  it.each([
    ["2026-10-31", "not"],
    ["2026-11-01", "waived"],
    ["2026-12-31", "waived"],
    ["2027-01-01", "lapsed"],
  ])("on %s is %s: its first and last day belong to it", (asOf, is) => {
    expect(held(aWaiver({ vendor: "huawei" }), asOf)).toBe(is);
  });

  it.each([
    [3, "waived"],
    [2, "exceeded"],
  ])("for %i units of a finding that has 3: %s", (units, is) => {
    expect(held(aWaiver({ vendor: "huawei" }, { units }))).toBe(is);
  });
});

describe("what a person is told of waivers", () => {
  const uses = (findings: number, vendors = ["huawei"], exceeded = 0) =>
    new Map(
      ["w-1", "w-2"].map((id) => [id, { findings, lapsed: 0, exceeded, mostUnits: 5, vendors: new Set(vendors) }]),
    );
  const codes = (waivers: readonly Waiver[], use = uses(1), asOf = "2026-11-23") =>
    waiverTrouble(waivers, use, asOf).map(({ code }) => code);
  const one = aWaiver({ vendor: "huawei" });
  const more = (facts: Partial<Waiver>) => ({ ...one, id: "w-2", ...facts });

  it("a waiver is broad from the second vendor or above a hundred findings", () => {
    expect(codes([one], uses(100))).toEqual([]);
    expect(codes([one], uses(101))).toEqual(["waiver-broad"]);
    expect(codes([one], uses(2, ["huawei", "zte"]))).toEqual(["waiver-broad"]);
    expect(codes([one], uses(1, ["huawei"], 1))).toEqual(["waiver-exceeded"]);
  });

  it("it is said to end within thirty days, and holds from the day it was granted", () => {
    expect(codes([one], uses(1), "2026-12-01")).toEqual(["waiver-ending"]);
    expect(codes([one], uses(1), "2026-11-30")).toEqual([]);
    expect(codes([{ ...one, granted: "2026-11-23" }])).toEqual([]);
  });

  it("another is doubled by it only where that covers as many units, and holds", () => {
    expect(codes([one, more({})])).toEqual(["waiver-duplicate"]);
    expect(codes([{ ...one, units: 3 }, more({ units: 3 })])).toEqual(["waiver-duplicate"]);
    expect(codes([{ ...one, units: 3 }, more({ units: 4 })])).toEqual([]);
    expect(codes([{ ...one, units: 3 }, more({})])).toEqual([]);
    expect(codes([{ ...one, granted: "2026-12-01" }, more({})])).toEqual(["waiver-not-yet"]);
    expect(codes([one, more({ match: { ...one.match, site: "SOF-1" } })])).toEqual(["waiver-shadowed"]);
  });
});

/** So many that going through all of them for each would take minutes. */
const MANY = 40_000;

it("boxes that are accepted one by one are looked up, however many", () => {
  const numbers = Array.from({ length: MANY }, (_, at) => `S${at}`);
  const waivers = numbers.map((serialNumber) => aWaiver({ serialNumber }, { id: `w-${serialNumber}` }));
  const findings = numbers.map((serialNumber) => ({ ...finding, asset: anAsset({ serialNumber }) }));
  const waived = waive(findings, waivers, "2026-11-23");
  expect(waived.every(({ waiver }, at) => waiver?.id === `w-S${at}`)).toBe(true);
  const doubled = [...waivers, aWaiver({ serialNumber: "S7", vendor: "huawei" }, { id: "w-last" })];
  const said = waiverTrouble(doubled, new Map(), "2026-11-23").filter(({ code }) => code !== "waiver-unused");
  expect(said.map(({ message }) => message)).toEqual(["waiver w-last everything it matches is matched by w-S7 first"]);
});

describe("a file of waivers", () => {
  const entry = (facts: Readonly<Record<string, string>> = {}) => {
    const keys = { id: "w-1", match: "{ vendor: huawei }", reason: "risk-accepted", text: "x", author: "Ana" };
    const all = { ...keys, approver: "Boris", ticket: "T", granted: "2026-01-01", expires: "2027-01-01", ...facts };
    const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
    return `  - ${lines.join("\n    ")}\n`;
  };
  const read = (...entries: readonly string[]) =>
    parseWaivers(`waivers:\n${entries.join("")}`, "waivers.yaml", readReference());

  it("takes a waiver of a day, and of the longest that its reason allows", () => {
    expect(read(entry(), entry({ id: "w-2", expires: "2026-01-01" }))).toHaveLength(2);
    expect(read(entry({ reason: "data-error", expires: "2026-04-01" }))).toHaveLength(1);
  });

  it.each([
    ["a day longer", [entry({ expires: "2027-01-02" })]],
    ["an error of data for longer than ninety days", [entry({ reason: "data-error", expires: "2026-04-02" })]],
    ["its own author, whatever the letters", [entry({ approver: "ANA" })]],
    ["one id twice", [entry(), entry({ match: "{ vendor: zte }" })]],
  ])("refuses %s", (_, entries) => {
    expect(() => read(...entries)).toThrow(expect.objectContaining({ name: "UserError" }));
  });
});

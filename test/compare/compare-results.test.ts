import { describe, expect, it } from "vitest";
import { baselineOf, baselineTrouble, compareResults, partDifferences } from "../../src/compare/index.ts";
import type { Finding } from "../../src/model/finding.ts";
import { noOutcomes } from "../../src/model/outcome.ts";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { aFinding } from "../support/a-finding.ts";
import { aScanResult } from "../support/a-scan-result.ts";
import { anAsset } from "../support/an-asset.ts";

const PRINT = "00000000000000aa";

function aResult(shown: readonly Finding[], facts: Partial<ScanResult> = {}): ScanResult {
  const total = { ...noOutcomes(), fail: shown.length };
  return aScanResult({ findings: { total, limit: 1000, shown }, ...facts });
}

function changes(before: ScanResult, after: ScanResult): string[] {
  const { changes } = compareResults({ name: "a", result: before }, { name: "b", result: after });
  return changes.map(({ kind, cause }) => `${kind} by ${cause}`);
}

const { inputs, packs } = aResult([]);
const other = inputs.map((input) => ({ ...input, sha256: "f".repeat(64) }));
const lawChanged = packs.map((pack) => ({ ...pack, sha256: "e".repeat(64) }));
const [due, broken] = [aFinding({ outcome: "due" }), aFinding()];

describe("why a finding changed", () => {
  it("what was due is broken by time alone, also with other data, but not on an earlier day", () => {
    expect(changes(aResult([due]), aResult([broken], { inputs: other, asOf: "2027-01-01" }))).toEqual([
      "changed by time",
    ]);
    expect(changes(aResult([due]), aResult([broken], { inputs: other, asOf: "2026-01-01" }))).toEqual([
      "changed by several",
    ]);
  });

  it("by law where only one side was judged by the pack, whatever else differs", () => {
    const before = aResult([], { packs: packs.filter(({ id }) => id !== broken.pack) });
    expect(changes(before, aResult([broken], { inputs: other, asOf: "2027-01-01" }))).toEqual(["new by law"]);
  });

  it("a pack has changed when its bytes have, whatever version it calls itself", () => {
    expect(changes(aResult([]), aResult([broken], { packs: lawChanged }))).toEqual(["new by law"]);
  });

  it("by law where the unit stood on both sides under its serial number, though it was moved", () => {
    const unit = (site: string, facts: Partial<Finding>) =>
      aFinding({ asset: anAsset({ serialNumber: "S1", site }), ...facts });
    const kept = { fingerprint: "00000000000000bb" };
    const before = aResult([unit("SOF-1", kept)]);
    const after = aResult([unit("SOF-2", kept), unit("SOF-2", {})], { inputs: other, packs: lawChanged });
    expect(changes(before, after)).toEqual(["new by law"]);
  });

  it("by several where people have corrected a maker beside other data", () => {
    const correction = { id: "c", match: { id: "1" }, vendor: "zte", evidence: "x", author: "a", date: "2026-01-01" };
    const corrected = aResult([], { inputs: other, corrections: [{ correction, assets: 1 }] });
    expect(changes(aResult([broken]), aResult([], { inputs: other }))).toEqual(["closed by data"]);
    expect(changes(aResult([broken]), corrected)).toEqual(["closed by several"]);
  });

  it("results without any input are not of the same data", () => {
    const [before, after] = [aResult([], { inputs: [] }), aResult([], { inputs: [] })];
    expect(compareResults({ name: "a", result: before }, { name: "b", result: after }).sameInputs).toBe(false);
  });
});

describe("what counts as the same finding", () => {
  it("equal assets whose numbers the order of rows has changed", () => {
    const [first, second] = [aFinding({ units: 1 }), aFinding({ fingerprint: `${PRINT}-2`, units: 2 })];
    const swapped = [
      { ...first, units: 2 },
      { ...second, units: 1 },
    ];
    expect(changes(aResult([first, second]), aResult(swapped))).toEqual([]);
  });

  it("the most units of those that share a fingerprint", () => {
    expect(
      changes(aResult([aFinding({ units: 5 }), aFinding({ units: 3 })]), aResult([aFinding({ units: 5 })])),
    ).toEqual([]);
  });

  it("a baseline keeps each state of a fingerprint", () => {
    const states = (shown: readonly Finding[]) => baselineOf(aResult(shown), "a").prints.get(PRINT)?.bits ?? 0;
    expect(states([due, broken])).toBe(states([due]) | states([broken]));
    expect(states([due, broken])).not.toBe(states([broken]));
  });
});

it("a baseline that was judged by fewer packs says that what they find counts as new", () => {
  const baseline = { ...baselineOf(aResult([]), "last.json"), packs: ["clean-network"] };
  const now = { act: baseline.act, asOf: baseline.asOf, packs: ["clean-network", "gb"] };
  expect(baselineTrouble(baseline, now).map(({ message }) => message)).toEqual([
    "the baseline last.json was not judged by gb: all that they find counts as new",
  ]);
});

it("what people wrote into a plan, and a shorter list of findings, make no other result", () => {
  const recorded = aResult([broken, aFinding({ fingerprint: "00000000000000bb" })]);
  const noted = recorded.remediation.map((item) => ({ ...item, note: "call first" }));
  expect(partDifferences({ ...recorded, remediation: noted }, recorded)).toEqual([]);
  const shorter = { ...recorded, findings: { ...recorded.findings, shown: [broken] } };
  expect(partDifferences(recorded, shorter)).toEqual([]);
});

import { expect, test } from "vitest";
import { conclude } from "../../src/conclude/conclude.ts";
import { assertRowsConserved } from "../../src/conclude/conserve.ts";
import type { Finding } from "../../src/model/finding.ts";
import { noOutcomes, type Outcome } from "../../src/model/outcome.ts";
import type { PlanFile } from "../../src/model/plan.ts";
import { noRows } from "../../src/model/row-tally.ts";
import { countRule } from "../../src/model/rule-tally.ts";
import { emptyTally, type Tally } from "../../src/model/tally.ts";
import { addVendor } from "../../src/model/vendor-tally.ts";
import type { ScanRequest } from "../../src/scan-request.ts";
import { settleWhole } from "../../src/settle.ts";
import { aFinding } from "../support/a-finding.ts";
import { aRulePack } from "../support/a-rule-pack.ts";
import { anIdentity } from "../support/an-asset.ts";
import { readReference } from "../support/reference.ts";

const { functions, vendors, instruments } = readReference();

/** What is concluded of one asset of that outcome, with these findings on the whole, when more was asked and counted. */
function concluded(
  outcome: Outcome,
  whole: readonly Finding[],
  { asked = {}, count = () => {} }: { asked?: Partial<ScanRequest>; count?: (tally: Tally) => void } = {},
) {
  const packs = [aRulePack("check: minimum-suppliers\n    with: { min: 2 }")];
  // Nothing else of a request is read.
  const request = {
    builtin: { version: "0", functions, vendors, packs: [], playbooks: [], instruments: [...instruments.values()] },
    packs,
    act: "operate",
    asOf: "2026-11-23",
    ...asked,
  } as unknown as ScanRequest;
  const tally = emptyTally(1, 10);
  tally.rows.read = 1;
  tally.rows.assets = 1;
  for (const { assets } of [tally.counts, ...tally.packs.map(({ counts }) => counts)])
    Object.assign(assets, { ...noOutcomes(), [outcome]: 1 });
  if (outcome !== "pass") countRule(tally.findings.byRule, aFinding({ pack: "own", rule: "of-assets", outcome }), 1);
  settleWhole(tally, whole, packs);
  count(tally);
  const duplicates = { records: 0, groups: 0, complete: true, examples: [] } as never; // shown as it is
  return conclude(request, { inputs: [], network: [] }, tally, { findings: whole, shares: [], duplicates });
}

const onWhole = (outcome: Finding["outcome"], facts: Partial<Finding> = {}) =>
  aFinding({ pack: "own", rule: "rule", outcome, asset: undefined, identity: undefined, ...facts });

test.each<[string, Outcome, Finding[], string]>([
  ["nothing is found", "pass", [], "meets"],
  ["something is due", "due", [onWhole("due")], "meets"],
  ["the whole breaks a rule", "pass", [onWhole("fail")], "does-not-meet"],
  ["the whole is for a person", "pass", [onWhole("review")], "cannot-be-concluded"],
  ["a fact on the whole is not known", "pass", [onWhole("unknown")], "cannot-be-concluded"],
  ["an asset is for a person", "review", [], "cannot-be-concluded"],
  ["the maker of an asset is not known", "unknown", [], "cannot-be-concluded"],
  ["the whole breaks a rule of another pack", "pass", [onWhole("fail", { pack: "other" })], "meets"],
])("when %s", (_, outcome, whole, expected) => {
  expect(concluded(outcome, whole).results[0]?.verdict).toBe(expected);
});

test("an asset that is due and in question besides concludes nothing", () => {
  const count = ({ findings }: Tally) =>
    countRule(findings.byRule, aFinding({ pack: "own", rule: "other", outcome: "review" }), 1);
  expect(concluded("due", [], { count }).results[0]?.verdict).toBe("cannot-be-concluded");
});

test("the outlook ends ten years after the day, that day included", () => {
  const { outlook } = concluded("due", [], {
    count: (tally) => {
      for (const on of ["2036-11-24", "2036-11-23", "2027-01-01"])
        tally.outlook.set(`${on}|own`, { assets: 1, units: 1 });
    },
  });
  expect(outlook?.map(({ on }) => on)).toEqual(["2027-01-01", "2036-11-23"]);
});

test("what is due stands by its day, in whatever order it was met", () => {
  const { gating } = concluded("due", [], {
    count: (tally) => {
      tally.gating.due.set("2028-01-01", 2).set("2027-01-01", 1);
    },
  });
  expect(gating.due).toEqual([
    { deadline: "2027-01-01", findings: 1 },
    { deadline: "2028-01-01", findings: 2 },
  ]);
});

test("a correction says to how many assets it was applied", () => {
  const corrections = ["used", "unused"].map((id) => ({
    id,
    match: { serialNumber: "1" },
    vendor: "nokia",
    evidence: "Nameplate.",
    author: "Rada",
    date: "2026-11-01",
  }));
  const { corrections: uses } = concluded("pass", [], {
    asked: { corrections },
    count: (tally) => tally.corrections.set("used", 3),
  });
  expect(uses?.map(({ correction, assets }) => [correction.id, assets])).toEqual([
    ["used", 3],
    ["unused", 0],
  ]);
});

test("whoever only sells is not evaluated as a supplier", () => {
  const reseller = vendors.find((vendor) => vendor.reseller)?.id ?? "";
  const answers = { "transparent-ownership": { answer: "meets", source: "report", on: "2026-01-01" } } as const;
  const { suppliers } = concluded("pass", [], {
    asked: { assessments: [{ vendor: "nokia", answers }] },
    count: (tally) => {
      for (const id of ["nokia", reseller])
        addVendor(tally.vendors, anIdentity({ vendor: id }), "pass", { assets: 1, units: 1, sites: undefined });
    },
  });
  expect(suppliers?.suppliers.map(({ vendor }) => vendor)).toEqual(["nokia"]);
});

test("a decision on an item that is gone is told with the result", () => {
  const entry = { key: "own/rule/huawei/gnb/replace", owner: "Rada", line: 2 } as PlanFile["entries"][number];
  const { diagnostics } = concluded("pass", [], { asked: { plan: { file: "plan.csv", entries: [entry] } } });
  expect(diagnostics.byCode).toEqual([{ code: "plan-item-gone", level: "warning", count: 1 }]);
});

test("assets that stand in no outcome, overall or under a pack, make no result", () => {
  for (const lose of [
    (tally: Tally) => Object.assign(tally.counts.assets, noOutcomes()),
    (tally: Tally) => Object.assign(tally.packs[0]?.counts.assets ?? {}, noOutcomes()),
  ])
    expect(() => concluded("pass", [], { count: lose })).toThrow("assets do not add up: 1 read, 0 counted");
});

test("rows that went into no bucket make no result", () => {
  const rows = noRows();
  rows.read = 3;
  rows.assets = 1;
  rows.dropped.total = 1;
  expect(() => assertRowsConserved(rows)).toThrow("rows do not add up: read 3, assets 1, dropped 1, rejected 0");
  rows.rejected = 1;
  expect(() => assertRowsConserved(rows)).not.toThrow();
});

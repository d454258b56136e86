import { expect, test } from "vitest";
import { conclude } from "../src/conclude.ts";
import type { Finding } from "../src/model/finding.ts";
import { noOutcomes, type Outcome } from "../src/model/outcome.ts";
import { emptyTally } from "../src/model/tally.ts";
import type { ScanRequest } from "../src/scan-request.ts";
import { aFinding } from "./support/a-finding.ts";
import { aRulePack } from "./support/a-rule-pack.ts";
import { readReference } from "./support/reference.ts";

const { functions, vendors, instruments } = readReference();

/** The verdict of a pack on one asset of that outcome, with these findings on the whole. */
function verdict(outcome: Outcome, whole: readonly Finding[]) {
  const packs = [aRulePack("check: minimum-suppliers\n    with: { min: 2 }")];
  // Nothing else of a request is read.
  const request = {
    builtin: { version: "0", functions, vendors, packs: [], playbooks: [], instruments: [...instruments.values()] },
    packs,
    act: "operate",
    asOf: "2026-11-23",
  } as unknown as ScanRequest;
  const tally = emptyTally(1, 10);
  tally.rows.read = 1;
  tally.rows.assets = 1;
  for (const { assets } of [tally.counts, ...tally.packs.map(({ counts }) => counts)])
    Object.assign(assets, { ...noOutcomes(), [outcome]: 1 });
  const duplicates = { records: 0, groups: 0, complete: true, examples: [] } as never; // shown as it is
  return conclude(request, { inputs: [], network: [] }, tally, { findings: whole, shares: [], duplicates }).results[0]
    ?.verdict;
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
  expect(verdict(outcome, whole)).toBe(expected);
});

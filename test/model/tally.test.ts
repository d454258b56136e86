import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addSettled } from "../../src/model/count-tally.ts";
import { addDiagnostic } from "../../src/model/diagnostic-tally.ts";
import type { Finding } from "../../src/model/finding.ts";
import { addFindings, keepFinding } from "../../src/model/finding-tally.ts";
import { CONFIDENCES } from "../../src/model/identity.ts";
import { noneKept, shownFindings } from "../../src/model/kept-findings.ts";
import { addMeasures } from "../../src/model/measure.ts";
import { mergeTally } from "../../src/model/merge-tally.ts";
import { OUTCOMES } from "../../src/model/outcome.ts";
import { addPresence } from "../../src/model/presence-tally.ts";
import { addRegion } from "../../src/model/region-tally.ts";
import { addAsset, emptyTally, type Tally, weightOf } from "../../src/model/tally.ts";
import { aFinding } from "../support/a-finding.ts";
import { anAsset, anIdentity } from "../support/an-asset.ts";

const CODES = {
  fail: "unclosed-quote",
  due: "damaged-value",
  review: "unreadable-date",
  unknown: "unreadable-value",
  pass: "other-table",
} as const;

const step = fc.record({
  outcome: fc.constantFrom(...OUTCOMES),
  vendor: fc.constantFrom("huawei", "zte", undefined),
  confidence: fc.constantFrom(...CONFIDENCES),
  site: fc.constantFrom("A", "B", undefined),
  region: fc.constantFrom("Sofia", "Varna", undefined),
  domain: fc.constantFrom("core", "ran", undefined),
  units: fc.integer({ min: 1, max: 9 }),
  record: fc.integer({ min: 2, max: 9_999 }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

test("a gate hears of no finding that is waived or of a text that is only proposed", () => {
  const waiver = { id: "W-1" } as NonNullable<Finding["waiver"]>; // only whether there is one is read
  const due = { outcome: "due", deadline: "2027-12-31" } as const;
  const tally = emptyTally(1, 3);
  addFindings(tally, aFinding({ force: "proposed" }), 2);
  addFindings(tally, aFinding({ ...due, force: "proposed" }), 2);
  addFindings(tally, aFinding({ waiver }), 3);
  expect(tally.gating).toEqual({ fail: 0, review: 0, unknown: 0, due: new Map() });
  addFindings(tally, aFinding({ force: "advisory" }), 4);
  addFindings(tally, aFinding({ ...due, force: "binding" }), 5);
  expect(tally.gating).toEqual({ fail: 4, review: 0, unknown: 0, due: new Map([["2027-12-31", 5]]) });
  expect(tally.findings.total).toMatchObject({ fail: 9, due: 7 });
});

function tallyOf(steps: readonly Step[], limit = 3): Tally {
  const tally = emptyTally(1, limit);
  for (const { outcome, vendor, confidence, site, region, domain, units, record } of steps) {
    const asset = anAsset({
      site,
      region,
      quantity: units,
      location: { source: "a.csv", sheet: undefined, record, line: undefined },
    });
    const identity = anIdentity({ vendor, vendorName: vendor, confidence });
    const weight = weightOf(tally, asset);
    addAsset(tally, asset, identity, outcome, ["site"], weight);
    addRegion(tally.regions, region, outcome, weight);
    addPresence(tally.presence, identity, domain, weight);
    for (const counts of [tally.counts, ...tally.packs.map((pack) => pack.counts)]) {
      addSettled(counts, { outcome, waived: false, applicable: true }, weight);
    }
    if (outcome !== "pass") {
      const finding = aFinding({ outcome, asset, identity, fingerprint: String(record) });
      addFindings(tally, finding, 1);
      keepFinding(tally, finding);
    }
    const measure = { key: "gb/cap", counted: "numerator", units, traffic: units / 2, site, vendor } as const;
    addMeasures(tally.measures, [measure]);
    addDiagnostic(tally, {
      level: "note",
      code: CODES[outcome],
      message: "said",
      location: undefined,
      field: undefined,
    });
  }
  return tally;
}

describe("a tally", () => {
  test("of two halves merged is the tally of the whole", () => {
    fc.assert(
      fc.property(fc.array(step), fc.array(step), (first, second) => {
        const merged = tallyOf(first);
        mergeTally(merged, tallyOf(second));
        const whole = tallyOf([...first, ...second]);
        expect(shownFindings(merged.findings.kept, 3)).toEqual(shownFindings(whole.findings.kept, 3));
        expect(withoutKept(merged)).toEqual(withoutKept(whole));
      }),
    );
  });

  test("keeps the most urgent findings and counts all", () => {
    const tally = tallyOf([
      ...Array.from({ length: 5 }, (_, record) => ({ ...aStep, outcome: "review" as const, record })),
      { ...aStep, outcome: "fail", record: 99 },
    ]);
    expect(tally.findings.total).toEqual({ fail: 1, due: 0, review: 5, unknown: 0 });
    expect(shownFindings(tally.findings.kept, 3).map(({ outcome }) => outcome)).toEqual(["fail", "review", "review"]);
  });

  test("leaves room for questions beside any number of breaches", () => {
    const steps = (outcome: Step["outcome"], count: number) =>
      Array.from({ length: count }, (_, record) => ({ ...aStep, outcome, record }));
    const { kept } = tallyOf([...steps("unknown", 9), ...steps("review", 2), ...steps("fail", 99)], 50).findings;
    const shown = shownFindings(kept, 50).map(({ outcome }) => outcome);
    expect(OUTCOMES.map((outcome) => shown.filter((one) => one === outcome).length)).toEqual([43, 0, 2, 5, 0]);
    expect(shown).toEqual([...shown].sort((a, b) => OUTCOMES.indexOf(a) - OUTCOMES.indexOf(b)));
  });
});

/** The tally without the findings that it keeps, of which there may be more than are shown. */
function withoutKept(tally: Tally): Tally {
  return { ...tally, findings: { ...tally.findings, kept: noneKept() } };
}

const aStep: Step = {
  outcome: "fail",
  vendor: "huawei",
  confidence: "confirmed",
  site: "A",
  region: "Sofia",
  domain: "ran",
  units: 1,
  record: 2,
};

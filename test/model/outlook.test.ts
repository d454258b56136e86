import fc from "fast-check";
import { expect, test } from "vitest";
import { addOutlook } from "../../src/model/finding-tally.ts";
import { mergeTally } from "../../src/model/merge-tally.ts";
import { emptyTally, type Tally } from "../../src/model/tally.ts";
import { aFinding } from "../support/a-finding.ts";

const days = ["2024-01-01", "2028-01-01", "2031-06-30", undefined] as const;
const asset = fc.array(fc.record({ on: fc.constantFrom(...days), waived: fc.boolean() }), {
  minLength: 1,
  maxLength: 4,
});
const waiver = { id: "w", reason: "accepted", approver: "A", expires: "2030-01-01" };

function tallyOf(assets: readonly (readonly { on: string | undefined; waived: boolean }[])[]): Tally {
  const tally = emptyTally(1, 3);
  for (const findings of assets)
    addOutlook(
      tally,
      "gb",
      findings.map(({ on, waived }) => aFinding({ breachFrom: on, units: 2, waiver: waived ? waiver : undefined })),
      { assets: 1, units: 2, sites: undefined },
    );
  return tally;
}

test("an asset counts once a pack, on the first day of its open findings", () => {
  const open = (one: string) => [
    { on: one, waived: false },
    { on: "2031-06-30", waived: false },
    { on: "2020-01-01", waived: true },
  ];
  const tally = tallyOf([open("2028-01-01"), open("2024-01-01"), [{ on: undefined, waived: false }]]);
  expect([...tally.outlook]).toEqual([
    ["2028-01-01|gb", { assets: 1, units: 2 }],
    ["2024-01-01|gb", { assets: 1, units: 2 }],
  ]);
});

test("two parts counted apart and merged are the whole, and no asset is counted twice", () => {
  fc.assert(
    fc.property(fc.array(asset), fc.array(asset), (first, second) => {
      const merged = tallyOf(first);
      mergeTally(merged, tallyOf(second));
      const whole = tallyOf([...first, ...second]);
      expect(new Map([...merged.outlook].sort())).toEqual(new Map([...whole.outlook].sort()));
      const counted = [...whole.outlook.values()].reduce((sum, { assets }) => sum + assets, 0);
      expect(counted).toBeLessThanOrEqual(first.length + second.length);
    }),
  );
});

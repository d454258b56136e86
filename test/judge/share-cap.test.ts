import { describe, expect, it } from "vitest";
import { shareCap } from "../../src/judge/checks/share-cap.ts";
import { addMeasure, type Counted, emptyMeasure, mergeMeasure } from "../../src/model/measure.ts";

const context = {
  asOf: "2026-01-01",
  vendors: new Map(),
  ties: new Map(),
  madeOn: () => undefined,
  assessments: new Map(),
};
const YES: Counted = "numerator";
const NO: Counted = "denominator-only";
const OPEN: Counted = "undetermined";
const MAYBE: Counted = "maybe-denominator";

type Row = readonly [counted: Counted, units: number, site?: string | undefined, traffic?: number];

function total(rows: readonly Row[]) {
  const sums = emptyMeasure();
  for (const [counted, units, site, traffic = 0] of rows)
    addMeasure(sums, { key: "k", counted, units, site, traffic, vendor: undefined });
  return sums;
}

function judged(unit: string, rows: readonly Row[], max = 0.35) {
  return shareCap.ready({ vendors: ["huawei"], unit, max }, context).whole?.(total(rows));
}

it.each([35, -0.1, 1.0001])("a limit of %d is refused, with how a share is written", (max) => {
  const read = shareCap.options.safeParse({ vendors: ["huawei"], unit: "elements", max });
  expect(read.error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining("0.35 for 35 %")]);
});

describe("share-cap by elements", () => {
  it.each<[string, Row[], string, number | undefined]>([
    [
      "at the limit",
      [
        [YES, 35],
        [NO, 65],
      ],
      "clear",
      0,
    ],
    [
      "one over",
      [
        [YES, 36],
        [NO, 64],
      ],
      "broken",
      -1,
    ],
    [
      "room",
      [
        [YES, 10],
        [NO, 90],
      ],
      "clear",
      25,
    ],
    [
      "over even if all undetermined were others",
      [
        [YES, 50],
        [NO, 40],
        [OPEN, 10],
      ],
      "broken",
      -19,
    ],
    [
      "over only if the undetermined count",
      [
        [YES, 30],
        [NO, 60],
        [OPEN, 10],
      ],
      "unclear",
      1,
    ],
    [
      "under even if all undetermined count",
      [
        [YES, 10],
        [NO, 80],
        [OPEN, 10],
      ],
      "clear",
      21,
    ],
    [
      "perhaps part of the whole: it may thin a breach",
      [
        [YES, 36],
        [NO, 64],
        [MAYBE, 10],
      ],
      "unclear",
      -1,
    ],
    [
      "perhaps part of the whole: it cannot make one",
      [
        [YES, 20],
        [NO, 80],
        [MAYBE, 10],
      ],
      "clear",
      15,
    ],
    [
      "none of the named, much undetermined",
      [
        [NO, 10],
        [OPEN, 90],
      ],
      "unclear",
      3,
    ],
    ["none of the named", [[NO, 10]], "clear", 3],
    [
      "a return may take back what is over",
      [
        [YES, 8],
        [YES, 0],
        [NO, 2],
      ],
      "unclear",
      -5,
    ],
    [
      "a return of others may make a breach",
      [
        [YES, 35],
        [NO, 65],
        [NO, 0],
      ],
      "unclear",
      0,
    ],
    [
      "only returns of the named",
      [
        [YES, 0],
        [NO, 10],
      ],
      "unclear",
      3,
    ],
    [
      "returns where nothing is of the named",
      [
        [NO, 10],
        [NO, 0],
      ],
      "clear",
      3,
    ],
    ["nothing to measure", [], "not-applicable", 0],
  ])("%s", (_, rows, is, headroom) => {
    const verdict = judged("elements", rows);
    expect(verdict?.is).toBe(is);
    expect(verdict?.share?.headroom).toBe(headroom);
  });
});

describe("share-cap by sites", () => {
  it.each<[string, Row[], string]>([
    [
      "a site with one named unit counts, however many others stand there",
      [
        [YES, 1, "A"],
        [NO, 50, "A"],
        [NO, 1, "B"],
        [NO, 1, "C"],
      ],
      "clear",
    ],
    [
      "two sites of three",
      [
        [YES, 1, "A"],
        [YES, 1, "B"],
        [NO, 90, "C"],
      ],
      "broken",
    ],
    [
      "an undetermined unit leaves its site open, whatever else stands there",
      [
        [NO, 1, "A"],
        [OPEN, 1, "A"],
        [YES, 1, "B"],
        [NO, 1, "C"],
      ],
      "unclear",
    ],
    [
      "units without a site may stand anywhere",
      [
        [NO, 1, "A"],
        [NO, 1, "B"],
        [NO, 1, "C"],
        [YES, 2, undefined],
      ],
      "unclear",
    ],
    [
      "no named unit anywhere",
      [
        [NO, 1, "A"],
        [NO, 9, undefined],
      ],
      "clear",
    ],
    [
      "units of other makers without a site put none into the share",
      [
        [YES, 1, "A"],
        [NO, 1, "B"],
        [NO, 1, "C"],
        [NO, 9, undefined],
      ],
      "clear",
    ],
    [
      "they may stand at sites of their own, beside which the share is small",
      [
        [YES, 1, "A"],
        [YES, 1, "B"],
        [NO, 1, "C"],
        [NO, 9, undefined],
      ],
      "unclear",
    ],
    [
      "named units without a site make no share smaller",
      [
        [YES, 1, "A"],
        [YES, 1, "B"],
        [NO, 1, "C"],
        [YES, 9, undefined],
      ],
      "broken",
    ],
    [
      "units of a maker that is not known may be named ones, or others at sites of their own",
      [
        [YES, 1, "A"],
        [NO, 1, "B"],
        [NO, 1, "C"],
        [OPEN, 1, undefined],
      ],
      "unclear",
    ],
  ])("%s", (_, rows, is) => {
    expect(judged("sites", rows)?.is).toBe(is);
  });
});

describe("share-cap by traffic", () => {
  it.each<[string, Row[], string]>([
    [
      "under",
      [
        [YES, 1, "A", 30],
        [NO, 1, "B", 70],
      ],
      "clear",
    ],
    [
      "over",
      [
        [YES, 1, "A", 36],
        [NO, 1, "B", 64],
      ],
      "broken",
    ],
    [
      "a unit without a weight may carry anything",
      [
        [YES, 1, "A", 10],
        [NO, 1, "B", 90],
        [NO, 1, "C"],
      ],
      "unclear",
    ],
    [
      "no weights, but no named unit either",
      [
        [NO, 1, "A"],
        [NO, 1, "B"],
      ],
      "clear",
    ],
  ])("%s", (_, rows, is) => {
    expect(judged("traffic", rows)?.is).toBe(is);
  });
});

describe("measures", () => {
  it("merge to what one pass over all rows gives", () => {
    const rows: Row[] = [
      [YES, 2, "A", 5],
      [NO, 1, "A", 7],
      [OPEN, 3, "B"],
      [MAYBE, 1, undefined, 2],
      [NO, 4, "C", 1],
      [YES, 0, "D"],
    ];
    for (let cut = 0; cut <= rows.length; cut += 1) {
      const merged = total(rows.slice(0, cut));
      mergeMeasure(merged, total(rows.slice(cut)));
      expect(merged).toEqual(total(rows));
    }
  });
});

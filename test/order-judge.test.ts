import { describe, expect, it } from "vitest";
import { addMeasures, type MeasureTotal } from "../src/model/measure.ts";
import { createOrderJudge, type Part } from "../src/order-judge.ts";
import type { ScanRequest } from "../src/scan-request.ts";
import { aRulePack } from "./support/a-rule-pack.ts";
import { anAsset, anIdentity } from "./support/an-asset.ts";
import { readReference } from "./support/reference.ts";

const { functions, vendors } = readReference();
const SHARE = "check: share-cap\n    with: { vendors: [huawei], unit: elements, max: 0.35 }";

type Row = readonly [part: Part, maker: string | undefined, deliveredOn?: string | undefined, description?: string];

/** What is found on the whole when these rows have passed. */
function found(rule: string, rows: readonly Row[]): string[] {
  // Nothing else of a request is read.
  const request = {
    builtin: { functions, vendors },
    packs: [aRulePack(rule)],
    asOf: "2026-11-23",
    act: "procure",
    network: [],
  } as unknown as ScanRequest;
  const judge = createOrderJudge(request, undefined);
  const totals = new Map<string, MeasureTotal>();
  const before = new Map<string, MeasureTotal>();
  for (const [part, vendor, deliveredOn, description] of rows) {
    const identity = anIdentity({ vendor });
    const asset = anAsset({ networkFunction: "gnb", deliveredOn, description });
    const judgement = judge.judge(part, asset, identity, () => identity);
    addMeasures(totals, judgement.measures);
    addMeasures(before, judgement.before);
  }
  return judge.whole(totals, before).findings.map(({ outcome, deadline }) => `${outcome} ${deadline ?? ""}`.trim());
}

describe("an order", () => {
  it("is measured on the day of its last delivery, in whatever order its positions stand", () => {
    const rule = `time: { deadline: 2027-06-30 }\n    ${SHARE}`;
    const [early, late]: Row[] = [
      ["position", "huawei", "2027-05-01"],
      ["position", "huawei", "2027-07-01"],
    ];
    if (early === undefined || late === undefined) throw new Error("two rows");
    expect(found(rule, [early])).toEqual(["due 2027-06-30"]);
    expect(found(rule, [early, late])).toEqual(["fail 2027-06-30"]);
    expect(found(rule, [late, early])).toEqual(["fail 2027-06-30"]);
  });

  const exceeded: Row[] = [
    ["network", "huawei"],
    ["network", "nokia"],
  ];
  it.each<[string, Row[], string[]]>([
    ["makes a share smaller that was exceeded", [...exceeded, ["position", "nokia"]], []],
    ["leaves it as it was", [...exceeded, ["position", "huawei"], ["position", "nokia"]], []],
    ["makes it larger", [...exceeded, ["position", "huawei"]], ["fail"]],
    ["leaves open more of it", [...exceeded, ["position", undefined], ["position", "nokia"]], ["review"]],
    [
      "begins it beside what was open",
      [
        ["network", undefined],
        ["position", "huawei"],
        ["position", "nokia"],
        ["position", "nokia"],
      ],
      ["review"],
    ],
    ["begins it", [["position", "huawei"]], ["fail"]],
    [
      "hides units behind licences",
      [
        ["network", "nokia"],
        ["position", "huawei"],
        ["position", "nokia", undefined, "Software licence for the site"],
        ["position", "nokia", undefined, "Installation of base stations"],
      ],
      ["review"],
    ],
    [
      "brings licences alone",
      [
        ["network", "nokia"],
        ["network", "nokia"],
        ["network", "nokia"],
        ["network", "huawei"],
        ["position", "nokia", undefined, "Base station capacity licence"],
      ],
      [],
    ],
  ])("that %s", (_, rows, expected) => {
    expect(found(SHARE, rows)).toEqual(expected);
  });
});

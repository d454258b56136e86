import { describe, expect, it } from "vitest";
import { createJudge } from "../../src/judge/index.ts";
import type { Asset } from "../../src/model/asset.ts";
import type { Identity } from "../../src/model/identity.ts";
import { addMeasure, emptyMeasure, type MeasureTotal } from "../../src/model/measure.ts";
import { sentence } from "../../src/report/words.ts";
import { anAsset, anIdentity } from "../support/an-asset.ts";
import { readReference } from "../support/reference.ts";

const { functions, vendors, packs } = readReference();
const named = (id: string) => packs.filter(({ pack }) => pack.id === id);
const judge = (ids: string[], asOf = "2026-11-23", act: "operate" | "procure" = "operate") =>
  createJudge({ packs: ids.flatMap(named), functions, vendors, asOf, act });

const huawei = anIdentity({ vendor: "huawei", vendorName: "Huawei" });
const nokia = anIdentity({ vendor: "nokia", vendorName: "Nokia" });
const amf = anAsset({ networkFunction: "amf", serialNumber: "2102310ABC", site: "Sofia 1", quantity: 2 });

describe("a judge", () => {
  it("says what breaks, since when, under which rule", () => {
    const { findings, outcomes, applicable } = judge(["gb"]).asset(amf, huawei);
    expect(outcomes).toEqual(["fail"]);
    expect(applicable).toEqual([true]);
    const core = findings.find(({ rule }) => rule === "core");
    expect(core).toMatchObject({
      pack: "gb",
      outcome: "fail",
      force: "binding",
      severity: "critical",
      act: "operate",
      deadline: "2023-12-31",
      breachFrom: "2024-01-01",
      function: { id: "amf", name: "AMF", domain: "core", from: "source" },
      units: 2,
      asset: amf,
      identity: huawei,
    });
    expect(core && sentence(core.message)).toBe("Made by Huawei, which the rule names; not allowed since 2024-01-01.");
  });

  it("sets no last day where a power is open, as nothing is forbidden before somebody decides", () => {
    const open = judge(["sk"])
      .asset(amf, huawei)
      .findings.find(({ rule }) => rule === "nbu-decision");
    expect(open).toMatchObject({ outcome: "review", deadline: undefined, breachFrom: undefined });
    const possible = judge(["sk"]).asset(amf, { ...huawei, confidence: "possible" }).findings;
    expect(possible.find(({ rule }) => rule === "nbu-decision")).toMatchObject({
      outcome: "review",
      deadline: undefined,
    });
  });

  it("gives one outcome a pack, in the order of the packs", () => {
    expect(judge(["gb", "clean-network"], "2023-06-01").asset(amf, huawei).outcomes).toEqual(["due", "fail"]);
    expect(judge(["clean-network", "gb"], "2023-06-01").asset(amf, huawei).outcomes).toEqual(["fail", "due"]);
  });

  it("counts a named maker that no rule bars as passed, and says that the rules spoke", () => {
    expect(judge(["clean-network"]).asset(amf, nokia)).toEqual({
      findings: [],
      outcomes: ["pass"],
      applicable: [true],
      measures: [],
      before: [],
      function: { id: "amf", name: "AMF", domain: "core", from: "source" },
    });
  });

  it.each<[string, Partial<Asset>, Partial<Identity>, string, boolean]>([
    ["a possible maker", {}, { vendor: "huawei", confidence: "possible" }, "review", true],
    ["a possible maker that no rule bars", {}, { vendor: "nokia", confidence: "possible" }, "review", true],
    ["a conflict of makers", {}, { vendor: "nokia", rival: "huawei", confidence: "conflicting" }, "review", true],
    ["no maker", {}, {}, "unknown", true],
    ["a retired asset", { status: "retired" }, { vendor: "huawei" }, "pass", false],
    ["a spare", { status: "spare" }, { vendor: "huawei" }, "fail", true],
    ["an ordered asset", { status: "ordered" }, { vendor: "huawei" }, "fail", true],
  ])("settles %s", (_, asset, identity, outcome, applicable) => {
    const judgement = judge(["clean-network"]).asset(
      anAsset({ networkFunction: "amf", ...asset }),
      anIdentity(identity),
    );
    expect(judgement.outcomes).toEqual([outcome]);
    expect(judgement.applicable).toEqual([applicable]);
  });

  it("judges a planned asset as a purchase", () => {
    const { findings } = judge(["clean-network"]).asset(anAsset({ ...amf, status: "planned" }), huawei);
    expect(findings.map(({ rule, act }) => [rule, act])).toEqual([["procurement", "procure"]]);
  });

  it("judges it as standing in the network when asked for the network after the order, also in shares", () => {
    const after = createJudge({
      packs: named("gb"),
      functions,
      vendors,
      asOf: "2026-11-23",
      act: "operate",
      afterOrder: true,
    });
    const ordered = anAsset({ networkFunction: "gnb", status: "ordered" });
    expect(after.asset(ordered, huawei).measures.length).toBeGreaterThan(0);
    expect(judge(["gb"]).asset(ordered, huawei).measures).toEqual([]);
    expect(after.asset(anAsset({ networkFunction: "gnb", status: "retired" }), huawei).measures).toEqual([]);
  });

  it("judges what is installed on the day as standing, and what comes a day later as a purchase", () => {
    const once = judge(["clean-network"]);
    const actOf = (installedOn: string) => once.asset(anAsset({ ...amf, installedOn }), huawei).findings[0]?.act;
    expect(["2026-11-24", "2026-11-23", "2026-11-24"].map(actOf)).toEqual(["procure", "operate", "procure"]);
  });

  it("tells no share of the network where an order alone is judged, as the rule speaks of standing equipment", () => {
    const bought = { functions, vendors, asOf: "2026-11-23", act: "procure" } as const;
    expect(createJudge({ ...bought, packs: named("gb") }).whole(new Map()).shares).toEqual([]);
    expect(judge(["gb"]).whole(new Map()).shares).not.toEqual([]);
  });

  it("keeps what differs from row to row apart, although it judges like rows once", () => {
    const once = judge(["clean-network"]);
    const [first] = once.asset(anAsset({ ...amf, serialNumber: "A" }), huawei).findings;
    const [second] = once.asset(anAsset({ ...amf, serialNumber: "B", quantity: 5 }), huawei).findings;
    expect(first?.fingerprint).not.toBe(second?.fingerprint);
    expect(second?.units).toBe(5);
    expect(second?.asset?.serialNumber).toBe("B");
  });

  it("places an asset in a tie by the day that it is told, not by the first that stands in it", () => {
    const madeOn = (asset: Asset) => (asset.name === "late" ? { on: "2022-01", from: "serial" } : undefined);
    const told = createJudge({
      packs: named("clean-network"),
      functions,
      vendors,
      asOf: "2026-11-23",
      act: "operate",
      madeOn,
    });
    const honor = anIdentity({ vendor: "honor", vendorName: "Honor" });
    expect(told.asset(anAsset({ name: "late", orderedOn: "2019-01-01" }), honor).outcomes).toEqual(["pass"]);
    expect(told.asset(anAsset({ orderedOn: "2019-01-01" }), honor).outcomes).toEqual(["review"]);
  });

  it("does not judge a row like another one whose dates matter and differ", () => {
    const once = judge(["clean-network"]);
    const honor = anIdentity({ vendor: "honor", vendorName: "Honor" });
    expect(once.asset(anAsset({ manufacturedOn: "2019-01-01" }), honor).outcomes).toEqual(["fail"]);
    expect(once.asset(anAsset({ manufacturedOn: "2022-01-01" }), honor).outcomes).toEqual(["pass"]);
    expect(once.asset(anAsset(), honor).outcomes).toEqual(["review"]);
    expect(once.asset(anAsset({ manufacturedOn: "2020-11-15" }), honor).outcomes).toEqual(["review"]);
  });
});

describe("a fingerprint", () => {
  const of = (facts: Partial<Asset>, asOf?: string) =>
    judge(["clean-network"], asOf).asset(anAsset({ networkFunction: "amf", ...facts }), huawei).findings[0]
      ?.fingerprint;

  it("is the same from one inventory to the next while the serial number is", () => {
    expect(of({ serialNumber: "A1", site: "Sofia", id: "7" })).toBe(
      of({ serialNumber: "A1", site: "Varna", id: "8" }, "2030-01-01"),
    );
    expect(of({ serialNumber: "A1" })).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ["id without a serial number", { id: "7" }, { id: "8" }],
    ["site without either", { site: "Sofia" }, { site: "Varna" }],
    ["model without either", { model: "X1" }, { model: "X2" }],
    ["model under the same part number", { model: "X1", partNumber: "P" }, { model: "X2", partNumber: "P" }],
    ["position without either", { site: "Sofia", position: "slot 1" }, { site: "Sofia", position: "slot 2" }],
    [
      "id when the serial number is spoilt",
      { serialNumber: "2.1E+15", damaged: ["serialNumber"], id: "7" },
      { serialNumber: "2.1E+15", damaged: ["serialNumber"], id: "8" },
    ],
  ])("differs by %s", (_, a, b) => {
    expect(of(a)).not.toBe(of(b));
  });
});

describe("a rule on the whole that spares older equipment", () => {
  const grandfather = { by: "installedOn", before: "2022-10-13" } as const;
  const spared = named("gb").map(({ pack, ...loaded }) => ({
    ...loaded,
    pack: { ...pack, rules: pack.rules.map((rule) => ({ ...rule, time: { ...rule.time, grandfather } })) },
  }));
  const shares = createJudge({ packs: spared, functions, vendors, asOf: "2026-11-23", act: "operate" });
  const countedAs = (installedOn: string | undefined, identity: Identity) =>
    shares
      .asset(anAsset({ networkFunction: "gnb", installedOn }), identity)
      .measures.filter(({ key }) => key === "gb/5g-access-share-sites")
      .map(({ counted }) => counted);

  it.each<[string, string | undefined, Identity, string[]]>([
    ["does not count what is older", "2022-10-12", huawei, []],
    ["counts what is not", "2022-10-13", huawei, ["numerator"]],
    ["leaves open what has no day", undefined, huawei, ["undetermined"]],
    ["leaves open whether another maker's without a day counts", undefined, nokia, ["maybe-denominator"]],
  ])("%s", (_, installedOn, identity, expected) => {
    expect(countedAs(installedOn, identity)).toEqual(expected);
  });
});

describe("the whole", () => {
  it("reports every share that is measured, with room and reason", () => {
    const gb = judge(["gb"]);
    const totals = new Map<string, MeasureTotal>();
    const rows: [string, Identity][] = [
      ["A", huawei],
      ["B", nokia],
      ["C", nokia],
      ["D", nokia],
      ["E", anIdentity()],
    ];
    for (const [site, identity] of rows)
      for (const measure of gb.asset(anAsset({ networkFunction: "gnb", site, trafficWeight: 10 }), identity).measures) {
        const total = totals.get(measure.key) ?? emptyMeasure();
        addMeasure(total, measure);
        totals.set(measure.key, total);
      }
    const { findings, shares } = gb.whole(totals);
    expect(shares.find(({ rule }) => rule === "5g-access-share-sites")).toMatchObject({
      pack: "gb",
      unit: "sites",
      numerator: 1,
      denominator: 4,
      undetermined: 1,
      cap: 0.35,
      headroom: 0,
      outcome: "review",
      deadline: "2023-07-31",
    });
    expect(shares.find(({ rule }) => rule === "full-fibre-share")?.outcome).toBe("not-applicable");
    const finding = findings.find(({ rule }) => rule === "5g-access-share-sites");
    expect(finding).toMatchObject({ asset: undefined, units: 0, outcome: "review" });
    expect(finding && sentence(finding.message)).toBe(
      "The share of Huawei by sites in radio access, 5G cannot be concluded: 1 of 5 counted are not determined or lack the measure; at most 35 % is allowed.",
    );
  });
});

import { describe, expect, it } from "vitest";
import type { CostRange, PlanEntry, PriceEntry } from "../../src/model/plan.ts";
import type { RemediationItem } from "../../src/model/remediation.ts";
import { applyPlan, linkItems, remediate } from "../../src/remediate/index.ts";
import { readReference } from "../support/reference.ts";

const { packs, functions } = readReference();
const TODAY = "2026-11-23";

function itemDue(deadline: string): RemediationItem {
  const group = {
    pack: "gb",
    rule: "5g-all",
    outcome: "due",
    severity: "high",
    vendor: "huawei",
    vendorName: "Huawei",
    function: "gnb-du",
    functionName: "gNB-DU",
    domain: "ran",
    deadline,
    daySetBy: new Set<string>(),
    alsoAskedBy: new Set<string>(),
    assets: 1,
    units: 10,
    sites: 1,
    siteNames: ["Leeds"],
    families: new Map([["BBU5900", 10]]),
  } as const;
  const basis = { playbooks: [], functions, asOf: TODAY, act: "operate" } as const;
  const [item] = linkItems(remediate([group], packs, basis), basis);
  if (item === undefined) throw new Error("no item");
  return item;
}

const item = itemDue("2027-12-31");

function price(facts: Partial<PriceEntry>): PriceEntry {
  const every = { vendor: undefined, function: undefined, domain: undefined, family: undefined, action: undefined };
  const book = { currency: "EUR", source: undefined, year: undefined, file: "prices.csv", line: 2 };
  return { ...every, low: 1, base: 1, high: 1, ...book, ...facts };
}

function decided(facts: Partial<PlanEntry>): PlanEntry {
  const nothing = { owner: undefined, status: undefined, due: undefined, cost: undefined, note: undefined };
  return { key: item.key ?? "", ...nothing, own: undefined, line: 2, sheet: undefined, ...facts };
}

function planned(entry: PlanEntry | undefined, prices: readonly PriceEntry[] = []) {
  const plan = entry && { file: "plan.csv", entries: [entry] };
  const { items, troubles } = applyPlan([item], { asOf: TODAY, plan, prices });
  return { cost: items[0]?.cost, troubles: troubles.map(({ code }) => code) };
}

describe("what people decided about an item", () => {
  it.each([
    ["2027-12-31", []],
    ["2028-01-01", ["plan-conflict"]],
  ])("planned for %s, the last allowed day being 2027-12-31: %j", (due, troubles) => {
    expect(planned(decided({ due })).troubles).toEqual(troubles);
  });

  it("a cost in the plan stands over the price book, and the difference is told", () => {
    const cost: CostRange = { low: 5, base: 6, high: 7, currency: "EUR", from: "plan" };
    expect(planned(decided({ cost }), [price({})])).toEqual({ cost, troubles: ["plan-conflict"] });
  });
});

describe("the price of an item", () => {
  it("of two lines that fit alike the first counts", () => {
    expect(planned(undefined, [price({ base: 1 }), price({ base: 2, line: 3 })]).cost?.base).toBe(10);
  });

  it("a line for another action does not fit", () => {
    expect(planned(undefined, [price({ action: "monitor" })]).cost).toBeUndefined();
    expect(planned(undefined, [price({ action: item.action })]).cost?.base).toBe(10);
  });
});

describe("the pace of an item", () => {
  it("is asked for while there is a day left, and not on the last one", () => {
    expect(itemDue("2026-11-24").unitsPerMonth).toBe(10);
    expect(itemDue(TODAY).unitsPerMonth).toBeUndefined();
  });

  it("says on the last allowed day that none is left", () => {
    expect(itemDue(TODAY).why).toMatch(/The last allowed day is 2026-11-23, in 0 days/);
  });
});

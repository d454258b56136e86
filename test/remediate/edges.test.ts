import { describe, expect, it } from "vitest";
import type { Playbook } from "../../src/model/playbook.ts";
import type { RemediationGroup } from "../../src/model/remediation.ts";
import { applyPlan, linkItems, remediate } from "../../src/remediate/index.ts";
import { aGroup as aGroupOf } from "../support/a-group.ts";
import { readReference } from "../support/reference.ts";

const { packs, functions } = readReference();
const TODAY = { asOf: "2026-11-23", act: "operate" } as const;

function aGroup(facts: Partial<RemediationGroup> = {}): RemediationGroup {
  return aGroupOf({ deadline: "2027-12-31", families: new Map(), ...facts });
}

describe("what a plan says on its edges", () => {
  it("of the same day and part the graver comes first, and what has no day comes last", () => {
    const groups = [
      aGroup({ severity: "low" }),
      aGroup({ deadline: undefined }),
      aGroup({ severity: "critical", function: "smf" }),
    ];
    expect(remediate(groups, packs, TODAY).map(({ severity, deadline }) => `${severity} ${deadline}`)).toEqual([
      "critical 2027-12-31",
      "low 2027-12-31",
      "critical undefined",
    ]);
  });

  it("gives no last day for equipment of which nobody knows the maker, as no rule binds it yet", () => {
    const [item] = remediate([aGroup({ outcome: "unknown", vendor: undefined })], packs, TODAY);
    expect(item?.why).not.toContain("last allowed day");
  });

  it("removes nothing that is not yet bought", () => {
    const removing = packs.map((loaded) => ({
      ...loaded,
      pack: {
        ...loaded.pack,
        rules: loaded.pack.rules.map((rule) => ({ ...rule, remedy: { ...rule.remedy, action: "remove" as const } })),
      },
    }));
    const actions = (["operate", "procure"] as const).map(
      (act) => remediate([aGroup()], removing, { ...TODAY, act })[0]?.action,
    );
    expect(actions).toEqual(["remove", "stop-purchase"]);
  });
});

describe("what a price book makes of an item", () => {
  const book = { function: undefined, domain: undefined, family: undefined, action: undefined, currency: "EUR" };
  const more = { source: undefined, year: undefined, file: "prices.csv", line: 2 };
  const price = { ...book, ...more, vendor: " Huawei ", low: 10, base: 10, high: 10 };

  it("units of which no family is known have the price of the maker, whatever the letters of its name", () => {
    const items = remediate([aGroup({ units: 3, families: new Map([["CloudCore", 1]]) })], packs, TODAY);
    const { items: priced } = applyPlan(items, { asOf: TODAY.asOf, plan: undefined, prices: [price] });
    expect(priced[0]?.cost).toMatchObject({ base: 30 });
    expect(priced[0]?.cost?.units).toBeUndefined();
  });

  it("the same figures in another currency are another cost", () => {
    const basis = { playbooks: [], functions, ...TODAY };
    const items = linkItems(remediate([aGroup()], packs, TODAY), basis);
    const cost = { low: 10, base: 10, high: 10, currency: "GBP", from: "plan" };
    const nothing = { owner: undefined, status: undefined, due: undefined, note: undefined, own: undefined };
    const entry = { key: items[0]?.key ?? "", ...nothing, cost, line: 2, sheet: undefined };
    const plan = { file: "plan.csv", entries: [entry] };
    const { items: priced, troubles } = applyPlan(items, { asOf: TODAY.asOf, plan, prices: [price] });
    expect(priced[0]?.cost?.currency).toBe("GBP");
    expect(troubles.map(({ code }) => code)).toEqual(["plan-conflict"]);
  });
});

describe("what comes back from people", () => {
  const families = new Map(Array.from({ length: 25 }, (_, at) => [`F${at}`, 1] as const));
  const items = linkItems(remediate([aGroup({ units: 25, families })], packs, TODAY), {
    playbooks: [],
    functions,
    ...TODAY,
  });

  it.each([
    ["Done", ["plan-conflict"]],
    ["planned", []],
  ])("an item called %s of which units still stand: %j", (status, codes) => {
    const nothing = { owner: undefined, due: undefined, cost: undefined, note: undefined, own: undefined };
    const entry = { key: items[0]?.key ?? "", ...nothing, status, line: 2, sheet: undefined };
    const plan = { file: "plan.csv", entries: [entry] };
    const { troubles } = applyPlan(items, { asOf: TODAY.asOf, plan, prices: undefined });
    expect(troubles.map(({ code }) => code)).toEqual(codes);
  });

  it("a result lists twenty families of an item, and its price counts all", () => {
    const prices = [
      {
        ...{ vendor: "huawei", function: undefined, domain: undefined, family: undefined, action: undefined },
        ...{ low: 1, base: 1, high: 1, currency: "EUR", source: undefined, year: undefined, file: "p.csv", line: 2 },
      },
    ];
    const { items: priced } = applyPlan(items, { asOf: TODAY.asOf, plan: undefined, prices });
    expect(priced[0]?.unitsByFamily).toHaveLength(20);
    expect(priced[0]?.cost?.base).toBe(25);
  });
});

describe("how the items of a plan hang together", () => {
  const books = [
    {
      id: "core",
      title: "Core",
      for: { domains: ["core"] },
      replacement: { class: "another core", interfaces: [] },
      after: [{ domain: "management", why: "it is managed from there" }],
      together: [],
      how: { operate: ["Swap it."], maintain: ["Let no one service it."] },
      interim: [],
    },
  ] as unknown as Playbook[]; // the parts of a playbook that are asked for here

  it("nothing waits for an item that is still to be clarified", () => {
    const groups = [aGroup(), aGroup({ domain: "management", function: "ems", outcome: "review" })];
    const items = linkItems(remediate(groups, packs, TODAY), { playbooks: books, functions, ...TODAY });
    expect(items[0]?.playbook).toBe("core");
    expect(items[0]?.after).toBeUndefined();
  });

  it.each([
    ["operate", ["Swap it."]],
    ["maintain", ["Let no one service it."]],
    ["upgrade", ["Swap it."]],
  ] as const)("the steps are those of the act %s, where the playbook has any", (act, steps) => {
    const basis = { playbooks: books, functions, asOf: TODAY.asOf, act };
    expect(linkItems(remediate([aGroup()], packs, basis), basis)[0]?.steps).toEqual(steps);
  });
});

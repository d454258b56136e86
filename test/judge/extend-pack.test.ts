import { describe, expect, it } from "vitest";
import { extendPack, tryExample } from "../../src/judge/index.ts";
import type { RulePack } from "../../src/model/rule-pack.ts";
import { readReference } from "../support/reference.ts";

const { packs, functions, vendors } = readReference();
const known = new Map(packs.map(({ pack }) => [pack.id, pack]));

function builtin(id: string): RulePack {
  const pack = known.get(id);
  if (pack === undefined) throw new Error(`no pack ${id}`);
  return pack;
}

function own(facts: Partial<RulePack>): RulePack {
  return { ...builtin("clean-network"), id: "own", force: "policy", rules: [], extends: [], overrides: [], ...facts };
}

describe("extendPack", () => {
  it("takes over the rules of other packs with the force that they have there", () => {
    const { rules } = extendPack(own({ extends: ["gb", "cz"] }), known);
    expect(rules).toHaveLength(builtin("gb").rules.length + builtin("cz").rules.length);
    expect(rules.find(({ id }) => id === "core")?.force).toBe("binding");
    expect(rules.find(({ id }) => id === "supplier-criteria")?.force).toBe("advisory");
  });

  it("changes what its overrides name, and says why", () => {
    const overrides = [
      { rule: "core", reason: "We go further.", severity: "low", time: { deadline: "2023-06-30", suspended: [] } },
      { rule: "5g-all", reason: "Not ours.", enabled: false },
    ] satisfies RulePack["overrides"];
    const { rules } = extendPack(own({ extends: ["gb"], overrides }), known);
    expect(rules.find(({ id }) => id === "core")).toMatchObject({
      severity: "low",
      time: { deadline: "2023-06-30" },
      caution: "We go further.",
    });
    expect(rules.find(({ id }) => id === "5g-all")?.enabled).toBe(false);
  });

  it("starts a clock that was open, when the event has come", () => {
    const trigger = { event: "decision served on 1 March 2027", after: "P4Y", on: "2027-03-01" };
    const overrides = [
      { rule: "critical-removal", reason: "Decision of 1 March 2027.", time: { suspended: [], trigger } },
    ];
    const pack = extendPack(own({ extends: ["pl"], overrides }), known);
    const rule = pack.rules.find(({ id }) => id === "critical-removal");
    if (rule === undefined) throw new Error("the rule was not taken over");
    const on = (asOf: string) =>
      tryExample(
        pack,
        rule,
        { asset: { networkFunction: "amf" }, vendor: "huawei", asOf, outcome: "due" },
        { functions, vendors },
      );
    expect([on("2027-02-28"), on("2027-03-01"), on("2031-03-01"), on("2031-03-02")]).toEqual([
      "review",
      "due",
      "due",
      "fail",
    ]);
  });

  it("puts its own rule in the place of one of the same id", () => {
    const [first] = builtin("clean-network").rules;
    if (first === undefined) throw new Error("the pack has no rule");
    const { rules } = extendPack(own({ extends: ["clean-network"], rules: [{ ...first, title: "Ours" }] }), known);
    expect(rules.map(({ title }) => title)).toEqual(["Ours", "No purchase from untrusted vendors"]);
  });

  it.each([
    ["a pack that does not exist", own({ extends: ["gbb"] }), /extends gbb, which does not exist/],
    ["a rule that it does not have", own({ overrides: [{ rule: "corre", reason: "?" }] }), /overrides a rule corre/],
    ["itself", own({ extends: ["own"] }), /in a circle: own → own/],
  ])("refuses to extend or override %s", (_, pack, message) => {
    expect(() => extendPack(pack, new Map([...known, ["own", pack]]))).toThrow(message);
  });

  it("leaves every built-in pack as it is", () => {
    for (const { pack } of packs) expect(extendPack(pack, known)).toEqual(pack);
  });
});

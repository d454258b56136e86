import { describe, expect, it } from "vitest";
import { tryExample } from "../../src/judge/index.ts";
import type { Example } from "../../src/model/rule-example.ts";
import { aRulePack } from "../support/a-rule-pack.ts";
import { readReference } from "../support/reference.ts";

const { functions, vendors } = readReference();

/** What a rule with that check says of an example, whatever the example states. */
function said(rule: string, facts: Partial<Example>) {
  const { pack } = aRulePack(rule);
  const [first] = pack.rules;
  if (first === undefined) throw new Error("the pack has a rule");
  return tryExample(pack, first, { asOf: "2026-11-23", outcome: "pass", ...facts }, { functions, vendors });
}

const gnb = { networkFunction: "gnb" };
const nokia = { asset: gnb, vendor: "nokia" };
const ericsson = { asset: gnb, vendor: "ericsson" };
const huawei = { asset: gnb, vendor: "huawei" };

describe("an example of a rule on the number of makers", () => {
  const two = "check: minimum-suppliers\n    with: { min: 2 }";
  it.each<[string, Example["network"], string]>([
    ["of two makers", [nokia, ericsson], "pass"],
    ["of one", [nokia, nokia], "fail"],
    ["of one and a doubtful one", [nokia, { ...ericsson, confidence: "possible" }], "review"],
    ["of one and one that was retired", [nokia, { ...ericsson, asset: { ...gnb, status: "retired" } }], "fail"],
    [
      "of nothing that the rule speaks about",
      [{ asset: { networkFunction: "amf" }, vendor: "nokia" }],
      "not-applicable",
    ],
  ])("%s", (_, network, outcome) => expect(said(two, { network })).toBe(outcome));
});

describe("an example of a rule on a share", () => {
  const share = (time = "{}") =>
    `time: ${time}\n    check: share-cap\n    with: { vendors: [huawei], unit: elements, max: 0.35 }`;
  it.each<[string, Example["network"], string]>([
    ["below the limit", [huawei, nokia, ericsson], "pass"],
    ["above it", [huawei, nokia], "fail"],
    ["below it without what was retired", [{ ...huawei, asset: { ...gnb, status: "retired" } }, nokia], "pass"],
  ])("%s", (_, network, outcome) => expect(said(share(), { network })).toBe(outcome));

  it("spares what is older than the rule", () => {
    const time = "{ grandfather: { by: installedOn, before: 2022-10-13 } }";
    const older = { ...huawei, asset: { ...gnb, installedOn: "2022-10-12" } };
    expect(said(share(time), { network: [older, { ...nokia, asset: { ...gnb, installedOn: "2023-01-01" } }] })).toBe(
      "pass",
    );
  });
});

describe("an example of a rule on each asset", () => {
  const barred = "check: vendor-barred\n    with: { vendors: [huawei] }";
  it("may be a network, of which the worst counts", () => {
    expect(said(barred, { network: [nokia, huawei, { asset: gnb }] })).toBe("fail");
    expect(said(barred, { network: [nokia, { asset: gnb }] })).toBe("unknown");
  });

  it("is silent on what is not judged", () => {
    expect(said(barred, { asset: { ...gnb, status: "retired" }, vendor: "huawei" })).toBe("not-applicable");
  });
});

import { describe, expect, it } from "vitest";
import { parsePack } from "../../src/judge/index.ts";
import { UserError } from "../../src/model/user-error.ts";

const PACK = `id: own
title: Own policy
jurisdiction: BG
force: policy
version: 1.0.0
reviewed: 2026-01-01
summary: What we buy.
addressees: Ourselves.
rules:
  - id: no-huawei
    title: No Huawei
    cites: [own-policy]
    grade: read
    severity: high
    requirement: Nothing of Huawei.
    scope: { acts: [procure] }
    time: { from: 2026-01-01 }
    check: vendor-barred
    with: { vendors: [huawei] }
    remedy: { action: stop-purchase, how: Do not buy. }
    examples:
      - { asset: { networkFunction: amf }, vendor: huawei, asOf: 2026-01-01, outcome: fail }
`;

function refusal(change: (text: string) => string): UserError {
  try {
    parsePack(change(PACK), "own.yaml");
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("the pack was accepted");
}

const put = (before: string, after: string) => (text: string) => {
  expect(text).toContain(before);
  return text.replace(before, after);
};

describe("parsePack", () => {
  it("reads a pack and fills in what its check takes for granted", () => {
    const [rule] = parsePack(PACK, "own.yaml").rules;
    expect(rule?.with).toEqual({ vendors: ["huawei"], affiliates: "not-stated" });
    expect(rule?.enabled).toBe(true);
  });

  it.each([
    ["a misspelt key of the pack", put("summary:", "sumary:"), 7, 1, /unknown key sumary/, /Did you mean summary\?/],
    [
      "a misspelt key of a rule",
      put("    severity:", "    severitty:"),
      14,
      5,
      /rules\.0: unknown key severitty/,
      /Did you mean severity\?/,
    ],
    ["a misspelt key of a scope", put("acts:", "act:"), 16, 14, /unknown key act/, /Did you mean acts\?/],
    [
      "a misspelt option",
      put("{ vendors: [huawei] }", "{ vendors: [huawei], afiliates: true }"),
      19,
      32,
      /unknown key afiliates/,
      /affiliates/,
    ],
    [
      "a misspelt field of an example",
      put("networkFunction: amf", "networkFuntion: amf"),
      22,
      20,
      /unknown key networkFuntion/,
      /Did you mean networkFunction\?/,
    ],
    [
      "a check that does not exist",
      put("check: vendor-barred", "check: vendor-bared"),
      18,
      12,
      /no check vendor-bared/,
      /Did you mean vendor-barred\?/,
    ],
    ["an option of the wrong kind", put("[huawei] }", "huawei }"), 19, 22, /rules\.0\.with\.vendors/, /rules check/],
    ["a rule that cites nothing", put("cites: [own-policy]", "cites: []"), 12, 12, /rules\.0\.cites/, /rules/],
    [
      "a rule without an example",
      put(
        "    examples:\n      - { asset: { networkFunction: amf }, vendor: huawei, asOf: 2026-01-01, outcome: fail }\n",
        "    examples: []\n",
      ),
      21,
      15,
      /examples/,
      /rules/,
    ],
    [
      "a day that does not exist",
      put("from: 2026-01-01", "from: 2026-02-30"),
      17,
      19,
      /time\.from: a day is written/,
      /rules/,
    ],
    [
      "days out of order",
      put("from: 2026-01-01", "from: 2026-01-01, until: 2025-01-01"),
      17,
      38,
      /the last day 2025-01-01 lies before the first 2026-01-01/,
      /rules/,
    ],
    [
      "a rule that forbids before it is there",
      put("from: 2026-01-01", "from: 2026-01-01, since: 2026-01-02"),
      17,
      38,
      /the rule forbids from 2026-01-01, before it is there `since` 2026-01-02/,
      /rules/,
    ],
    [
      "a last allowed day before the rule is there",
      put("from: 2026-01-01", "deadline: 2026-01-01, since: 2026-01-03"),
      17,
      42,
      /the rule forbids from 2026-01-02, before it is there `since` 2026-01-03/,
      /rules/,
    ],
    ["a doubtful rule without a reason", put("grade: read", "grade: disputed"), 13, 12, /needs a `caution`/, /rules/],
    ["YAML that is none", put("title: Own policy", "title: [Own policy"), 3, 1, /not valid YAML/, /Mend/],
  ])("refuses %s at its line and column", (_, change, line, column, message, hint) => {
    const error = refusal(change);
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
    expect(error.place).toEqual({ file: "own.yaml", line, column });
  });

  it("refuses two rules of one id", () => {
    const rule = PACK.slice(PACK.indexOf("  - id: no-huawei"));
    expect(refusal((text) => text + rule).message).toMatch(/rule id no-huawei is used twice/);
  });

  it("refuses an example with neither an asset nor a network", () => {
    expect(refusal(put("asset: { networkFunction: amf }, ", "")).message).toMatch(/either an asset or a network/);
  });
});

import { describe, expect, it } from "vitest";
import { MESSAGE_IDS } from "../../src/model/finding.ts";
import { sentence } from "../../src/report/words.ts";

const ARGS = {
  vendor: "Exampla",
  barred: "Huawei",
  tie: "subsidiary",
  rival: "Nokia",
  about: "vendor-barred",
  fact: "siteTags",
  event: "publication of the decision",
  after: "P1Y6M",
  caution: "The day is disputed.",
  permit: "P-1",
  expires: "2025-12-31",
  country: "CN",
  admitted: "EU",
  component: "Quectel",
  provider: "ZTE",
  count: 1,
  least: 2,
  criteria: "transparent ownership",
  source: "own assessment",
  approval: "yearly plan",
  power: "section 41",
  unit: "sites",
  share: 0.4,
  cap: 0.35,
  numerator: 4,
  denominator: 10,
  undetermined: 3,
};

describe("sentence", () => {
  it.each(MESSAGE_IDS.map((id) => [id]))("%s is a whole sentence that uses its arguments", (id) => {
    const text = sentence({ id, args: ARGS });
    expect(text).toMatch(/^[A-Z0-9].*\.$/);
    expect(text).not.toMatch(/undefined|NaN|\.\./);
  });

  it.each(MESSAGE_IDS.map((id) => [id]))("%s accuses nobody", (id) => {
    expect(sentence({ id, args: ARGS })).not.toMatch(/spy|untrusted|illegal|guilty|malicious|threat/i);
  });

  it("says when a breach began or will", () => {
    const args = { vendor: "Huawei", barred: "Huawei", tie: "" };
    expect(sentence({ id: "vendor-barred", args: { ...args, since: "2024-01-01" } })).toBe(
      "Made by Huawei, which the rule names; not allowed since 2024-01-01.",
    );
    expect(sentence({ id: "vendor-barred", args: { ...args, until: "2027-12-31" } })).toBe(
      "Made by Huawei, which the rule names; allowed until 2027-12-31.",
    );
  });

  it.each([
    [
      "joint-venture",
      "TD Tech is known as a joint venture of Huawei; whether the rule reaches it is for a person to decide.",
    ],
    ["affiliate", "TD Tech is known as an affiliate of Huawei; whether the rule reaches it is for a person to decide."],
    ["divested", "TD Tech is known as once part of Huawei; whether the rule reaches it is for a person to decide."],
  ])("names a tie of the kind %s", (tie, text) => {
    expect(sentence({ id: "affiliation-unclear", args: { vendor: "TD Tech", barred: "Huawei", tie } })).toBe(text);
  });

  it.each([
    ["joint-venture", { tieFrom: "2003-11", tieUntil: "2006-11" }, "from 2003-11 to 2006-11 a joint venture of Huawei"],
    ["divested", { tieFrom: "2013", tieUntil: "2020-11" }, "from 2013 to 2020-11 part of Huawei"],
    ["subsidiary", { tieUntil: "2016" }, "until 2016 a subsidiary of Huawei"],
  ])("speaks of a tie of the kind %s that has ended as past, with its years", (tie, period, text) => {
    const args = { vendor: "H3C", barred: "Huawei", tie, ...period };
    expect(sentence({ id: "vendor-barred", args })).toBe(`Made by H3C, ${text}, which the rule names.`);
    expect(sentence({ id: "affiliation-unclear", args })).toBe(
      `H3C is known to have been ${text}; whether the rule reaches it is for a person to decide.`,
    );
  });

  it("carries the sentence that would hold into the open question", () => {
    expect(sentence({ id: "event-open", args: ARGS })).toBe(
      "Made by Exampla, a subsidiary of Huawei, which the rule names; the rule's time runs 1 year 6 months from an event that is not known to have happened: publication of the decision.",
    );
  });
});

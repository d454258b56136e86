import { describe, expect, it } from "vitest";
import { remediate } from "../../src/remediate/index.ts";
import { aGroup } from "../support/a-group.ts";
import { readReference } from "../support/reference.ts";

const { packs } = readReference();

const overdue = aGroup();
const site = aGroup({ rule: "national-security-sites", deadline: "2023-01-28", domain: "ran", function: "gnb-du" });
const later = aGroup({
  rule: "5g-all",
  outcome: "due",
  severity: "high",
  deadline: "2027-12-31",
  domain: "ran",
  function: "gnb-du",
});
const open = aGroup({ outcome: "review", domain: undefined, function: undefined, deadline: undefined });
const nobody = aGroup({ outcome: "unknown", vendor: undefined, vendorName: undefined });

const TODAY = { asOf: "2026-11-23", act: "operate" } as const;

describe("remediate", () => {
  it("puts breaches first, the longest overdue before the others, then what is due, then what is open", () => {
    const items = remediate([nobody, later, open, overdue, site], packs, TODAY);
    expect(items.map(({ id, rule, outcome }) => `${id} ${rule} ${outcome}`)).toEqual([
      "R-001 national-security-sites fail",
      "R-002 core fail",
      "R-003 5g-all due",
      "R-004 core review",
      "R-005 core unknown",
    ]);
  });

  it.each([
    [
      ["ran", "transport", "core", undefined, "management"],
      ["core", "management", "ran", "transport", undefined],
    ],
  ])("on the same day takes core before radio before the rest", (given, expected) => {
    const groups = given.map((domain) => aGroup({ domain }));
    expect(remediate(groups, packs, TODAY).map(({ domain }) => domain)).toEqual(expected);
  });

  it("gives the same plan whatever the order of the groups", () => {
    const groups = [nobody, later, open, overdue, site];
    expect(remediate([...groups].reverse(), packs, TODAY)).toEqual(remediate(groups, packs, TODAY));
  });

  it("says why with the day, and how with the remedy of the rule", () => {
    const [past] = remediate([overdue], packs, TODAY);
    expect(past?.why).toMatch(/core functions of its network.*The last allowed day was 2023-12-31\.$/);
    expect(past?.action).toBe("replace");
    expect(past?.how).toMatch(/^Move the function to a core of another maker/);
    const [ahead] = remediate([later], packs, { asOf: "2027-12-30", act: "operate" });
    expect(ahead?.why).toMatch(/The last allowed day is 2027-12-31, in 1 day\.$/);
  });

  it("replaces nothing that is not yet bought", () => {
    const [item, question] = remediate([overdue, open], packs, { ...TODAY, act: "procure" });
    expect(item?.action).toBe("stop-purchase");
    expect(item?.how).toMatch(/^Do not order it/);
    expect(question?.how).toMatch(/If the rule then applies: do not order it/);
  });

  it("asks for clarity before action while the maker or a fact is open", () => {
    const [review, unknown] = remediate([open, nobody], packs, TODAY);
    expect(review?.action).toBe("clarify");
    expect(review?.how).toMatch(/If the rule then applies: move the function/);
    expect(unknown?.how).toMatch(/^Find out who made the equipment/);
  });
});

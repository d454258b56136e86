import { describe, expect, it } from "vitest";
import { tiesOf } from "../../src/judge/affiliation.ts";
import { checkById } from "../../src/judge/checks/index.ts";
import type { CheckVerdict } from "../../src/judge/define-check.ts";
import { subjectOf } from "../../src/judge/subject.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Asset } from "../../src/model/asset.ts";
import { dayOfMaking } from "../../src/model/day-of-making.ts";
import type { Evidence } from "../../src/model/evidence.ts";
import type { Identity } from "../../src/model/identity.ts";
import { addMeasure, emptyMeasure } from "../../src/model/measure.ts";
import { anAsset, anIdentity } from "../support/an-asset.ts";
import { readReference } from "../support/reference.ts";

const { vendors } = readReference();
/** Of two owners: the one holds it whole, the other a part. */
const TWO_OWNERS = ["huawei", "zte"];
const between = {
  id: "between",
  relations: [
    { entity: "Between", kind: "subsidiary", of: "huawei", source: [], grade: "read" },
    { entity: "Between", kind: "joint-venture", of: "zte", source: [], grade: "read" },
  ],
} as unknown as (typeof vendors)[number]; // nothing else of it is read
const ties = tiesOf([...vendors, between]);

interface Case {
  readonly with: Record<string, unknown>;
  readonly asset?: Partial<Asset>;
  readonly identity?: Partial<Identity>;
  readonly asOf?: string;
  readonly assessments?: readonly Assessment[];
}

function contextOf({ asOf = "2026-11-23", assessments = [] }: Case) {
  return {
    asOf,
    vendors: new Map(vendors.map((vendor) => [vendor.id, vendor])),
    ties,
    madeOn: (asset: Asset) => dayOfMaking(asset),
    assessments: new Map(assessments.map((entry) => [entry.vendor, entry])),
  };
}

/** What a check says, as `is` or `is: message`. */
function say(check: string, facts: Case): string {
  const each = checkById(check)?.ready(facts.with, contextOf(facts)).each;
  if (each === undefined) throw new Error(`${check} does not judge assets`);
  return inShort(each(subjectOf(anAsset(facts.asset), anIdentity(facts.identity), "operate", new Map())));
}

function inShort(verdict: CheckVerdict): string {
  if (verdict.is === "missing") return `missing: ${verdict.fact}`;
  return "message" in verdict ? `${verdict.is}: ${verdict.message.id}` : verdict.is;
}

const huawei = { vendor: "huawei" };
const nokia = { vendor: "nokia" };

describe("vendor-barred", () => {
  const reach = (affiliates: boolean | "not-stated") => ({ vendors: ["huawei", "zte"], affiliates });
  it.each<[string, Case, string]>([
    ["the vendor itself", { with: reach(false), identity: huawei }, "broken: vendor-barred"],
    ["another vendor", { with: reach(true), identity: nokia }, "clear"],
    [
      "a subsidiary that the rule reaches",
      { with: reach(true), identity: { vendor: "hisilicon" } },
      "broken: vendor-barred",
    ],
    [
      "a subsidiary on which the text is silent",
      { with: reach("not-stated"), identity: { vendor: "hisilicon" } },
      "unclear: affiliation-unclear",
    ],
    ["a subsidiary that it does not reach", { with: reach(false), identity: { vendor: "hisilicon" } }, "clear"],
    [
      "a subsidiary of one vendor that is only perhaps tied to the next",
      { with: { ...reach(true), vendors: TWO_OWNERS }, identity: { vendor: "between" } },
      "broken: vendor-barred",
    ],
    ["a joint venture", { with: reach(true), identity: { vendor: "td_tech" } }, "unclear: affiliation-unclear"],
    [
      "sold later, made before",
      { with: reach(true), identity: { vendor: "honor" }, asset: { manufacturedOn: "2019-05-01" } },
      "broken: vendor-barred",
    ],
    [
      "sold, made after",
      { with: reach(true), identity: { vendor: "honor" }, asset: { manufacturedOn: "2021-05-01" } },
      "clear",
    ],
    [
      "sold, made in the month of the sale",
      { with: reach(true), identity: { vendor: "honor" }, asset: { manufacturedOn: "2020-11-01" } },
      "missing: manufacturedOn",
    ],
    ["sold, day not known", { with: reach(true), identity: { vendor: "honor" } }, "missing: manufacturedOn"],
    [
      "installed before the sale, so made before",
      { with: reach(true), identity: { vendor: "honor" }, asset: { installedOn: "2018-05-01" } },
      "broken: vendor-barred",
    ],
  ])("%s", (_, facts, expected) => {
    expect(say("vendor-barred", facts)).toBe(expected);
  });
});

describe("supplier-criteria", () => {
  const on = "2026-01-01";
  const answer = (value: "meets" | "fails" | "not-assessed") => ({ answer: value, source: "own assessment", on });
  const criteria = ["transparent-ownership", "ethical-record"];
  const designated = [{ vendor: "huawei", by: "an authority", on: "2020-06-30" }];
  const both = (vendor: string, one: "meets" | "fails", two: "meets" | "not-assessed"): Assessment[] => [
    { vendor, answers: { "transparent-ownership": answer(one), "ethical-record": answer(two) } },
  ];
  it.each<[string, Case, string]>([
    ["nobody assessed it", { with: { criteria }, identity: nokia }, "unknown: criteria-not-assessed"],
    ["it meets all", { with: { criteria }, identity: nokia, assessments: both("nokia", "meets", "meets") }, "clear"],
    [
      "one is open",
      { with: { criteria }, identity: nokia, assessments: both("nokia", "meets", "not-assessed") },
      "unknown: criteria-not-assessed",
    ],
    [
      "one failed outweighs one open",
      { with: { criteria }, identity: nokia, assessments: both("nokia", "fails", "not-assessed") },
      "broken: criteria-failed",
    ],
    ["designated by an authority", { with: { criteria, designated }, identity: huawei }, "broken: criteria-failed"],
    [
      "designated later than the day that is judged",
      { with: { criteria, designated }, identity: huawei, asOf: "2020-06-29" },
      "unknown: criteria-not-assessed",
    ],
    [
      "designated, but cleared by the operator: a person decides",
      { with: { criteria, designated }, identity: huawei, assessments: both("huawei", "meets", "meets") },
      "unclear: criteria-failed",
    ],
  ])("%s", (_, facts, expected) => {
    expect(say("supplier-criteria", facts)).toBe(expected);
  });
});

describe("allow-list", () => {
  const list = {
    approval: "decision",
    approved: [{ vendor: "nokia", on: "2024-01-01" }],
    refused: [{ vendor: "huawei", on: "2024-03-01" }],
  };
  it.each<[string, Case, string]>([
    ["approved", { with: list, identity: nokia }, "clear"],
    ["approved later", { with: list, identity: nokia, asOf: "2023-12-31" }, "unclear: approval-unverified"],
    ["refused", { with: list, identity: huawei, asOf: "2024-03-01" }, "broken: not-on-allow-list"],
    ["refused later", { with: list, identity: huawei, asOf: "2024-02-29" }, "unclear: approval-unverified"],
    [
      "on no list, and the list may lack it",
      { with: list, identity: { vendor: "ericsson" } },
      "unclear: approval-unverified",
    ],
    [
      "on no list, and the list is whole",
      { with: { ...list, complete: true }, identity: { vendor: "ericsson" } },
      "broken: not-on-allow-list",
    ],
  ])("%s", (_, facts, expected) => {
    expect(say("allow-list", facts)).toBe(expected);
  });
});

describe("permit-needed", () => {
  const own = { approval: "permit", permits: [{ reference: "P-1", expires: "2027-01-31", areas: ["Sofia"] }] };
  it.each<[string, Case, string]>([
    ["none", { with: { approval: "permit" } }, "unclear: approval-unverified"],
    [
      "one without a last day",
      { with: { approval: "permit" }, asset: { permit: "P-9" } },
      "unclear: permit-unverified",
    ],
    ["one with a last day ahead", { with: { approval: "permit" }, asset: { permit: "P-9 until 2026-11-23" } }, "clear"],
    [
      "one that has run out",
      { with: { approval: "permit" }, asset: { permit: "P-9, expires on 2026-11-22" } },
      "broken: permit-expired",
    ],
    [
      "one with the day on which it was given",
      { with: { approval: "permit" }, asset: { permit: "Decision 17 of 2021-05-31" } },
      "unclear: permit-unverified",
    ],
    ["one with a term", { with: { approval: "permit" }, asset: { permit: "P-9, 2021-05-31 – 2027-05-31" } }, "clear"],
    [
      "one whose last day is called so in Bulgarian",
      { with: { approval: "permit" }, asset: { permit: "Разрешение № 9, валидно до 2026-11-22" } },
      "broken: permit-expired",
    ],
    ["one of the operator's list, in its area", { with: own, asset: { permit: "P-1", region: "Sofia" } }, "clear"],
    [
      "one of the list, elsewhere",
      { with: own, asset: { permit: "P-1", region: "Varna" } },
      "unclear: permit-unverified",
    ],
    [
      "one of the list, run out",
      { with: own, asset: { permit: "P-1", site: "Sofia" }, asOf: "2027-02-01" },
      "broken: permit-expired",
    ],
    ["not asked of this maker", { with: { approval: "permit", vendors: ["huawei"] }, identity: nokia }, "clear"],
    [
      "asked of this maker",
      { with: { approval: "permit", vendors: ["huawei"] }, identity: huawei },
      "unclear: approval-unverified",
    ],
    [
      "asked of some makers, this one not known",
      { with: { approval: "permit", vendors: ["huawei"] } },
      "unknown: maker-unknown",
    ],
    [
      "asked of some makers, this one only possible",
      { with: { approval: "permit", vendors: ["huawei"] }, identity: { ...nokia, confidence: "possible" } },
      "unclear: maker-possible",
    ],
  ])("%s", (_, facts, expected) => {
    expect(say("permit-needed", facts)).toBe(expected);
  });
});

describe("maker-seat", () => {
  const club = { club: "the club", inside: ["FI", "SE"], outside: ["CN"] };
  it.each<[string, Case, string]>([
    ["inside", { with: club, identity: nokia }, "clear"],
    ["outside", { with: club, identity: huawei }, "broken: seat-barred"],
    ["in neither list", { with: club, identity: { vendor: "samsung" } }, "unclear: seat-unclear"],
    ["not in the catalogue", { with: club, identity: { vendor: "nobody" } }, "unknown: seat-unknown"],
  ])("%s", (_, facts, expected) => {
    expect(say("maker-seat", facts)).toBe(expected);
  });
});

describe("product-origin", () => {
  const abroad = {
    except: ["US", "United States"],
    approval: "approval",
    approvals: [{ vendor: "netgear", on: "2026-04-14" }],
  };
  it.each<[string, Case, string]>([
    ["made at home, however written", { with: abroad, asset: { countryOfProduction: "united  states" } }, "clear"],
    ["made abroad", { with: abroad, asset: { countryOfProduction: "Vietnam" } }, "broken: origin-barred"],
    [
      "made abroad by nobody known",
      { with: abroad, asset: { countryOfProduction: "Vietnam" }, identity: {} },
      "broken: origin-barred",
    ],
    [
      "made abroad, maker with an approval",
      { with: abroad, asset: { countryOfProduction: "Vietnam" }, identity: { vendor: "netgear" } },
      "unclear: approval-unverified",
    ],
    [
      "the same before the approval",
      { with: abroad, asset: { countryOfProduction: "Vietnam" }, identity: { vendor: "netgear" }, asOf: "2026-04-13" },
      "broken: origin-barred",
    ],
    ["country not known", { with: abroad }, "unknown: origin-unknown"],
  ])("%s", (_, facts, expected) => {
    expect(say("product-origin", facts)).toBe(expected);
  });
});

describe("component-inside", () => {
  const part = (vendor: string, facts: Partial<Evidence> = {}): Evidence => ({
    feature: "module",
    vendor,
    strength: "component",
    side: "for",
    field: "description",
    read: vendor,
    comparedWith: vendor,
    grade: "read",
    family: undefined,
    note: undefined,
    ...facts,
  });
  const named = { vendors: ["huawei"] };
  it.each<[string, Case, string]>([
    [
      "a part of the vendor in another's box",
      { with: named, identity: { ...nokia, evidence: [part("huawei")] } },
      "broken: component-barred",
    ],
    ["a part of another", { with: named, identity: { ...nokia, evidence: [part("intel")] } }, "silent"],
    [
      "a recalled fact about the part",
      { with: named, identity: { ...nokia, evidence: [part("huawei", { grade: "recalled" })] } },
      "unclear: component-barred",
    ],
    [
      "a recalled fact about one part before a read one about another",
      {
        with: { vendors: ["zte", "huawei"] },
        identity: { ...nokia, evidence: [part("zte", { grade: "recalled" }), part("huawei")] },
      },
      "broken: component-barred",
    ],
    [
      "evidence about the box is no part",
      { with: named, identity: { ...nokia, evidence: [part("huawei", { strength: "strong" })] } },
      "silent",
    ],
    [
      "evidence against the part",
      { with: named, identity: { ...nokia, evidence: [part("huawei", { side: "against" })] } },
      "silent",
    ],
    ["the vendor's own box", { with: named, identity: { ...huawei, evidence: [part("huawei")] } }, "silent"],
  ])("%s", (_, facts, expected) => {
    expect(say("component-inside", facts)).toBe(expected);
  });
});

describe("provider-barred", () => {
  const named = { vendors: ["huawei", "zte"] };
  it.each<[string, Case, string]>([
    [
      "run by the vendor",
      { with: named, asset: { managedBy: "Huawei Technologies Bulgaria EOOD" } },
      "broken: provider-barred",
    ],
    [
      "run by a company whose name only contains the letters",
      { with: named, asset: { managedBy: "Aztech Services" } },
      "clear",
    ],
    [
      "run by the vendor under a misspelt name",
      { with: named, asset: { managedBy: "Hauwei Services" } },
      "broken: provider-barred",
    ],
    [
      "letters that only a whole cell of vendors would mean so",
      { with: named, asset: { managedBy: "HW Care" } },
      "clear",
    ],
    ["run by another", { with: named, asset: { managedBy: "Ericsson" } }, "clear"],
    ["nobody named", { with: named }, "silent"],
  ])("%s", (_, facts, expected) => {
    expect(say("provider-barred", facts)).toBe(expected);
  });
});

describe("power-open", () => {
  const power = { vendors: ["huawei"], power: "section 41" };
  it.each<[string, Case, string]>([
    ["a vendor that may be meant", { with: power, identity: huawei }, "unclear: power-not-used"],
    ["its subsidiary", { with: power, identity: { vendor: "hisilicon" } }, "unclear: power-not-used"],
    ["one that was sold, day not known", { with: power, identity: { vendor: "honor" } }, "missing: manufacturedOn"],
    ["another", { with: power, identity: nokia }, "clear"],
    ["another of the same state, which is not looked at", { with: power, identity: { vendor: "fiberhome" } }, "clear"],
    [
      "one controlled from a state that is looked at",
      { with: { ...power, states: ["CN"] }, identity: { vendor: "fiberhome" } },
      "unclear: power-not-used",
    ],
    ["one controlled from elsewhere", { with: { ...power, states: ["CN"] }, identity: nokia }, "clear"],
  ])("%s", (_, facts, expected) => {
    expect(say("power-open", facts)).toBe(expected);
  });
});

describe("minimum-suppliers", () => {
  const ready = checkById("minimum-suppliers")?.ready({ min: 2 }, contextOf({ with: {} }));
  const judged = (makers: (string | undefined)[], units = 1) => {
    const total = emptyMeasure();
    for (const vendor of makers) {
      const subject = subjectOf(anAsset(), anIdentity({ vendor }), "operate", new Map());
      const counted = ready?.measure?.(subject, true) ?? "undetermined";
      addMeasure(total, { key: "k", counted, units, traffic: 0, site: undefined, vendor });
    }
    return ready?.whole?.(total).is;
  };
  it.each([
    [["nokia", "nokia"], "broken"],
    [["nokia", "ericsson"], "clear"],
    [["nokia", undefined], "unclear"],
    [[], "not-applicable"],
  ])("%j: %s", (makers, expected) => {
    expect(judged(makers)).toBe(expected);
  });

  it("of two makers of which nobody knows how many units there are, nothing can be said", () => {
    expect(judged(["nokia", "ericsson"], 0)).toBe("unclear");
  });
});

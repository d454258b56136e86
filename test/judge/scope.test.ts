import { describe, expect, it } from "vitest";
import { speaks } from "../../src/judge/scope.ts";
import { actOn, subjectOf } from "../../src/judge/subject.ts";
import type { Asset } from "../../src/model/asset.ts";
import type { Identity } from "../../src/model/identity.ts";
import type { Scope } from "../../src/model/rule-scope.ts";
import { anAsset, anIdentity } from "../support/an-asset.ts";
import { readReference } from "../support/reference.ts";

const functions = new Map(readReference().functions.map((entry) => [entry.id, entry]));

describe("speaks", () => {
  it.each<[string, Partial<Scope>, Partial<Asset>, Partial<Identity>, object]>([
    ["no limit", {}, {}, {}, { is: "yes" }],
    ["domain of the function", { domains: ["core"] }, { networkFunction: "amf" }, {}, { is: "yes" }],
    ["another domain", { domains: ["core"] }, { networkFunction: "gnb" }, {}, { is: "no" }],
    ["domain, function not known", { domains: ["core"] }, {}, {}, { is: "cannot-tell", fact: "networkFunction" }],
    [
      "domain, function that is in no list",
      { domains: ["core"] },
      { networkFunction: "teapot" },
      {},
      { is: "cannot-tell", fact: "networkFunction" },
    ],
    ["function implied by the product family", { domains: ["core"] }, {}, { familyFunction: "amf" }, { is: "yes" }],
    [
      "the source stands before the family",
      { domains: ["core"] },
      { networkFunction: "gnb" },
      { familyFunction: "amf" },
      { is: "no" },
    ],
    ["excepted domain", { exceptDomains: ["customer-premises"] }, { networkFunction: "cpe" }, {}, { is: "no" }],
    ["excepted function", { exceptFunctions: ["das"] }, { networkFunction: "das" }, {}, { is: "no" }],
    ["excepted part", { exceptParts: ["passive"] }, { networkFunction: "antenna" }, {}, { is: "no" }],
    ["not the excepted part", { exceptParts: ["passive"] }, { networkFunction: "rru" }, {}, { is: "yes" }],
    [
      "part that the function does not tell",
      { parts: ["radio"] },
      { networkFunction: "gnb" },
      {},
      { is: "cannot-tell", fact: "part" },
    ],
    ["generation of the function", { generations: ["5G"] }, { networkFunction: "amf" }, {}, { is: "yes" }],
    ["generation of the row", { generations: ["5G"] }, { generations: ["4G", "5G"] }, {}, { is: "yes" }],
    ["another generation", { generations: ["5G"] }, { generations: ["4G"] }, {}, { is: "no" }],
    [
      "generation not known",
      { generations: ["5G"] },
      { networkFunction: "rru" },
      {},
      { is: "cannot-tell", fact: "generation" },
    ],
    ["family that serves only it", { generations: ["5G"] }, {}, { familyGenerations: ["5G"] }, { is: "yes" }],
    [
      "family that serves it among others",
      { generations: ["5G"] },
      {},
      { familyGenerations: ["4G", "5G"] },
      { is: "cannot-tell", fact: "generation" },
    ],
    ["family that does not serve it", { generations: ["5G"] }, {}, { familyGenerations: ["3G"] }, { is: "no" }],
    ["tag of the site", { siteTags: ["national-security"] }, { siteTags: ["national-security"] }, {}, { is: "yes" }],
    ["site without the tag", { siteTags: ["national-security"] }, { siteTags: [] }, {}, { is: "no" }],
    ["tags not known", { siteTags: ["national-security"] }, {}, {}, { is: "cannot-tell", fact: "siteTags" }],
    ["excepted tag", { exceptSiteTags: ["test-lab"] }, { siteTags: ["test-lab"] }, {}, { is: "no" }],
    [
      "one key that excludes outweighs one that cannot tell",
      { domains: ["core"], generations: ["5G"] },
      { generations: ["4G"] },
      {},
      { is: "no" },
    ],
    ["another act", { acts: ["procure"] }, {}, {}, { is: "no" }],
  ])("%s", (_, scope, asset, identity, expected) => {
    const subject = subjectOf(anAsset(asset), anIdentity(identity), "operate", functions);
    expect(speaks({ acts: ["operate"], ...scope }, subject)).toEqual(expected);
  });
});

describe("actOn", () => {
  it.each([
    [undefined, "operate", "operate"],
    ["in-service", "operate", "operate"],
    ["spare", "operate", "operate"],
    ["planned", "operate", "procure"],
    ["ordered", "operate", "procure"],
    ["retired", "operate", undefined],
    ["in-service", "procure", "procure"],
    ["planned", "maintain", "maintain"],
  ] as const)("%s under %s is judged as %s", (status, act, expected) => {
    expect(actOn(anAsset({ status }), { asOf: "2026-11-23", act })).toBe(expected);
  });

  it.each([
    [undefined, "2026-11-23", "operate"],
    [undefined, "2026-11-24", "procure"],
    ["in-service", "2026-11-24", "operate"],
    ["retired", "2026-11-24", undefined],
  ] as const)("%s and installed on %s is judged as %s", (status, installedOn, expected) => {
    expect(actOn(anAsset({ status, installedOn }), { asOf: "2026-11-23", act: "operate" })).toBe(expected);
    const afterOrder = { asOf: "2026-11-23", act: "operate", afterOrder: true } as const;
    expect(actOn(anAsset({ status, installedOn }), afterOrder)).toBe(expected === "procure" ? "operate" : expected);
  });

  it.each([
    [undefined, undefined, "2026-11-23", undefined],
    [undefined, undefined, "2026-11-24", "operate"],
    [undefined, "2026-11-01", "2026-11-01", undefined],
    [undefined, "2026-11-02", "2026-11-01", "operate"],
    ["in-service", undefined, "2026-11-01", "operate"],
    ["spare", undefined, "2026-11-01", "operate"],
  ] as const)("%s, installed on %s and removed on %s is judged as %s", (status, installedOn, removedOn, expected) => {
    const asset = anAsset({ status, installedOn, removedOn });
    expect(actOn(asset, { asOf: "2026-11-23", act: "operate" })).toBe(expected);
    expect(actOn(asset, { asOf: "2026-11-23", act: "operate", afterOrder: true })).toBe(expected);
  });
});

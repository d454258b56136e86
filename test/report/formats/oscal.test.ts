import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Finding } from "../../../src/model/finding.ts";
import type { ScanResult } from "../../../src/model/scan-result.ts";
import { sha1 } from "../../../src/report/oscal/sha1.ts";
import { uuidOf } from "../../../src/report/oscal/uuid.ts";
import { oscal, oscalPoam } from "../../../src/report/oscal.ts";
import { aScanResult } from "../../support/a-scan-result.ts";
import { aFail, cleanResult, HOSTILE, hostileResult, manyFindings, passedResult, rendered } from "./results.ts";
import { assessmentResultsSchema, poamSchema } from "./schemas.ts";

function resultsOf(result: ScanResult) {
  return assessmentResultsSchema.parse(JSON.parse(rendered(oscal, result)))["assessment-results"];
}

function poamOf(result: ScanResult) {
  return poamSchema.parse(JSON.parse(rendered(oscalPoam, result)))["plan-of-action-and-milestones"];
}

function stateOf(facts: Partial<Finding>): unknown {
  const total = { fail: 0, due: 0, review: 0, unknown: 0, [facts.outcome ?? "fail"]: 1 };
  const result = aScanResult({ findings: { total, limit: 10, shown: [aFail(1, facts)] } });
  const found = resultsOf(result).results[0].findings ?? [];
  return found.find(({ target }) => target["target-id"] === "own-5g-policy.core-out")?.target.status;
}

const STORIES: [string, () => ScanResult][] = [
  ["the usual result", aScanResult],
  ["a gate that passed", passedResult],
  ["2,000 findings", () => manyFindings(2000)],
  ...HOSTILE.map((value): [string, () => ScanResult] => [
    JSON.stringify(value.slice(0, 30)),
    () => hostileResult(value),
  ]),
];

test.each([...STORIES, ["nothing found", cleanResult] as const])(
  "assessment results have the required shape: %s",
  (_, result) => {
    const document = resultsOf(result());
    const [{ observations = [], risks = [], findings = [], "local-definitions": local }] = document.results;
    const known = new Set([...observations, ...risks, ...(local["inventory-items"] ?? [])].map(({ uuid }) => uuid));
    expect(known.size).toBe(observations.length + risks.length + (local["inventory-items"] ?? []).length);
    const pointed = [
      ...observations.flatMap((one) => one.subjects ?? []).map((subject) => subject["subject-uuid"]),
      ...findings.flatMap((one) => one["related-observations"] ?? []).map((one) => one["observation-uuid"]),
      ...findings.flatMap((one) => one["related-risks"] ?? []).map((one) => one["risk-uuid"]),
    ];
    expect(pointed.filter((uuid) => !known.has(uuid))).toEqual([]);
    expect(document["back-matter"].resources.map(({ uuid }) => `#${uuid}`)).toContain(document["import-ap"].href);
  },
);

test.each(STORIES)("the plan of action has the required shape: %s", (_, result) => {
  const document = poamOf(result());
  const known = new Set([...(document.observations ?? []), ...(document.risks ?? [])].map(({ uuid }) => uuid));
  for (const item of document["poam-items"]) {
    for (const one of item["related-observations"] ?? []) expect(known).toContain(one["observation-uuid"]);
    for (const one of item["related-risks"] ?? []) expect(known).toContain(one["risk-uuid"]);
  }
});

test("a plan needs an item: a run without findings gives assessment results instead", () => {
  expect(rendered(oscalPoam, cleanResult())).toBe(rendered(oscal, cleanResult()));
});

test("findings that are all accepted stand in the plan as accepted", () => {
  const waiver = { id: "W-1", reason: "decommissioning", approver: "Board", expires: "2027-03-31" };
  const findings = { total: { fail: 1, due: 0, review: 0, unknown: 0 }, limit: 9, shown: [aFail(1, { waiver })] };
  const document = poamOf(aScanResult({ findings, remediation: [] }));
  expect(document["poam-items"].map(({ title }) => title)).toEqual(["own-5g-policy/core-out: accepted by waiver"]);
  expect(document.risks?.[0]?.status).toBe("deviation-approved");
});

test.each<[Partial<Finding>, object]>([
  [{ outcome: "fail" }, { state: "not-satisfied", reason: "fail" }],
  [
    { outcome: "due", deadline: "2027-12-31" },
    { state: "satisfied", reason: "pass" },
  ],
  [{ outcome: "review" }, { state: "not-satisfied", reason: "other" }],
  [{ outcome: "unknown" }, { state: "not-satisfied", reason: "other" }],
])("%o: the rule is %o", (facts, status) => {
  expect(stateOf(facts)).toMatchObject(status);
});

test("what is not listed is summed in the remarks", () => {
  const [{ remarks, observations }] = resultsOf(manyFindings(100_000)).results;
  expect(observations).toHaveLength(5000);
  expect(remarks).toMatch(/^Gate FAILED [^.]*\. Findings: 100,000 fail, /);
  expect(remarks).toContain("95,000 of them are not listed here.");
});

test("the same run gives the same identifiers, another day others, the same unit its own", () => {
  const [one, again, later] = [aScanResult(), aScanResult(), aScanResult({ asOf: "2027-01-01" })].map(resultsOf);
  expect(one?.uuid).toBe(again?.uuid);
  expect(one?.uuid).not.toBe(later?.uuid);
  const units = (document: typeof one) =>
    document?.results[0]["local-definitions"]["inventory-items"]?.map(({ uuid }) => uuid);
  expect(units(one)).toEqual(units(later));
});

test.each(["", "abc", "a".repeat(55), "a".repeat(56), "a".repeat(64), "中".repeat(500)])(
  "SHA-1 of %j as Node computes it",
  (text) => {
    const hex = Buffer.from(sha1(new TextEncoder().encode(text))).toString("hex");
    expect(hex).toBe(createHash("sha1").update(text).digest("hex"));
  },
);

test("a name has its version 5 UUID, as other programs compute it", () => {
  // Python: uuid5(uuid5(NAMESPACE_DNS, "netvet"), "input\0rila-ran-core.csv")
  expect(uuidOf("input", "rila-ran-core.csv")).toBe("dd01d6ff-ef47-59f3-b4b8-f7d0008cb8e9");
});

import type { RemediationGroup } from "../../src/model/remediation.ts";

/** What rules ask about the AMFs of one maker, as it is put together for the plan. */
export function aGroup(facts: Partial<RemediationGroup> = {}): RemediationGroup {
  return {
    pack: "gb",
    rule: "core",
    outcome: "fail",
    severity: "critical",
    vendor: "huawei",
    vendorName: "Huawei",
    function: "amf",
    functionName: "AMF",
    domain: "core",
    deadline: "2023-12-31",
    daySetBy: new Set(),
    alsoAskedBy: new Set(),
    assets: 1,
    units: 1,
    sites: 1,
    siteNames: ["Leeds"],
    families: new Map([["CloudCore", 1]]),
    ...facts,
  };
}

import type { Finding, Message } from "../../src/model/finding.ts";
import { noOutcomes, type Outcome } from "../../src/model/outcome.ts";
import type { Counts } from "../../src/model/pack-result.ts";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { GROUPS, type Group } from "./a-scan-result-groups.ts";
import { aPack, someInputs } from "./a-scan-result-inputs.ts";
import { PLAN, REGIONS, SHARES, WAIVERS } from "./a-scan-result-parts.ts";
import { anAsset, anIdentity } from "./an-asset.ts";

const AS_OF = "2026-11-23";
const PACKS = ["clean-network", "own-5g-policy"] as const;
type PackId = (typeof PACKS)[number];
const SHOWN_PER_GROUP = 3;

/**
 * A result as a real run would give: an invented Bulgarian operator, two packs, findings of every outcome, shares, a plan.
 * All counts are summed from the same groups, so they add up. Give the parts that a test is about.
 */
export function aScanResult(facts: Partial<ScanResult> = {}): ScanResult {
  const assets = total(GROUPS, (group) => group.assets);
  const dropped = {
    blank: 0,
    total: 3,
    section: 9,
    "repeated-header": 2,
    footer: 1,
    "other-table": 0,
    "not-equipment": 0,
    duplicate: 0,
  };
  const rows = { read: assets + 15 + 4, assets, dropped, rejected: 4 };
  const shown = PACKS.flatMap((pack) => GROUPS.flatMap((group) => someFindings(group, pack)));
  return {
    schemaVersion: 1,
    tool: { name: "netvet", version: "0.1.0" },
    operator: "Рила Мобайл АД (Rila Mobile)",
    commandLine: ["netvet", "scan", "rila-ran-core.csv", "--policy", "clean-network", "own-5g-policy.yaml"],
    act: "operate",
    asOf: AS_OF,
    inputs: someInputs(rows),
    packs: PACKS.map(aPack),
    rows,
    counts: countsOf((group) => group["own-5g-policy"] ?? group["clean-network"] ?? "pass"),
    results: PACKS.map(packResult),
    shares: SHARES,
    vendors: vendorResults(),
    breaches: [
      { on: "2024-01-01", pack: "own-5g-policy", rule: "core-out", assets: 46, units: 60 },
      { on: "2027-01-01", pack: "own-5g-policy", rule: "management-out", assets: 14, units: 14 },
      { on: "2028-01-01", pack: "own-5g-policy", rule: "ran-out", assets: 520, units: 1604 },
      { on: "2029-01-01", pack: "own-5g-policy", rule: "transport-out", assets: 90, units: 118 },
      { on: "2020-10-23", pack: "clean-network", rule: "installed-base", assets: 670, units: 1796 },
    ],
    regions: REGIONS,
    presence: presence(),
    findings: { total: findingTotals(), limit: 1000, shown },
    remediation: PLAN,
    quality: {
      coverage: [
        { field: "vendor", filled: assets - 61 },
        { field: "model", filled: assets - 22 },
        { field: "serialNumber", filled: assets - 340 },
        { field: "networkFunction", filled: assets - 96 },
        { field: "site", filled: assets - 4 },
        { field: "installedOn", filled: assets - 480 },
      ],
      damagedValues: 17,
      impliedVendors: 0,
      named: (assets - 95) / assets,
    },
    diagnostics: {
      total: 30,
      byCode: [
        { code: "damaged-value", level: "warning", count: 17 },
        { code: "unclosed-quote", level: "error", count: 4 },
        { code: "unreadable-value", level: "note", count: 9 },
      ],
      shown: [
        {
          level: "error",
          code: "unclosed-quote",
          message: "A quoted cell is not closed where a cell should end.",
          location: { source: "rila-ran-core.csv", sheet: undefined, record: 411, line: 414 },
          field: undefined,
        },
        {
          level: "warning",
          code: "damaged-value",
          message: "The serial number 2.10235E+15 was turned into a number by a spreadsheet.",
          location: { source: "rila-ran-core.csv", sheet: undefined, record: 97, line: 99 },
          field: "serialNumber",
        },
      ],
    },
    waivers: {
      used: ["W-2026-004"],
      unused: ["W-2025-011"],
      expired: ["W-2024-002"],
      entries: WAIVERS,
    },
    gating: { fail: 716, review: 34, unknown: 61, due: [{ deadline: "2027-12-31", findings: 520 }] },
    gate: {
      passed: false,
      thresholds: ["fail"],
      reasons: [
        { threshold: "fail", count: 716, text: "716 findings: a rule is broken (a political commitment and not law)" },
      ],
    },
    ...facts,
  };
}

function total(groups: readonly Group[], of: (group: Group) => number): number {
  return groups.reduce((sum, group) => sum + of(group), 0);
}

function countsOf(outcomeOf: (group: Group) => Outcome): Counts {
  const [assets, units, waived] = [noOutcomes(), noOutcomes(), noOutcomes()];
  for (const group of GROUPS) {
    const outcome = outcomeOf(group);
    (group.waived ? waived : assets)[outcome] += group.assets;
    units[outcome] += group.units;
  }
  return { assets, units, notApplicable: 140, waived };
}

function packResult(pack: PackId): ScanResult["results"][number] {
  const outcomeOf = (group: Group) => group[pack] ?? "pass";
  const functions = new Map(GROUPS.map((group) => [group.function, group]));
  return {
    pack,
    verdict: "does-not-meet",
    counts: countsOf(outcomeOf),
    nextDeadlines: pack === "own-5g-policy" ? ["2027-01-01", "2028-01-01", "2029-01-01"] : [],
    byFunction: [...functions.values()].map((one) => {
      const assets = noOutcomes();
      for (const group of GROUPS)
        if (group.function === one.function && !group.waived) assets[outcomeOf(group)] += group.assets;
      return { function: one.function, name: one.functionName, domain: one.domain, assets };
    }),
  };
}

function findingTotals(): ScanResult["findings"]["total"] {
  const totals = noOutcomes();
  for (const pack of PACKS) for (const group of GROUPS) totals[group[pack] ?? "pass"] += group.assets;
  return { fail: totals.fail, due: totals.due, review: totals.review, unknown: totals.unknown };
}

function vendorResults(): ScanResult["vendors"] {
  return [...new Set(GROUPS.map((group) => group.vendor))].map((vendor) => {
    const own = GROUPS.filter((group) => group.vendor === vendor);
    const outcomes = noOutcomes();
    for (const group of own) outcomes[group["own-5g-policy"] ?? group["clean-network"] ?? "pass"] += group.assets;
    const assets = total(own, (group) => group.assets);
    const confidence = { confirmed: 0, probable: 0, possible: 0, conflicting: 0, unknown: 0 };
    for (const group of own) confidence[group.confidence] += group.assets;
    const name = own[0]?.vendorName ?? "unknown";
    return {
      vendor,
      name,
      assets,
      units: total(own, (g) => g.units),
      sites: Math.ceil(assets / 3),
      confidence,
      outcomes,
    };
  });
}

function presence(): NonNullable<ScanResult["presence"]> {
  const byKey = new Map<
    string,
    { vendor: string | undefined; name: string; domain: string; assets: number; units: number }
  >();
  for (const { vendor, vendorName, domain, assets, units } of GROUPS) {
    const key = `${vendor} ${domain}`;
    const known = byKey.get(key) ?? { vendor, name: vendorName ?? "unknown", domain, assets: 0, units: 0 };
    byKey.set(key, { ...known, assets: known.assets + assets, units: known.units + units });
  }
  return [...byKey.values()];
}

function someFindings(group: Group, pack: PackId): Finding[] {
  const outcome = group[pack] ?? "pass";
  if (outcome === "pass") return [];
  return Array.from({ length: Math.min(SHOWN_PER_GROUP, group.assets) }, (_, index) => ({
    fingerprint: `${group.id}${pack === "clean-network" ? "c" : "d"}${index}`.padEnd(16, "0"),
    pack,
    rule: pack === "clean-network" ? "installed-base" : group.rule,
    outcome,
    force: pack === "clean-network" ? "advisory" : "policy",
    severity: group.domain === "core" ? "critical" : "high",
    act: "operate",
    message: messageOf(group, outcome),
    deadline: pack === "clean-network" ? undefined : group.deadline,
    breachFrom: undefined,
    asset: assetOf(group, index),
    identity: identityOf(group),
    function:
      group.domain === "unknown"
        ? undefined
        : { id: group.function, name: group.functionName, domain: group.domain, from: "source" },
    units: Math.max(1, Math.round(group.units / group.assets)),
    waiver: group.waived
      ? { id: "W-2026-004", reason: "decommissioning", approver: "Board of directors", expires: "2027-03-31" }
      : undefined,
  }));
}

function messageOf(group: Group, outcome: Outcome): Message {
  const vendor = group.vendorName ?? "";
  if (outcome === "unknown") return { id: "maker-unknown", args: {} };
  if (outcome === "review" && group.confidence === "conflicting")
    return { id: "maker-conflicting", args: { vendor, rival: "Huawei" } };
  if (outcome === "review") return { id: "maker-possible", args: { vendor } };
  const when: Record<string, string> = outcome === "due" ? { until: group.deadline ?? "" } : { since: "2024-01-01" };
  return { id: "vendor-barred", args: { vendor, ...when } };
}

function assetOf(group: Group, index: number): Finding["asset"] {
  return anAsset({
    location: {
      source: "rila-ran-core.csv",
      sheet: undefined,
      record: group.record + index,
      line: group.record + index,
    },
    id: `${group.function.toUpperCase()}-${group.record + index}`,
    vendor: group.read,
    model: group.model,
    serialNumber: group.serial === undefined ? undefined : `${group.serial}${1204 + index}`,
    networkFunction: group.domain === "unknown" ? undefined : group.function,
    site: group.sites[index % group.sites.length],
    region: "София",
    quantity: Math.max(1, Math.round(group.units / group.assets)),
    installedOn: "2019-05-14",
  });
}

function identityOf(group: Group): Finding["identity"] {
  const evidence = (feature: string, field: string, read: string, comparedWith: string) =>
    ({
      feature,
      vendor: group.vendor ?? "",
      strength: "strong",
      side: "for",
      field,
      read,
      comparedWith,
      grade: "read",
      family: group.model,
      note: undefined,
    }) as const;
  return anIdentity({
    vendor: group.vendor,
    vendorName: group.vendorName,
    confidence: group.confidence,
    family: group.model,
    rival: group.confidence === "conflicting" ? "huawei" : undefined,
    evidence:
      group.vendor === undefined
        ? []
        : [
            evidence("vendor-cell", "vendor", group.read ?? "", `${group.vendorName} (alias)`),
            evidence("model-family", "model", group.model, `product family ${group.model}`),
            ...(group.confidence === "conflicting"
              ? [
                  {
                    ...evidence("serial-layout", "serialNumber", "2102351BTE10", "Huawei serial layout"),
                    vendor: "huawei",
                  } as const,
                ]
              : []),
          ],
  });
}

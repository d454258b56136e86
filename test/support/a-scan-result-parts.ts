import type { Finding } from "../../src/model/finding.ts";
import type { ScanResult } from "../../src/model/scan-result.ts";

/** Part of the result of `aScanResult`. */
export const SHARES: ScanResult["shares"] = [
  {
    pack: "own-5g-policy",
    rule: "access-share",
    title: "One maker in 5G access, by sites",
    unit: "sites",
    numerator: 312,
    denominator: 704,
    undetermined: 28,
    cap: 0.35,
    headroom: -66,
    outcome: "fail",
    deadline: "2023-07-31",
  },
  {
    pack: "own-5g-policy",
    rule: "access-share",
    title: "One maker in 5G access, by elements",
    unit: "elements",
    numerator: 520,
    denominator: 1594,
    undetermined: 61,
    cap: 0.35,
    headroom: 37,
    outcome: "pass",
    deadline: "2023-07-31",
  },
  {
    pack: "own-5g-policy",
    rule: "transport-share",
    title: "One maker in transport, by elements",
    unit: "elements",
    numerator: 90,
    denominator: 231,
    undetermined: 12,
    cap: 0.5,
    headroom: 25,
    outcome: "pass",
    deadline: undefined,
  },
];

/** Part of the result of `aScanResult`. */
export const REGIONS: ScanResult["regions"] = [
  { region: "София", sites: 212, assets: { fail: 30, due: 160, review: 12, unknown: 20, pass: 390 } },
  { region: "Пловдив", sites: 131, assets: { fail: 8, due: 110, review: 6, unknown: 14, pass: 300 } },
  { region: "Варна", sites: 118, assets: { fail: 6, due: 90, review: 4, unknown: 8, pass: 210 } },
  { region: "Бургас", sites: 96, assets: { fail: 2, due: 84, review: 8, unknown: 6, pass: 188 } },
  { region: "Русе", sites: 60, assets: { fail: 0, due: 72, review: 2, unknown: 8, pass: 120 } },
  { region: "Благоевград", sites: 51, assets: { fail: 0, due: 60, review: 1, unknown: 3, pass: 88 } },
  { region: undefined, sites: 4, assets: { fail: 0, due: 0, review: 1, unknown: 2, pass: 1 } },
];

/** Part of the result of `aScanResult`. */
export const WAIVERS: ScanResult["waivers"]["entries"] = (["used", "unused", "expired"] as const).map(
  (state, index) => ({
    waiver: {
      id: ["W-2026-004", "W-2025-011", "W-2024-002"][index] ?? "",
      match: {
        fingerprint: undefined,
        pack: "own-5g-policy",
        rule: "core-out",
        vendor: "huawei",
        site: index === 0 ? "SOF-DC-01" : undefined,
        model: undefined,
        serialNumber: undefined,
        function: undefined,
      },
      line: index * 12 + 2,
      reason: ["decommissioning", "regulator-approval", "data-error"][index] ?? "",
      text:
        [
          "Carries no traffic; power-off is planned for March.",
          "Approved while the radio sites move.",
          "Wrong maker in the source.",
        ][index] ?? "",
      approver: "Board of directors",
      author: "M. Petrova",
      ticket: `SEC-${481 + index}`,
      granted: "2026-01-15",
      expires: ["2027-03-31", "2027-06-30", "2025-12-31"][index] ?? "",
    },
    state,
    findings: index === 0 ? 6 : 0,
  }),
);

type PlanRow = readonly [
  string,
  Finding["outcome"],
  string,
  string,
  string,
  string,
  string | undefined,
  number,
  number,
  number,
];
const PLAN_ROWS: readonly PlanRow[] = [
  ["replace", "fail", "Huawei", "UPF", "core", "core-out", "2023-12-31", 34, 48, 6],
  ["replace", "fail", "ZTE", "HSS/UDM", "core", "core-out", "2023-12-31", 12, 12, 3],
  ["reduce-share", "fail", "Huawei", "gNB", "ran", "access-share", "2023-07-31", 66, 66, 66],
  ["change-provider", "due", "Huawei", "OSS", "management", "management-out", "2026-12-31", 14, 14, 2],
  ["replace", "due", "Huawei", "gNB-DU", "ran", "ran-out", "2027-12-31", 180, 180, 120],
  ["replace", "due", "Huawei", "Radio unit", "ran", "ran-out", "2027-12-31", 280, 1344, 190],
  ["replace", "due", "ZTE", "eNB", "ran", "ran-out", "2027-12-31", 60, 80, 52],
  ["replace", "due", "Huawei", "Microwave", "transport", "transport-out", "2028-12-31", 90, 118, 71],
  ["clarify", "review", "Nokia", "Router", "transport", "transport-out", undefined, 22, 22, 14],
  ["clarify", "unknown", "", "", "", "ran-out", undefined, 61, 61, 40],
];

/** Part of the result of `aScanResult`. */
export const PLAN: ScanResult["remediation"] = PLAN_ROWS.map(
  ([action, outcome, name, functionName, domain, rule, deadline, assets, units, sites], index) => ({
    id: `R-${String(index + 1).padStart(3, "0")}`,
    action,
    outcome,
    severity: domain === "core" ? "critical" : "high",
    vendor: name === "" ? undefined : name.toLowerCase(),
    vendorName: name === "" ? undefined : name,
    function: functionName === "" ? undefined : functionName.toLowerCase(),
    functionName: functionName === "" ? undefined : functionName,
    domain: domain === "" ? undefined : domain,
    pack: "own-5g-policy",
    rule,
    alsoAskedBy: outcome === "fail" || outcome === "due" ? ["clean-network/installed-base"] : [],
    deadline,
    assets,
    units,
    sites,
    siteNames: ["BGS-0117", "PDV-0042", "SOF-0001", "SOF-DC-01"],
    families: [["UDG", "ZXUN", "AAU", "U2000", "BBU5900", "AAU5613", "ZXSDR", "OptiX RTN", "7750 SR", ""][index] ?? ""],
    why: `${name || "An unknown maker"} stands in ${functionName || "a part that is not known"}; the rule asks for its removal.`,
    how: "Order the successor, move the traffic in a maintenance window, keep the record of disposal.",
  }),
);

import type { Finding } from "../../../src/model/finding.ts";
import type { ScanResult } from "../../../src/model/scan-result.ts";
import { reporters } from "../../../src/report/index.ts";
import type { Rendering, ReportContext } from "../../../src/report/reporter.ts";
import { aScanResult } from "../../support/a-scan-result.ts";
import { anAsset, anIdentity } from "../../support/an-asset.ts";

/** What a reporter may know beside the result: nothing, in these tests. */
export const CONTEXT: ReportContext = { templates: {}, colour: false, columns: 100 };

/** Every format with what it renders. */
export const formats = await Promise.all(
  reporters.map(async (reporter) => ({ ...reporter, ...(await reporter.load()) })),
);

/** The whole text of a report. */
export function rendered(rendering: Rendering, result: ScanResult): string {
  return [...rendering.render(result, CONTEXT)].join("");
}

/** Cell values that some program somewhere would run, or that break a format. */
export const HOSTILE: readonly string[] = [
  "::error::owned",
  "x\n::warning file=a,line=1::owned",
  "##vso[task.setvariable variable=a]owned",
  "##[error]owned",
  "</script><script>alert(1)</script>",
  "=cmd|' /C calc'!A0",
  "\u001b[31mred\u001b[0m\u0007",
  "]]><failure/>",
  "\u202eevil\u2066",
  "a\u0000b\u0008c\u000bd\ufffee\uffff",
  "\ud800 lone",
  "[click](https://evil.example) @everyone `code` | cell",
  "%0A::error::owned%0D",
  "{0} {{x}} $(y) &amp; \u2028 \u0085",
  "M".repeat(1_000_000),
];

/** The same result, with a hostile value in everything that comes from an inventory, a file name or a waiver. */
export function hostileResult(value: string): ScanResult {
  const base = aScanResult();
  const [first] = base.findings.shown;
  const bad: Finding = {
    ...aFail(0),
    ...first,
    message: { id: "permit-expired", args: { permit: value, expires: "2024-01-01" } },
    asset: anAsset({
      location: { source: value.slice(0, 300), sheet: value, record: 7, line: 7 },
      id: value,
      name: value,
      vendor: value,
      model: value,
      partNumber: value,
      serialNumber: value,
      site: value,
      region: value,
      supplier: value,
    }),
    identity: anIdentity({ vendor: "huawei", vendorName: value, family: value }),
    waiver: undefined,
  };
  const waived: Finding = { ...bad, waiver: { id: value, reason: value, approver: value, expires: "2027-01-01" } };
  return aScanResult({
    operator: value,
    commandLine: ["netvet", "scan", value],
    inputs: base.inputs.map((input) => ({ ...input, name: value.slice(0, 300), format: value })),
    results: base.results.map((one) => ({
      ...one,
      verdict: "accepted",
      accepted: { breaches: 1, open: 0, limits: 0, waivers: [value] },
    })),
    findings: { total: { fail: 2, due: 0, review: 0, unknown: 0 }, limit: 1000, shown: [bad, waived] },
    diagnostics: {
      total: 1,
      byCode: [{ code: "unclosed-quote", level: "error", count: 1 }],
      shown: [{ level: "error", code: "unclosed-quote", message: value, location: bad.asset?.location, field: "site" }],
    },
    remediation: base.remediation.map((item) => ({
      ...item,
      vendorName: value,
      why: value,
      siteNames: [value],
      families: [value],
    })),
    gate: {
      passed: false,
      thresholds: ["fail"],
      reasons: [{ threshold: "fail", count: 1, text: `1 finding: ${value}` }],
    },
  });
}

/** A finding that breaks a rule, of which there can be any number. */
export function aFail(index: number, facts: Partial<Finding> = {}): Finding {
  return {
    fingerprint: index.toString(16).padStart(16, "0"),
    pack: "own-5g-policy",
    rule: "core-out",
    outcome: "fail",
    force: "policy",
    severity: "critical",
    act: "operate",
    message: { id: "vendor-barred", args: { vendor: "Huawei", since: "2024-01-01" } },
    deadline: "2023-12-31",
    breachFrom: "2024-01-01",
    asset: anAsset({
      location: { source: "rila-ran-core.csv", sheet: undefined, record: index + 2, line: index + 2 },
      id: `UPF-${index}`,
      model: "UDG",
      serialNumber: `2102353${index}`,
      site: "SOF-DC-01",
    }),
    identity: anIdentity({ vendor: "huawei", vendorName: "Huawei", family: "UDG" }),
    function: { id: "upf", name: "UPF", domain: "core", from: "source" },
    units: 1,
    waiver: undefined,
    ...facts,
  };
}

const made = new Map<number, ScanResult>();

/** A result that keeps so many findings, all of them breaches. Made once, since 100,000 take a while. */
export function manyFindings(number: number): ScanResult {
  const result = made.get(number) ?? makeFindings(number);
  made.set(number, result);
  return result;
}

function makeFindings(number: number): ScanResult {
  return aScanResult({
    findings: {
      total: { fail: number, due: 0, review: 0, unknown: 0 },
      limit: number,
      shown: Array.from({ length: number }, (_, index) => aFail(index)),
    },
    gating: { fail: number, review: 0, unknown: 0, due: [] },
  });
}

/** A network in which nothing was found. */
export function cleanResult(): ScanResult {
  const base = aScanResult();
  return aScanResult({
    findings: { total: { fail: 0, due: 0, review: 0, unknown: 0 }, limit: 1000, shown: [] },
    remediation: [],
    breaches: [],
    results: base.results.map((one) => ({ ...one, verdict: "meets" })),
    gating: { fail: 0, review: 0, unknown: 0, due: [] },
    gate: { passed: true, thresholds: ["fail"], reasons: [] },
  });
}

/** The usual result, with a gate that was told to let everything pass. */
export function passedResult(): ScanResult {
  return aScanResult({ gate: { passed: true, thresholds: ["new"], reasons: [] } });
}

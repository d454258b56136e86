import { type JudgeWhole, supplierMatrix } from "../judge/index.ts";
import { ASSET_FIELDS } from "../model/asset.ts";
import { baselineResult } from "../model/baseline.ts";
import { addDiagnostic } from "../model/diagnostic-tally.ts";
import type { DuplicateUnits } from "../model/duplicate-units.ts";
import { compare } from "../model/finding-order.ts";
import { listFingerprints } from "../model/fingerprint-tally.ts";
import type { GatingCounts } from "../model/gate-result.ts";
import type { InputInfo } from "../model/input-info.ts";
import { addDuration, type IsoDate } from "../model/iso-date.ts";
import { shownFindings } from "../model/kept-findings.ts";
import type {
  BreachStep,
  DataQuality,
  OutlookStep,
  RuleFindings,
  ScanResult,
  Ungated,
  VendorResult,
} from "../model/scan-result.ts";
import { countSites } from "../model/site-set.ts";
import type { Tally } from "../model/tally.ts";
import { NO_VENDOR } from "../model/vendor-tally.ts";
import type { ScanRequest } from "../scan-request.ts";
import { assertAssetsConserved } from "./conserve.ts";
import { packInfo } from "./pack-info.ts";
import { counts, packResult } from "./pack-result.ts";
import { presence, regions } from "./places.ts";
import { planned } from "./planned.ts";
import { waiverUses } from "./waiver-uses.ts";

/** Makes the result of everything that was counted. Sorted, so that the same rows in any order give the same bytes. */
export function conclude(
  request: ScanRequest,
  { inputs, network }: { readonly inputs: readonly InputInfo[]; readonly network: readonly InputInfo[] },
  tally: Tally,
  whole: JudgeWhole & { readonly duplicates: DuplicateUnits },
): Ungated {
  assertAssetsConserved(tally);
  const { builtin, packs, act, asOf } = request;
  const { items, kept, troubles } = planned(request, tally);
  for (const trouble of troubles) addDiagnostic(tally, trouble);
  return {
    schemaVersion: 1,
    tool: { name: "netvet", version: builtin.version },
    operator: request.operator,
    commandLine: request.commandLine,
    act,
    asOf,
    inputs,
    network: network.length === 0 ? undefined : network,
    packs: packs.map((loaded) => packInfo(loaded, builtin)),
    rows: tally.rows,
    counts: counts(tally.counts),
    results: packs.map(({ pack }, index) => packResult(pack.id, tally.packs[index], tally, request)),
    shares: whole.shares,
    vendors: vendors(tally),
    breaches: breaches(tally),
    outlook: outlook(tally, asOf),
    suppliers: suppliers(request, tally),
    regions: regions(tally),
    presence: presence(tally),
    findings: findings(tally),
    baseline: request.baseline && baselineResult(request.baseline, tally.baseline),
    remediation: items,
    planKept: kept.length === 0 ? undefined : kept,
    quality: quality(tally, whole.duplicates),
    diagnostics: diagnostics(tally),
    waivers: waiverUses(request, tally),
    corrections: corrections(request, tally),
    gating: gating(tally),
  };
}

function vendors(tally: Tally): VendorResult[] {
  const rows = [...tally.vendors].map(([key, { name, assets, units, sites, confidence, outcomes }]) => ({
    vendor: key === NO_VENDOR ? undefined : key,
    name,
    assets,
    units,
    sites: countSites(sites),
    confidence,
    outcomes,
  }));
  return rows.sort((a, b) => b.assets - a.assets || compare(a.name, b.name));
}

function findings(tally: Tally): ScanResult["findings"] {
  const { total, kept } = tally.findings;
  return {
    total,
    limit: tally.limit,
    shown: shownFindings(kept, tally.limit),
    byRule: byRule(tally),
    fingerprints: listFingerprints(tally.fingerprints),
  };
}

function byRule({ findings }: Tally): RuleFindings[] {
  return [...findings.byRule].sort(byKey).map(([key, counts]) => {
    const [pack = "", rule = ""] = key.split("/");
    return { pack, rule, ...counts };
  });
}

function breaches(tally: Tally): BreachStep[] {
  return [...tally.breaches].sort(byKey).map(([key, { assets, units }]) => {
    const [on = "", pack = "", rule = ""] = key.split("|");
    return { on, pack, rule, assets, units };
  });
}

const OUTLOOK = "P10Y";

function outlook(tally: Tally, asOf: IsoDate): OutlookStep[] {
  const last = addDuration(asOf, OUTLOOK);
  return [...tally.outlook].sort(byKey).flatMap(([key, { assets, units }]) => {
    const [on = "", pack = ""] = key.split("|");
    return on > last ? [] : [{ on, pack, assets, units }];
  });
}

function suppliers({ builtin, packs, assessments = [], asOf }: ScanRequest, tally: Tally): ScanResult["suppliers"] {
  const resellers = new Set(builtin.vendors.filter(({ reseller }) => reseller).map(({ id }) => id));
  const makers = vendors(tally).flatMap(({ vendor, name }) =>
    vendor === undefined || resellers.has(vendor) ? [] : [{ vendor, name }],
  );
  return supplierMatrix({ packs, builtin: builtin.packs, assessments, asOf, makers });
}

function quality(tally: Tally, duplicates: DuplicateUnits): DataQuality {
  return {
    coverage: ASSET_FIELDS.flatMap((field) => {
      const filled = tally.coverage.get(field);
      return filled === undefined ? [] : [{ field, filled }];
    }),
    damagedValues: tally.damagedValues,
    impliedVendors: tally.impliedVendors,
    duplicates,
    named: tally.rows.assets === 0 ? 0 : tally.named / tally.rows.assets,
    newestDay: tally.newestDay,
  };
}

function diagnostics({ diagnostics: { total, byCode, shown } }: Tally): ScanResult["diagnostics"] {
  return { total, byCode: [...byCode].sort(byKey).map(([code, { level, count }]) => ({ code, level, count })), shown };
}

function corrections(request: ScanRequest, tally: Tally): ScanResult["corrections"] {
  return request.corrections?.map((correction) => ({
    correction,
    assets: tally.corrections.get(correction.id) ?? 0,
  }));
}

function gating(tally: Tally): GatingCounts {
  const { fail, review, unknown, due } = tally.gating;
  return {
    fail,
    review,
    unknown,
    due: [...due].sort(byKey).map(([deadline, count]) => ({ deadline, findings: count })),
  };
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return compare(a[0], b[0]);
}

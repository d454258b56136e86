import { assertAssetsConserved } from "./conserve.ts";
import { type JudgeWhole, supplierMatrix } from "./judge/index.ts";
import { acceptedByWaiver, addAccepted } from "./model/accepted-tally.ts";
import { ASSET_FIELDS } from "./model/asset.ts";
import { baselineResult } from "./model/baseline.ts";
import type { CountTally, PackTally } from "./model/count-tally.ts";
import { addDiagnostic } from "./model/diagnostic-tally.ts";
import { compare } from "./model/finding-order.ts";
import { trimFindings } from "./model/finding-tally.ts";
import { listFingerprints } from "./model/fingerprint-tally.ts";
import type { InputInfo } from "./model/input-info.ts";
import { addDays, addDuration, type IsoDate } from "./model/iso-date.ts";
import type { NetworkFunction } from "./model/network-function.ts";
import type { Counts, PackResult, Verdict } from "./model/pack-result.ts";
import type {
  BreachStep,
  DataQuality,
  OutlookStep,
  RuleFindings,
  ScanResult,
  Ungated,
  VendorResult,
  WaiverUse,
} from "./model/scan-result.ts";
import { countSites } from "./model/site-set.ts";
import type { Tally } from "./model/tally.ts";
import type { DuplicateUnits } from "./model/unit-tally.ts";
import { NO_VENDOR } from "./model/vendor-tally.ts";
import type { Waiver } from "./model/waiver.ts";
import type { WaiverTally } from "./model/waiver-tally.ts";
import { packInfo } from "./pack-info.ts";
import { presence, regions } from "./places.ts";
import { planned } from "./planned.ts";
import type { ScanRequest } from "./scan-request.ts";
import { NO_FUNCTION } from "./settle.ts";

/** Makes the result of everything that was counted. Sorted, so that the same rows in any order give the same bytes. */
export function conclude(
  request: ScanRequest,
  { inputs, network }: { readonly inputs: readonly InputInfo[]; readonly network: readonly InputInfo[] },
  tally: Tally,
  whole: JudgeWhole & { readonly duplicates: DuplicateUnits },
): Ungated {
  assertAssetsConserved(tally);
  trimFindings(tally);
  const { builtin, packs, act, asOf } = request;
  const { items, troubles } = planned(request, tally);
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
    results: packs.map(({ pack }, index) => packResult(pack.id, tally.packs[index], tally, whole, request)),
    shares: whole.shares,
    vendors: vendors(tally),
    breaches: breaches(tally),
    outlook: outlook(tally, asOf),
    suppliers: suppliers(request, tally),
    regions: regions(tally),
    presence: presence(tally),
    findings: {
      total: tally.findings.total,
      limit: tally.limit,
      shown: tally.findings.shown,
      byRule: byRule(tally),
      fingerprints: listFingerprints(tally.fingerprints),
    },
    baseline: request.baseline && baselineResult(request.baseline, tally.baseline),
    remediation: items,
    quality: quality(tally, whole.duplicates),
    diagnostics: diagnostics(tally),
    waivers: waivers(request, tally),
    corrections: request.corrections?.map((correction) => ({
      correction,
      assets: tally.corrections.get(correction.id) ?? 0,
    })),
    gating: {
      ...tally.gating,
      due: [...tally.gating.due].sort(byKey).map(([deadline, findings]) => ({ deadline, findings })),
    },
  };
}

function counts({ assets, units, waived, notApplicable }: CountTally): Counts {
  return { assets, units, waived, notApplicable };
}

function packResult(
  pack: string,
  tally: PackTally | undefined,
  { breaches, rows }: Tally,
  whole: JudgeWhole,
  { asOf, act, builtin }: ScanRequest,
): PackResult {
  if (tally === undefined) throw new Error(`pack ${pack} was not counted`);
  const ahead = [...breaches.keys()].map((key) => key.split("|")).filter(([on = "", id]) => id === pack && on > asOf);
  const onWhole = whole.findings.filter((finding) => finding.pack === pack);
  for (const finding of onWhole) addAccepted(tally.accepted, [finding], 1);
  const accepted = acceptedByWaiver(tally.accepted);
  const open = onWhole.filter(({ waiver }) => waiver === undefined).map(({ outcome }) => outcome);
  // A record that could not be read may be a position of the order.
  if (act === "procure" && rows.rejected > 0) open.push("unknown");
  return {
    pack,
    verdict:
      tally.counts.notApplicable === rows.assets && onWhole.length + open.length === 0
        ? "nothing-to-check"
        : verdict(tally.counts, open, accepted),
    counts: counts(tally.counts),
    accepted,
    nextDeadlines: [...new Set(ahead.map(([on = ""]) => addDays(on, -1)))].sort(compare).slice(0, 3),
    byFunction: byFunction(tally, builtin.functions),
  };
}

/** Any breach: does not meet. Anything undecided or unknown: cannot be concluded. Any of these that is waived: accepted. */
function verdict({ assets }: CountTally, whole: readonly string[], accepted: PackResult["accepted"]): Verdict {
  if (assets.fail > 0 || whole.includes("fail")) return "does-not-meet";
  if (assets.review > 0 || assets.unknown > 0 || whole.includes("review") || whole.includes("unknown"))
    return "cannot-be-concluded";
  return accepted === undefined ? "meets" : "accepted";
}

function byFunction(tally: PackTally, functions: readonly NetworkFunction[]): PackResult["byFunction"] {
  const known = functions
    .filter(({ id }) => tally.byFunction.has(id))
    .map(({ id, name, domain }) => ({ function: id, name, domain: domain as string }));
  if (tally.byFunction.has(NO_FUNCTION)) known.push({ function: NO_FUNCTION, name: "not known", domain: "" });
  return known.flatMap((row) => {
    const counted = tally.byFunction.get(row.function);
    return counted === undefined ? [] : [{ ...row, ...counted }];
  });
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

function waivers({ waivers = [], asOf }: ScanRequest, tally: Tally): ScanResult["waivers"] {
  const entries = waivers.map((waiver) => waiverUse(waiver, tally.waivers.get(waiver.id), asOf));
  const inState = (state: WaiverUse["state"]) =>
    entries.filter((use) => use.state === state).map(({ waiver }) => waiver.id);
  return { used: inState("used"), unused: inState("unused"), expired: inState("expired"), entries };
}

function waiverUse(waiver: Waiver, tally: WaiverTally | undefined, asOf: IsoDate): WaiverUse {
  if (waiver.expires < asOf) return { waiver, state: "expired", findings: tally?.lapsed ?? 0 };
  const findings = tally?.findings ?? 0;
  const { exceeded = 0, mostUnits = 0 } = tally ?? {};
  return {
    waiver,
    state: findings > 0 ? "used" : "unused",
    findings,
    exceeded: exceeded > 0 ? { findings: exceeded, mostUnits } : undefined,
  };
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return compare(a[0], b[0]);
}

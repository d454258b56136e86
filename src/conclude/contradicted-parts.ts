import { findingState } from "../model/finding.ts";
import { FINDING_OUTCOMES, OUTCOMES, type Outcome } from "../model/outcome.ts";
import type { Counts } from "../model/pack-result.ts";
import type { ScanResult } from "../model/scan-result.ts";

type Sums = Partial<Readonly<Record<Outcome, number>>>;

/** The first part of a saved result whose entries do not make its counts, in words; undefined when all do. */
export function contradictedParts(result: ScanResult): string | undefined {
  const { inputs, rows, vendors, counts, results, remediation } = result;
  for (const field of ["read", "assets", "rejected"] as const) {
    const made = inputs.reduce((sum, input) => sum + input.rows[field], 0);
    if (made !== rows[field]) return `inputs make ${made} rows ${field}, and rows has ${rows[field]}`;
  }
  const ofVendors = sumOf(vendors.map(({ outcomes }) => outcomes));
  const ofPlan = sumOf(remediation.map(({ outcome, assets }) => ({ [outcome]: assets })));
  return (
    unlike("vendors", ofVendors, withWaived(counts)) ??
    unlike("remediation", ofPlan, { ...counts.assets, pass: 0 }) ??
    first(results, ({ pack, counts: { assets }, byFunction }) =>
      unlike(`${pack}: byFunction`, sumOf(byFunction.map((one) => one.assets)), assets),
    ) ??
    packsFault(result) ??
    shownFault(result.findings)
  );
}

/** What an asset is under all packs together it is under one of them, and no worse under any. */
function packsFault({ counts, results }: ScanResult): string | undefined {
  const made = sumOf(results.map((one) => one.counts.assets));
  const few = FINDING_OUTCOMES.find((outcome) => (made[outcome] ?? 0) < counts.assets[outcome]);
  if (few !== undefined)
    return `counts has ${counts.assets[few]} assets of ${few}, and the packs together ${made[few]}`;
  const { fail, pass } = counts.assets;
  const worse = results.find(({ counts: { assets } }) => assets.fail > fail || assets.pass < pass);
  return (
    worse &&
    `counts has ${fail} assets of fail and ${pass} of pass, and ${worse.pack} ${worse.counts.assets.fail} and ${worse.counts.assets.pass}`
  );
}

/** Findings that are listed are counted too, and none is left out while there is room. */
function shownFault({ shown, limit, total, byRule }: ScanResult["findings"]): string | undefined {
  const left = new Map(byRule?.map(({ pack, rule, ...states }) => [`${pack}/${rule}`, states]));
  for (const finding of byRule === undefined ? [] : shown) {
    const counts = left.get(`${finding.pack}/${finding.rule}`);
    const state = findingState(finding);
    if (counts === undefined || counts[state] === 0)
      return `findings.shown has more of ${state} for ${finding.pack}/${finding.rule} than findings.byRule`;
    counts[state] -= 1;
  }
  const all = FINDING_OUTCOMES.reduce((sum, outcome) => sum + total[outcome], 0);
  const room = Math.min(all, limit);
  return shown.length === room
    ? undefined
    : `findings.shown lists ${shown.length} of ${all}, and findings.limit has room for ${room}`;
}

function withWaived({ assets, waived }: Counts): Sums {
  return sumOf([assets, waived]);
}

function sumOf(parts: readonly Sums[]): Sums {
  return Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, parts.reduce((sum, part) => sum + (part[outcome] ?? 0), 0)]),
  );
}

function unlike(what: string, made: Sums, counted: Sums): string | undefined {
  const outcome = OUTCOMES.find((one) => made[one] !== counted[one]);
  return outcome && `${what} makes ${made[outcome]} assets of ${outcome}, and the counts have ${counted[outcome]}`;
}

function first<T>(all: readonly T[], faultOf: (one: T) => string | undefined): string | undefined {
  for (const one of all) {
    const fault = faultOf(one);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

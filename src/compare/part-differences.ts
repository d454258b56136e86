import type { Finding } from "../model/finding.ts";
import type { RemediationItem } from "../model/remediation.ts";
import type { RecordDifference } from "../model/run-record.ts";
import type { ScanResult } from "../model/scan-result.ts";

/** Parts of a result that say what was found, each with what an assessment done again can say of it. */
const PARTS: Readonly<Record<string, (result: ScanResult, findings: number) => unknown>> = {
  counts: ({ counts }) => counts,
  results: ({ results }) => results,
  shares: ({ shares }) => shares,
  vendors: ({ vendors }) => vendors,
  breaches: ({ breaches }) => breaches,
  outlook: ({ outlook }) => outlook,
  suppliers: ({ suppliers }) => suppliers,
  regions: ({ regions }) => regions,
  presence: ({ presence }) => presence,
  findings: ({ findings }, most) => findings.shown.slice(0, most).map(found),
  remediation: ({ remediation }) => remediation.map(asked),
};

/** Where two results of the same assessment differ: in each part the first place. Names of files may differ. */
export function partDifferences(recorded: ScanResult, now: ScanResult): RecordDifference[] {
  const most = Math.min(recorded.findings.shown.length, now.findings.shown.length);
  return Object.entries(PARTS).flatMap(([name, read]) => {
    // As JSON, in which what is undefined is absent.
    const [before, after] = [recorded, now].map((result) => JSON.parse(JSON.stringify(read(result, most) ?? null)));
    return firstDifference(name, before, after) ?? [];
  });
}

/** A finding but for what a baseline or the name of a file adds. */
function found({ baselineState: _s, worsening: _w, baselineUnits: _u, asset, ...finding }: Finding): unknown {
  return { ...finding, asset: asset && { ...asset, location: { ...asset.location, source: undefined } } };
}

/** What an item asks for, without what people have filled in. */
function asked({ owner: _o, status: _s, due: _d, note: _n, own: _own, cost: _c, ...item }: RemediationItem): unknown {
  return item;
}

function firstDifference(what: string, recorded: unknown, now: unknown): RecordDifference | undefined {
  if (isObject(recorded) && isObject(now) && Array.isArray(recorded) === Array.isArray(now)) {
    for (const key of new Set([...Object.keys(recorded), ...Object.keys(now)])) {
      const found = firstDifference(`${what}.${key}`, recorded[key], now[key]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return recorded === now ? undefined : { what, recorded: shortText(recorded), now: shortText(now) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

const LONGEST = 100;

function shortText(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}\u2026` : text;
}

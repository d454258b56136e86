import type { InputInfo } from "../model/input-info.ts";
import { FINDING_STATES } from "../model/outcome.ts";
import type { RecordedFile, RunRecord } from "../model/run-record.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { sha256Hex } from "./html/sha256.ts";

/** The record of a result: small enough to stand in every report, enough to check it by doing the assessment again. */
export function recordOf(result: ScanResult): RunRecord {
  const { tool, act, asOf, rows, counts, gate, findings } = result;
  return {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    act,
    asOf,
    inputs: result.inputs.map(recordedFile),
    network: result.network?.map(recordedFile),
    packs: result.packs.map(({ id, version, sha256 }) => ({ id, version, sha256 })),
    waivers: result.waivers.entries?.length ?? 0,
    corrections: result.corrections?.length ?? 0,
    dedupe: (rows.dropped.duplicate ?? 0) > 0 ? true : undefined,
    thresholds: gate.thresholds,
    passed: gate.passed,
    rows: { read: rows.read, assets: rows.assets, rejected: rows.rejected },
    assets: counts.assets,
    units: counts.units,
    findings: findings.total,
    fingerprints: fingerprintsDigest(result),
  };
}

function recordedFile({ name, bytes, sha256, part }: InputInfo): RecordedFile {
  return { name, bytes, sha256, part };
}

function fingerprintsDigest({ findings }: ScanResult): string | undefined {
  const { fingerprints } = findings;
  if (fingerprints?.complete !== true) return undefined;
  const lines = fingerprints.packs.flatMap((lists) =>
    FINDING_STATES.flatMap((state) => lists[state].map((print) => `${lists.pack} ${state} ${print}`)),
  );
  return sha256Hex(lines.join("\n"));
}

import type { Finding } from "../../model/finding.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { withFingerprints } from "../machine/fingerprints.ts";
import { type RunFacts, runFacts } from "../machine/rule-state.ts";
import { uuidOf } from "./uuid.ts";

/** Observations in one document; the rest is summed in the remarks. */
const OBSERVATIONS = 5000;

/** A finding with the identifiers that the parts of a document refer to it by. */
export interface Observed {
  readonly finding: Finding;
  readonly observation: string;
  /** Undefined for a finding on the whole. */
  readonly item: string | undefined;
}

/** What all parts of one document share. */
export interface OscalRun {
  readonly facts: RunFacts;
  readonly observed: readonly Observed[];
  /** Names the run: the same inputs, packs, day and act give the same. */
  readonly key: string;
  readonly tool: string;
}

/** Prepares the identifiers of a document. */
export function oscalRun(result: ScanResult): OscalRun {
  const listed = result.findings.shown.slice(0, OBSERVATIONS);
  const observed = [...withFingerprints(listed)].map(([finding, fingerprint]) => ({
    finding,
    observation: uuidOf("observation", fingerprint, finding.pack, finding.rule, result.asOf),
    item: itemOf(finding),
  }));
  return { facts: runFacts(result), observed, key: runKey(result), tool: uuidOf("tool", result.tool.version) };
}

/** By its serial number or id where it has one, so that the same unit keeps its identifier when rows move. */
function itemOf({ asset }: Finding): string | undefined {
  if (asset === undefined) return undefined;
  const { serialNumber, id, site, location } = asset;
  if (serialNumber !== undefined) return uuidOf("serial", asset.vendor ?? "", asset.model ?? "", serialNumber);
  if (id !== undefined) return uuidOf("asset", id, site ?? "", asset.model ?? "");
  return uuidOf("record", location.source, location.sheet ?? "", String(location.record));
}

function runKey({ tool, act, asOf, inputs, packs, findings, operator }: ScanResult): string {
  const files = inputs.map(({ name, sha256, bytes }) => `${name} ${sha256 ?? bytes}`);
  const rules = packs.map(({ id, sha256 }) => `${id} ${sha256}`);
  return uuidOf(
    "run",
    tool.version,
    operator ?? "",
    act,
    asOf,
    ...files,
    ...rules,
    ...Object.values(findings.total).map(String),
  );
}

import type { ScanResult } from "../model/scan-result.ts";
import { NOT_ADVICE } from "./facts/outcome-words.ts";
import { findingTotal } from "./facts/totals.ts";
import { unseen } from "./facts/unseen.ts";
import { withFingerprints } from "./machine/fingerprints.ts";
import { gateLine } from "./machine/gate-words.ts";
import { type Json, jsonArray, machineJson } from "./machine/json.ts";
import { packRules } from "./machine/rule-index.ts";
import { shown } from "./machine/shown.ts";
import type { Rendering } from "./reporter.ts";
import { sarifArtifact, sarifRows } from "./sarif/artifacts.ts";
import { notificationDescriptors, notifications } from "./sarif/notifications.ts";
import { type SarifIndex, sarifResult } from "./sarif/result.ts";
import { sarifRule } from "./sarif/rules.ts";

/** GitHub refuses more than 25,000 results in a run and keeps 5,000; the most urgent ones are written. */
const RESULTS = 5000;
const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** SARIF 2.1.0 for code-scanning hosts. */
export const sarif: Rendering = { render: renderSarif };

function* renderSarif(result: ScanResult): Iterable<string> {
  const rules = packRules(result);
  const index: SarifIndex = {
    result,
    rules: new Map(rules.map(({ id }, position) => [id, position])),
    artifacts: new Map(result.inputs.map(({ name }, position) => [name, position])),
  };
  const findings = result.findings.shown.slice(0, RESULTS);
  yield `{\n  "version": "2.1.0",\n  "$schema": ${machineJson(SCHEMA)},\n  "runs": [\n    {\n`;
  yield `      "tool": { "driver": ${driver(result).slice(0, -1)},"rules": `;
  yield* jsonArray(rules.map(sarifRule), "      ");
  yield `} },\n      "invocations": [${machineJson(invocation(result, index, findings.length))}],\n`;
  yield `      "automationDetails": ${machineJson(automation(result))},\n      "artifacts": `;
  yield* jsonArray(result.inputs.map(sarifArtifact), "      ");
  yield `,\n      "columnKind": "utf16CodeUnits",\n      "properties": ${machineJson(runProperties(result, findings.length))},\n`;
  yield `      "results": `;
  yield* jsonArray(mapResults(findings, index), "      ");
  yield "\n    }\n  ]\n}\n";
}

function* mapResults(findings: ScanResult["findings"]["shown"], index: SarifIndex): Iterable<Json> {
  for (const [finding, fingerprint] of withFingerprints(findings)) yield sarifResult(finding, fingerprint, index);
}

function driver(result: ScanResult): string {
  return machineJson({
    name: result.tool.name,
    version: result.tool.version,
    semanticVersion: /^\d+\.\d+\.\d+([-+].*)?$/.test(result.tool.version) ? result.tool.version : undefined,
    shortDescription: { text: "Checks a mobile operator's equipment inventory against rules on untrusted vendors." },
    fullDescription: { text: NOT_ADVICE },
    notifications: notificationDescriptors(result),
  });
}

function invocation(result: ScanResult, { artifacts }: SarifIndex, listed: number): Json {
  return {
    executionSuccessful: true,
    exitCode: result.gate.passed ? 0 : 1,
    exitCodeDescription: shown(gateLine(result), 1000),
    arguments: result.commandLine?.map((word) => shown(word, 1000)),
    toolExecutionNotifications: notifications(result, artifacts, listed),
  };
}

/** The same kind of run on another day has the same id, so that a host compares the two. */
function automation({ act, packs }: ScanResult): Json {
  return { id: `netvet/${act}/${packs.map(({ id }) => id).join("+")}/` };
}

function runProperties(result: ScanResult, listed: number): Json {
  const { packs, results } = result;
  return {
    asOf: result.asOf,
    act: result.act,
    operator: result.operator === undefined ? undefined : shown(result.operator, 200),
    gate: {
      passed: result.gate.passed,
      thresholds: result.gate.thresholds,
      reasons: result.gate.reasons.map((one) => ({ ...one, text: shown(one.text, 1000) })),
    },
    findings: { ...result.findings.total, all: findingTotal(result), listed },
    rows: sarifRows(result.rows),
    assets: { ...result.counts.assets, notApplicable: result.counts.notApplicable },
    waived: { ...result.counts.waived },
    unseen: unseen(result).map((sentence) => shown(sentence, 1000)),
    packs: packs.map(({ id, version, sha256, force, reviewed }) => ({
      id,
      version,
      sha256,
      force,
      reviewed,
      verdict: results.find(({ pack }) => pack === id)?.verdict,
      assets: { ...results.find(({ pack }) => pack === id)?.counts.assets },
    })),
  };
}

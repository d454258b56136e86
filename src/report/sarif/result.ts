import type { Finding } from "../../model/finding.ts";
import type { FindingOutcome } from "../../model/outcome.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { assetLabel, describeFinding, lineOf } from "../machine/describe.ts";
import type { Json } from "../machine/json.ts";
import { levelOf } from "../machine/level.ts";
import { ruleIdOf } from "../machine/rule-index.ts";
import { shown } from "../machine/shown.ts";
import { sourceUri } from "../machine/source-uri.ts";
import { columnOf } from "./column.ts";

const KINDS = { fail: "fail", due: "informational", review: "review", unknown: "open" } as const satisfies Record<
  FindingOutcome,
  string
>;
const CELL = 200;

/** What the results of one run have in common. */
export interface SarifIndex {
  readonly result: ScanResult;
  /** Position of each `pack/rule` among the driver's rules, and of each input among the artifacts. */
  readonly rules: ReadonlyMap<string, number>;
  readonly artifacts: ReadonlyMap<string, number>;
}

/**
 * A finding as a SARIF result. The level is what the outcome calls for even where the kind is not `fail` (the standard
 * would have `none`), since hosts show nothing for `none`, and a review must be seen.
 */
export function sarifResult(finding: Finding, fingerprint: string, index: SarifIndex): Json {
  const ruleId = ruleIdOf(finding);
  return {
    ruleId,
    ruleIndex: index.rules.get(ruleId),
    kind: KINDS[finding.outcome],
    level: levelOf(finding, index.result.asOf),
    message: { text: plainMessage(describeFinding(finding)) },
    locations: locations(finding, index),
    // GitHub matches alerts by primaryLocationLineHash; without it, it would hash the line, which moves and is edited.
    partialFingerprints: { "netvetFinding/v1": fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
    baselineState: finding.baselineState,
    suppressions: suppressions(finding, index.result),
    properties: properties(finding),
  };
}

/** SARIF makes links of `[text](target)` in messages; nothing that was read from an inventory may become one. */
function plainMessage(text: string): string {
  return text.replaceAll("](", "] (");
}

function locations(finding: Finding, { result, artifacts }: SarifIndex): Json[] {
  const place = finding.asset?.location;
  const source = place?.source ?? result.inputs[0]?.name;
  if (source === undefined) return [];
  const artifactLocation = { uri: sourceUri(source), index: artifacts.get(source) };
  if (place === undefined) return [{ physicalLocation: { artifactLocation } }];
  const sheet = place.sheet === undefined ? undefined : shown(place.sheet, CELL);
  const where = { sheet, row: place.record, ...columnOf(finding, result) };
  return [
    {
      physicalLocation: { artifactLocation, region: { startLine: lineOf(finding), properties: where } },
      logicalLocations: [{ name: shown(finding.asset?.id ?? assetLabel(finding), CELL), kind: "resource" }],
    },
  ];
}

function suppressions({ waiver }: Finding, result: ScanResult): Json[] {
  if (waiver === undefined) return [];
  const entry = result.waivers.entries?.find((use) => use.waiver.id === waiver.id)?.waiver;
  return [
    {
      kind: "external",
      status: "accepted",
      justification: shown([waiver.reason, entry?.text].filter((part) => part).join(": "), 1000),
      properties: {
        waiver: shown(waiver.id, CELL),
        approver: shown(waiver.approver, CELL),
        ticket: entry === undefined ? undefined : shown(entry.ticket, CELL),
        granted: entry?.granted,
        expires: waiver.expires,
      },
    },
  ];
}

function properties(finding: Finding): Json {
  const { asset, identity } = finding;
  const cells = {
    asset: asset?.id,
    model: asset?.model,
    partNumber: asset?.partNumber,
    serialNumber: asset?.serialNumber,
    site: asset?.site,
    region: asset?.region,
    vendorName: identity?.vendorName,
    family: identity?.family,
  };
  return {
    outcome: finding.outcome,
    severity: finding.severity,
    force: finding.force,
    act: finding.act,
    deadline: finding.deadline,
    breachFrom: finding.breachFrom,
    vendor: identity?.vendor,

    confidence: identity?.confidence,

    function: finding.function?.id,
    units: finding.units,
    ...Object.fromEntries(
      Object.entries(cells).map(([key, value]) => [key, value === undefined ? undefined : shown(value, CELL)]),
    ),
  };
}

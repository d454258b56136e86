import type { Finding } from "../../model/finding.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { NOT_ADVICE } from "../facts/outcome-words.ts";
import { findingsSum, findingTotal } from "../facts/totals.ts";
import { unseen } from "../facts/unseen.ts";
import { formatNumber } from "../format.ts";
import { assetLabel, describeFinding, placeOf } from "../machine/describe.ts";
import { gateLine } from "../machine/gate-words.ts";
import type { Json } from "../machine/json.ts";
import { ruleIdOf } from "../machine/rule-index.ts";
import { sourceUri } from "../machine/source-uri.ts";
import type { Observed, OscalRun } from "./run.ts";
import { uuidOf } from "./uuid.ts";
import { dayTime, OSCAL_VERSION, oscalProps, oscalText, unlessEmpty } from "./values.ts";

/** Title, versions and whose network it is. */
export function metadata(title: string, result: ScanResult): Json {
  const operator = result.operator === undefined ? [] : [oscalText(result.operator)];
  return {
    title,
    "last-modified": dayTime(result.asOf),
    version: result.asOf,
    "oscal-version": OSCAL_VERSION,
    props: oscalProps({ "tool-version": result.tool.version, act: result.act }),
    parties: unlessEmpty(operator.map((name) => ({ uuid: uuidOf("operator", name), type: "organization", name }))),
    remarks: NOT_ADVICE,
  };
}

/** The gate's verdict and the exact totals, of which a document lists the most urgent. */
export function runRemarks({ facts: { result }, observed }: OscalRun): string {
  const left = findingTotal(result) - observed.length;
  const totals = `Findings: ${findingsSum(result)}.`;
  const unlisted = left > 0 ? [`${formatNumber(left)} of them are not listed here.`] : [];
  return [`${gateLine(result)}.`, totals, ...unlisted, ...unseen(result)].join(" ");
}

/** The program that made the observations. */
export function assessmentAssets({ tool, facts: { result } }: OscalRun): Json {
  const component = {
    uuid: tool,
    type: "software",
    title: "netvet",
    description: "Compares an equipment inventory with rule packs.",
    props: oscalProps({ version: result.tool.version }),
    status: { state: "operational" },
  };
  const platform = { uuid: uuidOf("platform", tool), title: "netvet", "uses-components": [{ "component-uuid": tool }] };
  return { components: [component], "assessment-platforms": [platform] };
}

/** Each asset with a finding, once. */
export function* inventoryItems({ observed }: OscalRun): Iterable<Json> {
  const seen = new Set<string>();
  for (const { finding, item } of observed) {
    if (item === undefined || seen.has(item)) continue;
    seen.add(item);
    yield inventoryItem(finding, item);
  }
}

function inventoryItem(finding: Finding, uuid: string): Json {
  const { asset, identity } = finding;
  return {
    uuid,
    description: oscalText(assetLabel(finding)),
    props: oscalProps({
      "asset-id": asset?.id,
      model: asset?.model,
      "part-number": asset?.partNumber,
      "serial-number": asset?.serialNumber,
      site: asset?.site,
      function: finding.function?.name,
      maker: identity?.vendorName,
      confidence: identity?.confidence,
      units: finding.units,
      place: placeOf(finding),
    }),
  };
}

/** What was found of one asset, or of the whole, with the evidence for the maker. */
export function observation({ finding, observation: uuid, item }: Observed, run: OscalRun): Json {
  return {
    uuid,
    title: oscalText(`${ruleIdOf(finding)}: ${finding.outcome}`),
    description: oscalText(describeFinding(finding)),
    props: oscalProps({
      outcome: finding.outcome,
      severity: finding.severity,
      force: finding.force,
      deadline: finding.deadline,
      fingerprint: finding.fingerprint,
      waiver: finding.waiver?.id,
      "waiver-expires": finding.waiver?.expires,
    }),
    methods: ["EXAMINE"],
    types: ["finding"],
    origins: origins(run),
    subjects: item === undefined ? undefined : [{ "subject-uuid": item, type: "inventory-item" }],
    "relevant-evidence": [evidence(finding)],
    collected: dayTime(run.facts.result.asOf),
  };
}

function evidence(finding: Finding): Json {
  const [first] = finding.identity?.evidence ?? [];
  const read = first === undefined ? "" : `; ${first.field} reads "${first.read}", compared with ${first.comparedWith}`;
  const source = finding.asset?.location.source;
  return {
    href: source === undefined ? undefined : `#${inputUuid(source)}`,
    description: oscalText(`${placeOf(finding)}${read}`),
  };
}

/** The tool as the origin of what it found. */
export function origins({ tool }: OscalRun): Json {
  return [{ actors: [{ type: "tool", "actor-uuid": tool }] }];
}

/** The inputs and packs with their hashes. */
export function backMatter({ inputs, packs }: ScanResult, plan?: Json): Json {
  const files = inputs.map(({ name, sha256, bytes }) => ({
    uuid: inputUuid(name),
    title: oscalText(name),
    props: oscalProps({ bytes }),
    rlinks: [
      { href: sourceUri(name), hashes: sha256 === undefined ? undefined : [{ algorithm: "SHA-256", value: sha256 }] },
    ],
  }));
  const rules = packs.map((pack) => ({
    uuid: uuidOf("pack", pack.id, pack.sha256),
    title: oscalText(pack.title),
    description: oscalText(pack.summary),
    props: oscalProps({
      id: pack.id,
      version: pack.version,
      force: pack.force,
      reviewed: pack.reviewed,
      sha256: pack.sha256,
    }),
  }));
  return { resources: [...(plan === undefined ? [] : [plan]), ...files, ...rules] };
}

function inputUuid(name: string): string {
  return uuidOf("input", name);
}

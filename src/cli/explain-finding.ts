import type { Asset } from "../model/asset.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import { type Identity, STRANGER_WORDS, strangerOf } from "../model/identity.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { wayFor } from "../remediate/index.ts";
import { escapeTerminal } from "../report/escape/terminal.ts";
import { FORCE_WORDS, OUTCOME_WORDS } from "../report/facts/outcome-words.ts";
import { findingText } from "../report/finding-words.ts";
import { indented } from "../report/text/lines.ts";
import type { Paint } from "../report/text/paint.ts";
import { wrappedTable } from "./table.ts";

/** How lines are shown. */
export interface Look {
  readonly paint: Paint;
  readonly width: number;
}

/** Everything about one finding: what was found, about which asset, who made it and why, under which rule and dates. */
export function findingLines(finding: Finding, result: ScanResult, look: Look): string[] {
  const { paint, width } = look;
  const { word, mark } = OUTCOME_WORDS[finding.outcome];
  const head = `${mark} ${word.toUpperCase()}  ${finding.fingerprint}  as of ${result.asOf}`;
  return [
    paint.outcome(finding.outcome, head),
    ...indented(findingText(finding), 2, width),
    ...waiverLines(finding, look),
    ...(finding.asset === undefined ? [] : assetLines(finding.asset, finding.units, look)),
    ...functionLines(finding, look),
    ...(finding.identity === undefined ? [] : identityLines(finding.identity, look)),
    ...ruleLines(finding, result, look),
  ];
}

function waiverLines({ waiver }: Finding, { width }: Look): string[] {
  if (waiver === undefined) return [];
  return indented(`Accepted until ${waiver.expires} by ${waiver.approver} (${waiver.id}): ${waiver.reason}`, 2, width);
}

function assetLines(asset: Asset, units: number, { paint, width }: Look): string[] {
  const { location } = asset;
  const place = [
    location.source,
    location.sheet,
    `record ${location.record}`,
    location.line && `line ${location.line}`,
  ];
  const facts = [
    ["where it stood", place.filter(Boolean).join(", ")],
    ["id", asset.id],
    ["name", asset.name],
    ["vendor as read", asset.vendor],
    ["model", asset.model],
    ["part number", asset.partNumber],
    ["serial number", asset.serialNumber],
    ["site", asset.site],
    ["status", asset.status],
    ["units", units === 1 ? undefined : String(units)],
  ];
  const rows = facts.flatMap(([name, value]) => (value === undefined ? [] : [[`  ${name}`, value]]));
  return ["", paint.bold("The asset"), ...wrappedTable(rows, width)];
}

function functionLines({ function: judged }: Finding, { width }: Look): string[] {
  if (judged === undefined) return [];
  return indented(`Judged as ${judged.name} (${judged.domain}), known from the ${judged.from}.`, 2, width);
}

/** Who made it, how sure that is, and every reason for and, unless they are told elsewhere, against. */
export function identityLines(identity: Identity, { paint, width }: Look, against = true): string[] {
  const who = identity.vendorName ?? "not known";
  const family = identity.family === undefined ? "" : `, ${identity.family}`;
  const brand = identity.brand === undefined ? "" : `, sold as ${identity.brand}`;
  const maker = identity.vendor;
  const own = identity.evidence.filter((one) => one.side === "for" && one.vendor === maker);
  const rest = identity.evidence.filter((one) => !own.includes(one));
  return [
    "",
    paint.bold("The maker"),
    ...indented(`${who}${brand}${family}: ${identity.confidence}`, 2, width),
    ...evidenceLines("for", own, width),
    ...evidenceLines("against, or for another maker", against ? rest : [], width, strangerOf(identity)),
    ...(identity.evidence.length === 0
      ? indented("No cell of the row names a maker that the catalogue knows.", 2, width)
      : []),
  ];
}

function evidenceLines(title: string, evidence: readonly Evidence[], width: number, stranger?: string): string[] {
  if (evidence.length === 0 && stranger === undefined) return [];
  const named = stranger === undefined ? [] : [["    vendor", JSON.stringify(stranger), "", "", STRANGER_WORDS]];
  const rows = evidence.map((one) => [
    `    ${one.field}`,
    JSON.stringify(one.read),
    `${one.side === "against" ? "not " : ""}${one.vendor}`,
    one.strength,
    [one.comparedWith, one.note, one.grade === "recalled" ? "recalled, not read in a source" : undefined]
      .filter(Boolean)
      .join("; "),
  ]);
  return [`  ${title}`, ...wrappedTable([...named, ...rows], width)];
}

function ruleLines(
  finding: Finding,
  { packs, act }: Pick<ScanResult, "packs" | "act">,
  { paint, width }: Look,
): string[] {
  const pack = packs.find(({ id }) => id === finding.pack);
  const rule = pack?.rules.find(({ id }) => id === finding.rule);
  if (pack === undefined || rule === undefined)
    return ["", `Rule ${escapeTerminal(`${finding.pack}/${finding.rule}`)}`];
  const dates = [
    ["last allowed day", finding.deadline],
    ["breach from", finding.breachFrom],
    ["clause", rule.clause],
    ["force", FORCE_WORDS[finding.force]],
    ["facts of the rule", rule.grade],
    ["caution", rule.caution],
    ["pack", `${pack.id} ${pack.version}, reviewed ${pack.reviewed}`],
  ];
  const cited = pack.instruments.filter(({ id }) => rule.cites.includes(id));
  return [
    "",
    paint.bold(escapeTerminal(`The rule: ${pack.id}/${rule.id}, ${rule.title}`)),
    ...indented(rule.requirement, 2, width),
    ...wrappedTable(
      dates.flatMap(([name, value]) => (value === undefined ? [] : [[`  ${name}`, value]])),
      width,
    ),
    ...cited.flatMap(({ title, sources }) => [
      ...indented(`cites: ${title}`, 2, width),
      ...sources.flatMap(({ url }) => (url === undefined ? [] : [`    ${escapeTerminal(url)}`])),
    ]),
    ...indented(
      `What to do: ${wayFor(rule.remedy, finding.outcome, act === "procure" && finding.act !== act)}`,
      2,
      width,
    ),
  ];
}

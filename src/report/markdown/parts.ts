import type { Finding } from "../../model/finding.ts";
import { OUTCOMES } from "../../model/outcome.ts";
import type { Counts } from "../../model/pack-result.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { escapeMarkdown } from "../escape/markdown.ts";
import { baselineSentence } from "../facts/baseline.ts";
import { emptyGateSentence, notJudgedSentence } from "../facts/not-judged.ts";
import { FORCE_WORDS, NOT_ADVICE, OUTCOME_WORDS, VERDICT_WORDS } from "../facts/outcome-words.ts";
import { sinceBaseline } from "../facts/since-baseline.ts";
import { assetTotal, rowsSum, waivedTotal } from "../facts/totals.ts";
import { unseen } from "../facts/unseen.ts";
import { judgedPacks, verdictSentence } from "../facts/verdict.ts";
import { findingText } from "../finding-words.ts";
import { count, formatNumber, list } from "../format.ts";
import { assetLabel, placeOf } from "../machine/describe.ts";
import { ruleIdOf } from "../machine/rule-index.ts";
import { shown } from "../machine/shown.ts";
import { tableHead, tableRow } from "./row.ts";

const TO_DO = 10;

/** Verdict, reasons, a row for each pack and what to do first: everything above the list of findings. */
export function markdownHead(result: ScanResult): string {
  const { gate, rows } = result;
  const on =
    gate.thresholds.length > 0 ? `on ${list(gate.thresholds.map((one) => inline(one, 60)))}` : "no threshold was set";
  const said = `${on} · as of ${result.asOf} · ${result.act} · ${count(rows.assets, "asset")} · netvet ${inline(result.tool.version, 40)}`;
  const since = result.baseline === undefined ? "" : `- ${inline(baselineSentence(result.baseline), 500)}\n`;
  const empty = emptyGateSentence(result);
  const texts = [...gate.reasons.map(({ text }) => text), ...(empty === undefined ? [] : [empty])];
  const reasons = since + texts.map((text) => `- ${inline(text, 500)}\n`).join("");
  return `## netvet: ${gateWord(gate)}${empty === undefined ? "" : ", nothing checked"}\n\n${said}\n\n${reasons}${reasons && "\n"}${packTable(result)}${toDo(result)}`;
}

function gateWord({ passed, thresholds }: ScanResult["gate"]): string {
  if (thresholds.length === 0) return "assessed without a gate";
  return passed ? "gate passed" : "gate FAILED";
}

function packTable(result: ScanResult): string {
  const packs = judgedPacks(result);
  const names = [
    "Pack",
    "Verdict",
    ...OUTCOMES.map((outcome) => `${OUTCOME_WORDS[outcome].word}#`),
    "Waived#",
    "Total#",
  ];
  const row = (name: string, verdict: string, counts: Counts) =>
    tableRow([
      name,
      verdict,
      ...OUTCOMES.map((outcome) => counts.assets[outcome]),
      waivedTotal(counts),
      assetTotal(counts),
    ]);
  const lines = packs.map(({ info, result: found }) => row(info.id, VERDICT_WORDS[found.verdict], found.counts));
  if (packs.length > 1) lines.push(row("overall", "", result.counts));
  const said = packs.map(
    (pack) =>
      `- **${inline(pack.info.id, 100)}** ${inline(verdictSentence(pack), 1000)}${forceNote(pack.forceAndAddressees)}\n`,
  );
  const unjudged = notJudgedSentence(result);
  const aside = unjudged === undefined ? "" : `- ${inline(unjudged, 1000)}\n`;
  return `${tableHead(names)}${lines.join("")}\n${said.join("")}${aside}- ${rowsSum(result.rows)}\n\n`;
}

function forceNote(force: string): string {
  return force === FORCE_WORDS.binding ? "" : ` ${inline(force, 1000)}`;
}

/** Heading of the list of findings. */
export const findingsHead = `### Findings\n\n${tableHead(["Outcome", "Asset", "Where", "Maker", "Rule", "Finding", "Last allowed day"])}`;

/** One finding as a row. */
export function findingRow(finding: Finding): string {
  const { identity, waiver } = finding;
  const accepted = waiver && `waived until ${waiver.expires}`;
  return tableRow([
    [OUTCOME_WORDS[finding.outcome].word, accepted, sinceBaseline(finding)].filter(Boolean).join(", "),
    assetLabel(finding),
    placeOf(finding),
    identity?.vendorName === undefined ? identity?.confidence : `${identity.vendorName} (${identity.confidence})`,
    ruleIdOf(finding),
    findingText(finding),
    finding.deadline,
  ]);
}

/** What stands in place of the rows that are left out. */
export function moreLine(left: number): string {
  return left > 0 ? `\n${count(left, "more finding")} not listed here; the scan lists all with -o csv.\n\n` : "\n";
}

/** What could not be seen, and what the report is not: everything below the list. */
export function markdownTail(result: ScanResult): string {
  const notes = unseen(result).map((sentence) => `- ${inline(sentence, 1000)}\n`);
  const blind = notes.length > 0 ? `### What could not be seen\n\n${notes.join("")}\n` : "";
  return `${blind}${NOT_ADVICE}\n`;
}

function toDo({ remediation }: ScanResult): string {
  if (remediation.length === 0) return "";
  const lines = remediation
    .slice(0, TO_DO)
    .map((item) =>
      tableRow([
        item.id,
        item.action,
        item.units,
        item.vendorName,
        item.functionName ?? item.domain,
        item.sites,
        item.deadlineOf === undefined ? item.deadline : `${item.deadline} by ${item.deadlineOf}`,
      ]),
    );
  const left = remediation.length - lines.length;
  const more = left > 0 ? `\n${formatNumber(left)} more in the plan.\n` : "";
  return `### First to do\n\n${tableHead(["Item", "Action", "Units#", "Maker", "Part of the network", "Sites#", "Last allowed day"])}${lines.join("")}${more}\n`;
}

function inline(text: string, max: number): string {
  return escapeMarkdown(shown(text, max));
}

import type { Finding } from "../model/finding.ts";
import type { GatingCounts } from "../model/gate-result.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { escapeTerminal } from "./escape/terminal.ts";
import { notJudgedSentence } from "./facts/not-judged.ts";
import { NOT_ADVICE } from "./facts/outcome-words.ts";
import { newFirst } from "./facts/since-baseline.ts";
import { findingsSum, findingTotal } from "./facts/totals.ts";
import { unseen } from "./facts/unseen.ts";
import { count, formatNumber } from "./format.ts";
import { describeAlone, lineOf } from "./machine/describe.ts";
import { gateLine } from "./machine/gate-words.ts";
import { isSoon, type Level, levelOf } from "./machine/level.ts";
import { ruleIdOf } from "./machine/rule-index.ts";
import { shown } from "./machine/shown.ts";
import { sourcePath } from "./machine/source-uri.ts";
import type { Rendering } from "./reporter.ts";

/** GitHub shows ten annotations of each level for a step and drops the others without a word. */
const PER_LEVEL = 10;
const COMMANDS = { error: "error", warning: "warning", note: "notice" } as const satisfies Record<Level, string>;

/** Workflow commands that put annotations on the lines of the files, and the verdict as a line of the log. */
export const github: Rendering = { render: renderGithub };

function* renderGithub(result: ScanResult): Iterable<string> {
  const open = newFirst(result.findings.shown).filter(isCounted);
  const totals = levelTotals(result.gating, result);
  for (const level of ["error", "warning", "note"] as const) {
    // A failed gate takes one of the ten errors, so that the reason is never among the dropped.
    const gate = level === "error" && !result.gate.passed;
    if (gate) yield command("error", { title: "netvet gate" }, gateLine(result));
    const own = open.filter((finding) => levelOf(finding, result.asOf) === level);
    yield* annotations(level, own, totals[level], gate ? PER_LEVEL - 1 : PER_LEVEL);
  }
  yield* closing(result);
}

/** Findings that a gate may count; the waived and the proposed ones are summed at the end. */
function isCounted(finding: Finding): boolean {
  return finding.waiver === undefined && finding.force !== "proposed";
}

function levelTotals(gating: GatingCounts, { asOf }: ScanResult): Record<Level, number> {
  const soon = gating.due
    .filter(({ deadline }) => isSoon(deadline, asOf))
    .reduce((sum, { findings }) => sum + findings, 0);
  const due = gating.due.reduce((sum, { findings }) => sum + findings, 0);
  return { error: gating.fail, warning: gating.review + soon, note: gating.unknown + due - soon };
}

function* annotations(level: Level, findings: readonly Finding[], total: number, slots: number): Iterable<string> {
  const most = Math.max(total, findings.length);
  const listed = findings.slice(0, most > slots ? slots - 1 : slots);
  for (const finding of listed) yield annotation(level, finding);
  if (most > listed.length)
    yield command(
      COMMANDS[level],
      { title: "netvet" },
      `${formatNumber(most - listed.length)} more of this level; the scan lists all with -o csv.`,
    );
}

function annotation(level: Level, finding: Finding): string {
  const file = finding.asset === undefined ? undefined : sourcePath(finding.asset.location.source);
  const line = file === undefined ? undefined : String(lineOf(finding));
  const title = `${ruleIdOf(finding)} (${finding.outcome})`;
  return command(COMMANDS[level], { file: file && shown(file, 500), line, title }, describeAlone(finding));
}

/** The sums and the verdict as plain lines, in which nothing is a command. */
function* closing(result: ScanResult): Iterable<string> {
  const totals = levelTotals(result.gating, result);
  const aside = findingTotal(result) - totals.error - totals.warning - totals.note;
  yield `netvet: ${findingsSum(result)}\n`;
  if (aside > 0) yield `netvet: of these, ${count(aside, "finding")} waived or of a proposed text\n`;
  const unjudged = notJudgedSentence(result);
  if (unjudged !== undefined) yield `netvet: ${escapeTerminal(unjudged)}\n`;
  for (const sentence of unseen(result)) yield `netvet: ${escapeTerminal(sentence)}\n`;
  yield `netvet: ${escapeTerminal(gateLine(result))}\n`;
  yield `netvet: ${NOT_ADVICE}\n`;
}

function command(name: string, properties: Readonly<Record<string, string | undefined>>, message: string): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value ? [`${key}=${escapeProperty(value)}`] : [],
  );
  return `::${name} ${given.join(",")}::${escapeData(escapeTerminal(message))}\n`;
}

/** As the runner's own toolkit escapes the text of a command. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** The same for a property, in which a colon or a comma would end it. */
function escapeProperty(text: string): string {
  return escapeData(escapeTerminal(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
